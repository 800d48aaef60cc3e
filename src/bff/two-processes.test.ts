import type { ServerResponse } from 'node:http';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { CaseDetail } from '#src/shared/contract/support/case-detail.ts';
import { type Database, type DatabasePlace, openDatabase } from './store/database.ts';
import {
  type BffProcess,
  killBffProcess,
  printedLink,
  readyUrl,
  startBffProcess,
} from './testing/bff-process.ts';
import { onBothEngines } from './testing/on-both-engines.ts';
import { cookieIn, signInByLink } from './testing/staff-requests.ts';
import { capture, startSession } from './testing/test-app.ts';
import { makeJpeg } from './testing/test-images.ts';
import {
  APP_KEY,
  failure,
  failWith,
  SECRET_KEY,
  sendJson,
  startTestUpstream,
  type TestUpstream,
} from './testing/test-upstream.ts';

const PRESSES = 500;
const LIMIT_MS = 120_000;

await onBothEngines((engine) => {
  let upstream: TestUpstream;
  let place: DatabasePlace;
  const running: BffProcess[] = [];

  beforeEach(async () => {
    upstream = await startTestUpstream();
    place = await engine.newPlace();
  });
  afterEach(async () => {
    for (const bff of running.splice(0)) {
      // One that sleeps does not end.
      bff.child.kill('SIGCONT');
      await killBffProcess(bff);
    }
    await upstream.close();
  });

  async function start() {
    const bff = startBffProcess({
      DATA_DIR: place.dataDir,
      ...(place.url === null ? {} : { DATABASE_URL: place.url }),
      OCR_BASE_URL: upstream.origin.href,
      OCR_APP_KEY: APP_KEY,
      OCR_SECRET_KEY: SECRET_KEY,
      LOG_LEVEL: 'error',
    });
    running.push(bff);
    const url = await readyUrl(bff);
    return { bff, url, staff: cookieIn(await signInByLink(url, await printedLink(bff))) };
  }

  async function keptOne(url: string): Promise<string> {
    upstream.next.push(failWith(5003021), failWith(5003021), failWith(5003021));
    const answer = await capture(url, await startSession(url, { keepConsent: true }), makeJpeg());
    expect(answer.json).toMatchObject({ image_kept: true });
    return String(answer.json['reference']);
  }

  const detailOf = async ({ url, staff }: { url: string; staff: string }, reference: string) => {
    const answer = await fetch(`${url}/api/support/cases/${reference}`, { headers: { cookie: staff } });
    return (await answer.json()) as CaseDetail;
  };
  const press = ({ url, staff }: { url: string; staff: string }, reference: string, seenRun: number) =>
    fetch(`${url}/api/support/cases/${reference}/retry`, {
      method: 'POST',
      headers: { cookie: staff, 'content-type': 'application/json' },
      body: JSON.stringify({ seenRun }),
    });

  /** Another hand on the same data, for what only time would do. */
  async function inDatabase(work: (database: Database) => Promise<unknown>): Promise<void> {
    const database = await openDatabase(place);
    try {
      await work(database);
    } finally {
      await database.close();
    }
  }

  it(
    'makes one call when staff press five hundred times at once, in two processes',
    async () => {
      const one = await start();
      const two = await start();
      const reference = await keptOne(one.url);
      const { run } = (await detailOf(one, reference)).row;
      const answers = await Promise.all(
        Array.from({ length: PRESSES }, (_, index) => press(index % 2 === 0 ? one : two, reference, run)),
      );
      const statuses = answers.map(({ status }) => status);
      expect(statuses.filter((status) => status === 202)).toHaveLength(1);
      expect(statuses.filter((status) => status === 409)).toHaveLength(PRESSES - 1);
      await expect
        .poll(async () => (await detailOf(two, reference)).row.state, { timeout: 15_000 })
        .toBe('recognised');
      expect(upstream.calls).toHaveLength(4);
    },
    LIMIT_MS,
  );

  it(
    'fences the late result of a process that slept while another took its work over',
    async () => {
      const sleeper = await start();
      const reference = await keptOne(sleeper.url);
      const held: ServerResponse[] = [];
      upstream.next.push((_call, response) => held.push(response));
      expect((await press(sleeper, reference, 1)).status).toBe(202);
      await expect.poll(() => held.length, { timeout: 10_000 }).toBe(1);
      sleeper.bff.child.kill('SIGSTOP');
      const other = await start();
      await inDatabase(({ db }) =>
        db.updateTable('captures').set({ lease_until: 1 }).where('state', '=', 'calling').execute(),
      );
      await expect
        .poll(async () => (await detailOf(other, reference)).row, { timeout: 20_000 })
        .toMatchObject({ state: 'recognised', run: 3 });
      // What it would write if nobody stopped it: the person's turn.
      const [response] = held;
      if (response) sendJson(response, failure(4000121, 'x'));
      sleeper.bff.child.kill('SIGCONT');
      await expect
        .poll(async () => (await fetch(`${sleeper.url}/healthz`)).status, { timeout: 10_000 })
        .toBe(200);
      await new Promise((resolve) => setTimeout(resolve, 1_500));
      const { row, events } = await detailOf(other, reference);
      expect(row).toMatchObject({ state: 'recognised', run: 3, cause: 'SUCCESS' });
      expect(events.map(({ kind }) => kind)).toContain('interrupted');
      expect(events.filter(({ cause }) => cause === 'ID_CARD_INFO_NOT_FOUND')).toEqual([]);
      expect(upstream.calls).toHaveLength(5);
    },
    LIMIT_MS,
  );

  it(
    'goes on at once with what a killed process was reading',
    async () => {
      const killed = await start();
      const reference = await keptOne(killed.url);
      upstream.next.push(() => undefined);
      expect((await press(killed, reference, 1)).status).toBe(202);
      await expect.poll(() => upstream.calls.length, { timeout: 10_000 }).toBe(4);
      const other = await start();
      await killBffProcess(killed.bff);
      await expect
        .poll(async () => (await detailOf(other, reference)).row.state, { timeout: 20_000 })
        .toBe('recognised');
      expect(upstream.calls).toHaveLength(5);
    },
    LIMIT_MS,
  );
});
