import type { Insertable } from 'kysely';
import type { Database } from '#src/bff/store/database.ts';
import type { CaptureRow, CaseEventRow } from '#src/bff/store/schema-captures.ts';
import { createRandom } from '../specimens/random.ts';
import { plausibleCase, REFUSED_AGAIN, REFUSED_SIGN_IN } from './plausible-case.ts';

/** Rows of one statement: SQLite and PostgreSQL both take 32,766 values at most. */
const CASES_AT_ONCE = 500;

export interface SeedOptions {
  readonly cases: number;
  /** The same word gives the same cases, at times relative to `now`. */
  readonly seed: string;
  /** Epoch milliseconds. */
  readonly now: number;
  readonly onProgress?: (written: number) => void;
}

/** Writes plausible cases without content; gives how many are new. */
export async function writeCases(database: Database, options: SeedOptions): Promise<number> {
  const random = createRandom(options.seed);
  const incidents = await openIncidents(database, options);
  let added = 0;
  for (let written = 0; written < options.cases; written += CASES_AT_ONCE) {
    const count = Math.min(CASES_AT_ONCE, options.cases - written);
    const cases = Array.from({ length: count }, () => plausibleCase(random, options.now));
    const rows = cases.map(({ row }) => ({
      ...row,
      incident_id: row.cause === 'INVALID_APPKEY_SECRETKEY' ? incidents(row.created_at) : null,
    }));
    added += await insert(
      database,
      rows,
      cases.flatMap(({ events }) => events),
    );
    options.onProgress?.(written + count);
  }
  await analyse(database);
  return added;
}

async function insert(
  { db }: Database,
  rows: readonly Insertable<CaptureRow>[],
  events: readonly Insertable<CaseEventRow>[],
): Promise<number> {
  return db.transaction().execute(async (trx) => {
    const made = await trx
      .insertInto('captures')
      .values([...rows])
      .onConflict((conflict) => conflict.doNothing())
      .returning('reference')
      .execute();
    const references = new Set(made.map(({ reference }) => reference));
    const told = events.filter(({ reference }) => references.has(reference));
    for (let first = 0; first < told.length; first += CASES_AT_ONCE) {
      await trx
        .insertInto('case_events')
        .values(told.slice(first, first + CASES_AT_ONCE))
        .execute();
    }
    return made.length;
  });
}

/** One that was repaired, and one that is open: refused sign-in to the upstream, as in the cases. */
async function openIncidents({ db }: Database, { seed, now }: SeedOptions): Promise<(at: number) => string> {
  const [past, current] = [`${seed}-past`, `${seed}-current`];
  const cause = 'INVALID_APPKEY_SECRETKEY';
  const documents = ',id-card,business-registration,';
  await db
    .insertInto('incidents')
    .values([
      {
        id: past,
        cause,
        documents,
        opened_at: now - REFUSED_SIGN_IN.from,
        last_at: now - REFUSED_SIGN_IN.to,
        closed_at: now - REFUSED_SIGN_IN.to,
        closed_by: 'clock',
      },
      {
        id: current,
        cause,
        documents,
        opened_at: now - REFUSED_AGAIN.from,
        last_at: now,
        closed_at: null,
        closed_by: null,
      },
    ])
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  return (at) => (at < now - REFUSED_SIGN_IN.to ? past : current);
}

/** Without figures about the new rows, PostgreSQL plans as if the tables were empty. */
async function analyse({ db, engine }: Database): Promise<void> {
  const { sql } = await import('kysely');
  if (engine === 'sqlite') {
    await sql`analyze`.execute(db);
    return;
  }
  await sql`vacuum (analyze) captures`.execute(db);
  await sql`vacuum (analyze) case_events`.execute(db);
}
