import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DatabasePlace } from '../../store/database.ts';
import { type LifeBench, openLifeBench, READ } from '../../testing/life-bench.ts';
import { onBothEngines } from '../../testing/on-both-engines.ts';
import { storeCapture } from '../../testing/stored-captures.ts';
import type { Room } from '../background/queue.ts';
import { type BulkRetries, openBulkRetries } from './bulk-retries.ts';
import { type BulkRunner, startBulkRunner } from './bulk-runner.ts';
import { bulkItems, findBulk } from './bulk-view.ts';

const NOTHING = { open: 0, underWay: 0, recognised: 0, person: 0, again: 0, skipped: 0 };

await onBothEngines((engine) => {
  let place: DatabasePlace;
  let hands: LifeBench;
  let bulk: BulkRetries;
  const runners: BulkRunner[] = [];
  const others: LifeBench[] = [];
  const errors: unknown[] = [];
  let room: Room;

  beforeEach(async () => {
    room = 'open';
    place = await engine.newPlace();
    hands = await openLifeBench(place);
    bulk = openBulkRetries({
      database: hands.database,
      now: () => hands.clock.now,
      perMinute: 60_000,
      onChange: () => undefined,
    });
  });
  afterEach(async () => {
    for (const runner of runners.splice(0)) await runner.stop();
    for (const other of others.splice(0)) await other.database.close();
    await hands.database.close();
    expect(errors.splice(0)).toEqual([]);
  });

  function startRunner(by = hands): BulkRunner {
    const runner = startBulkRunner({
      ...by,
      now: () => hands.clock.now,
      queue: { room: () => Promise.resolve(room) },
      pollMs: 10,
      leaseMs: 45_000,
      onAsked: () => undefined,
      onProgress: () => undefined,
      onError: (error) => errors.push(error),
    });
    runners.push(runner);
    return runner;
  }

  /** One that needs staff. */
  async function refused(incidentId: string): Promise<void> {
    const run = await hands.begun();
    const failed = hands.failed(run, { key: 'INVALID_APPKEY_SECRETKEY' });
    if (failed.to !== 'staff') throw new Error(failed.to);
    await hands.life.settle(run, { ...failed, incidentId }, [], 'person');
  }

  const progress = async (id: string) => (await findBulk(hands.database, id))?.progress;

  /** Carries out what is due, as a worker would; gives how many calls that were. */
  async function readAll(): Promise<number> {
    const leases = await hands.life.leaseDue(100);
    for (const { run } of leases) {
      await hands.life.settle(run, READ, [], 'clock');
    }
    return leases.length;
  }

  describe('the plan', () => {
    it('puts every case that fits into exactly one group', async () => {
      const { database } = hands;
      await database.db
        .insertInto('incidents')
        .values({
          id: 'incident-1',
          cause: 'INVALID_APPKEY_SECRETKEY',
          documents: ',id-card,',
          opened_at: hands.clock.now,
          last_at: hands.clock.now,
          closed_at: null,
          closed_by: null,
        })
        .execute();
      for (let count = 0; count < 3; count += 1) await hands.kept();
      for (let count = 0; count < 2; count += 1) {
        await refused('incident-1');
      }
      // Its incident is over.
      await refused('incident-0');
      await storeCapture(database, { state: 'person', fault: 'user' });
      await storeCapture(database, { state: 'person', fault: 'upstream', cause: 'UPSTREAM_UNREACHABLE' });
      await storeCapture(database, { state: 'expired' });
      await storeCapture(database, { state: 'recognised', cause: 'SUCCESS', fault: 'none' });
      await storeCapture(database, { state: 'closed' });
      await storeCapture(database, { state: 'deleted' });
      const made = await bulk.plan({ filter: {}, withIncidents: false }, 'Kim');
      expect(made.plan).toEqual({
        matched: 12,
        now: 4,
        incidents: [{ id: 'incident-1', cause: 'INVALID_APPKEY_SECRETKEY', count: 2 }],
        needPhoto: 3,
        others: expect.arrayContaining([
          { because: 'already-read', count: 1 },
          { because: 'ended', count: 2 },
        ]),
        calls: 4,
        seconds: 1,
        perMinute: 60_000,
      });
      expect(made).toMatchObject({ state: 'planned', createdBy: 'Kim', progress: { ...NOTHING, open: 4 } });
      const withThem = await bulk.plan({ filter: { document: ['id-card'] }, withIncidents: true }, 'Kim');
      expect(withThem.plan).toMatchObject({ now: 4, calls: 6 });
      const some = await bulk.plan({ filter: { code: [4010001] }, withIncidents: false }, 'Kim');
      expect(some.plan).toMatchObject({ matched: 3, now: 1, calls: 1 });
    });

    it('says how long it takes at the configured rate', async () => {
      const slow = openBulkRetries({
        database: hands.database,
        now: () => hands.clock.now,
        perMinute: 30,
        onChange: () => undefined,
      });
      for (let count = 0; count < 5; count += 1) await hands.kept();
      expect((await slow.plan({ filter: {}, withIncidents: false }, 'Kim')).plan).toMatchObject({
        calls: 5,
        seconds: 10,
        perMinute: 30,
      });
    });
  });

  describe('the run', () => {
    it('calls each once, says what came of each, and ends', async () => {
      for (let count = 0; count < 12; count += 1) await hands.kept();
      const { id } = await bulk.plan({ filter: {}, withIncidents: false }, 'Kim');
      startRunner();
      expect(await bulk.run(id, 'Lee')).toMatchObject({ state: 'running', runBy: 'Lee' });
      let calls = 0;
      await expect
        .poll(
          async () => {
            calls += await readAll();
            return (await findBulk(hands.database, id))?.state;
          },
          { timeout: 10_000, interval: 20 },
        )
        .toBe('done');
      expect(calls).toBe(12);
      expect(await progress(id)).toEqual({ ...NOTHING, recognised: 12 });
      const items = await bulkItems(hands.database, id, 10);
      expect(items).toMatchObject({ total: 12, items: [{ state: 'recognised', result: 'SUCCESS' }, {}] });
      const asked = await hands.database.db
        .selectFrom('case_events')
        .select('actor')
        .where('kind', '=', 'asked')
        .execute();
      expect(asked).toEqual(Array.from({ length: 12 }, () => ({ actor: 'Lee' })));
    });

    it('tells what failed once more from what the person has to do', async () => {
      const again = await hands.kept();
      const { id } = await bulk.plan({ filter: {}, withIncidents: false }, 'Kim');
      startRunner();
      await bulk.run(id, 'Kim');
      await expect.poll(() => progress(id)).toEqual({ ...NOTHING, underWay: 1 });
      const [lease] = await hands.life.leaseDue(1);
      if (!lease) throw new Error('Nothing was due');
      await hands.database.db
        .updateTable('captures')
        .set({ state: 'staff', owner: null, asked_by: null, asked_bulk: null, cause: 'FORBIDDEN' })
        .where('reference', '=', again.reference)
        .execute();
      await expect.poll(() => progress(id)).toEqual({ ...NOTHING, again: 1 });
      expect((await bulkItems(hands.database, id, 0))?.items[0]).toMatchObject({ result: 'FORBIDDEN' });
    });

    it('stops at a pause, goes on after it, and forgets what is left when it is cancelled', async () => {
      for (let count = 0; count < 30; count += 1) await hands.kept();
      const { id } = await bulk.plan({ filter: {}, withIncidents: false }, 'Kim');
      startRunner();
      await bulk.run(id, 'Kim');
      await expect.poll(async () => (await progress(id))?.underWay).toBe(10);
      expect(await bulk.pause(id)).toMatchObject({ state: 'paused' });
      expect(await bulk.pause(id)).toBeNull();
      await readAll();
      await expect.poll(() => progress(id)).toEqual({ ...NOTHING, recognised: 10, open: 20 });
      await bulk.run(id, 'Kim');
      await expect.poll(async () => (await progress(id))?.underWay).toBe(10);
      expect(await bulk.cancel(id)).toMatchObject({ state: 'cancelled' });
      expect(await bulk.run(id, 'Kim')).toBeNull();
      await readAll();
      await expect.poll(() => progress(id)).toEqual({ ...NOTHING, recognised: 20, skipped: 10 });
    });

    it('waits while the queue rests', async () => {
      await hands.kept();
      const { id } = await bulk.plan({ filter: {}, withIncidents: false }, 'Kim');
      room = 'pause';
      startRunner();
      await bulk.run(id, 'Kim');
      await new Promise((resolve) => setTimeout(resolve, 150));
      expect(await progress(id)).toEqual({ ...NOTHING, open: 1 });
      room = 'open';
      await expect.poll(() => progress(id)).toEqual({ ...NOTHING, underWay: 1 });
    });

    it('calls each once when two staff plan and run the same, and two runners are at it', async () => {
      for (let count = 0; count < 12; count += 1) await hands.kept();
      const first = await bulk.plan({ filter: {}, withIncidents: false }, 'Kim');
      const second = await bulk.plan({ filter: {}, withIncidents: false }, 'Lee');
      // Two connections of one thread would wait for each other on SQLite: the one blocks it, the other needs it.
      const other = engine.engine === 'sqlite' ? hands : await openLifeBench(place, { clock: hands.clock });
      if (other !== hands) others.push(other);
      await bulk.run(first.id, 'Kim');
      await bulk.run(second.id, 'Lee');
      startRunner();
      startRunner(other);
      let calls = 0;
      await expect
        .poll(
          async () => {
            calls += await readAll();
            const states = await Promise.all([first.id, second.id].map((id) => findBulk(hands.database, id)));
            return states.map((one) => one?.state);
          },
          { timeout: 10_000, interval: 20 },
        )
        .toEqual(['done', 'done']);
      expect(calls).toBe(12);
      const one = await progress(first.id);
      const two = await progress(second.id);
      expect((one?.recognised ?? 0) + (two?.recognised ?? 0)).toBe(12);
      expect((one?.skipped ?? 0) + (two?.skipped ?? 0)).toBe(12);
    });

    it('is gone on with by another process when the first one was killed between note and press', async () => {
      const { reference } = await hands.kept();
      const { id } = await bulk.plan({ filter: {}, withIncidents: false }, 'Kim');
      await bulk.run(id, 'Kim');
      const { db } = hands.database;
      // What a killed process leaves: a lease that has run out, and a note without its press.
      await db
        .updateTable('bulk_retries')
        .set({ owner: '1:gone:elsewhere', lease_until: hands.clock.now - 1 })
        .execute();
      await db.updateTable('bulk_items').set({ state: 'asked' }).execute();
      startRunner();
      await expect.poll(readAll).toBe(1);
      await expect.poll(() => progress(id)).toEqual({ ...NOTHING, recognised: 1 });
      const row = await db.selectFrom('captures').select('run').where('reference', '=', reference).execute();
      expect(row).toEqual([{ run: 2 }]);
    });

    it('leaves a bulk retry alone that another living process works on', async () => {
      await hands.kept();
      const { id } = await bulk.plan({ filter: {}, withIncidents: false }, 'Kim');
      await bulk.run(id, 'Kim');
      await hands.database.db
        .updateTable('bulk_retries')
        .set({ owner: '1:alive:elsewhere', lease_until: hands.clock.now + 45_000 })
        .execute();
      startRunner();
      await new Promise((resolve) => setTimeout(resolve, 150));
      expect(await progress(id)).toEqual({ ...NOTHING, open: 1 });
      hands.clock.now += 46_000;
      await expect.poll(() => progress(id)).toEqual({ ...NOTHING, underWay: 1 });
    });
  });

  it('forgets items whose process ended before their bulk retry was there', async () => {
    await hands.database.db
      .insertInto('bulk_items')
      .values({
        bulk_id: 'never-made',
        reference: '00000000',
        position: 0,
        seen_run: 1,
        state: 'open',
        result: null,
        changed_at: hands.clock.now,
      })
      .execute();
    hands.clock.now += 3_600_001;
    await bulk.tidy();
    expect(await hands.database.db.selectFrom('bulk_items').selectAll().execute()).toEqual([]);
  });

  it('forgets plans that nobody ran within a day', async () => {
    await hands.kept();
    const { id } = await bulk.plan({ filter: {}, withIncidents: false }, 'Kim');
    hands.clock.now += 86_400_001;
    await bulk.tidy();
    expect(await findBulk(hands.database, id)).toBeNull();
    expect(await hands.database.db.selectFrom('bulk_items').selectAll().execute()).toEqual([]);
  });
});
