import { setTimeout as sleep } from 'node:timers/promises';
import { openStaffLinks } from '#src/bff/access/staff-links.ts';
import { openDatabase, type DatabasePlace } from '#src/bff/store/database.ts';
import { writeCases } from '../seed/write-cases.ts';
import { startApp } from '../running-app.ts';
import { questionsFor, type Question } from './questions.ts';

export interface Measured {
  readonly question: Question;
  /** Milliseconds from the request to the last byte of the answer. */
  readonly samples: readonly number[];
}

export interface EngineFigures {
  readonly measured: readonly Measured[];
  readonly exportMs: number;
  readonly exportBytes: number;
  readonly seedMs: number;
}

export interface MeasureOptions {
  readonly cases: number;
  readonly rounds: number;
}

/** Seeds an empty place and asks the real BFF, a process of its own, over HTTP, one question after the other. */
export async function measureEngine(place: DatabasePlace, options: MeasureOptions): Promise<EngineFigures> {
  const now = Date.now();
  const { reference, secret, seedMs } = await prepare(place, options.cases, now);
  const app = await startApp({
    DATA_DIR: place.dataDir,
    LOG_LEVEL: 'warn',
    ...(place.url === null ? {} : { DATABASE_URL: place.url }),
  });
  try {
    const cookie = await signIn(app.url, secret);
    const ask = async (path: string) => {
      const started = performance.now();
      const answer = await fetch(`${app.url}/api/support${path}`, { headers: { cookie } });
      const text = await answer.text();
      if (answer.status !== 200) throw new Error(`${path}: ${answer.status} ${text}`);
      return performance.now() - started;
    };
    const questions = questionsFor(options.cases, reference, now);
    const samples = new Map(questions.map((question): [Question, number[]] => [question, []]));
    // In turns, so that a busy moment of the machine falls on all of them. The first turn warms up.
    for (let turn = 0; turn <= options.rounds; turn += 1) {
      for (const [question, times] of samples) {
        const isSlow = question.pauseMs > 0;
        if (isSlow && turn > 5) continue;
        await sleep(question.pauseMs);
        const ms = await ask(question.path(turn));
        if (turn > 0) times.push(ms);
      }
    }
    const measured = [...samples].map(([question, times]) => ({ question, samples: times }));
    return { measured, seedMs, ...(await exportAll(app.url, cookie)) };
  } finally {
    await app.stop();
  }
}

async function prepare(place: DatabasePlace, cases: number, now: number) {
  const database = await openDatabase(place);
  try {
    const started = performance.now();
    await writeCases(database, { cases, seed: 'bench', now });
    const seedMs = performance.now() - started;
    const { secret } = await openStaffLinks({ database, now: Date.now }).make({
      name: 'Bench',
      role: 'admin',
    });
    const { reference } = await database.db
      .selectFrom('captures')
      .select('reference')
      .where('state', '=', 'staff')
      .orderBy('reference')
      .limit(1)
      .executeTakeFirstOrThrow();
    return { reference, secret, seedMs };
  } finally {
    await database.close();
  }
}

async function signIn(url: string, secret: string): Promise<string> {
  const answer = await fetch(`${url}/api/support/sign-in`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ secret }),
  });
  if (answer.status !== 201) throw new Error(`sign-in: ${answer.status}`);
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

async function exportAll(url: string, cookie: string): Promise<{ exportMs: number; exportBytes: number }> {
  const started = performance.now();
  const answer = await fetch(`${url}/api/support/cases/export`, {
    method: 'POST',
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify({ filter: {}, sort: 'createdAt', order: 'desc', reason: 'Measuring the export' }),
  });
  const { byteLength } = await answer.arrayBuffer();
  return { exportMs: performance.now() - started, exportBytes: byteLength };
}
