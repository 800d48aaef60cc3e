import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSessions } from '../access/sessions.ts';
import { HOUR, type LifeBench, openLifeBench, PHOTO, READ } from '../testing/life-bench.ts';
import { onBothEngines } from '../testing/on-both-engines.ts';

const MINUTE = 60_000;
const DAY = 24 * HOUR;

await onBothEngines((engine) => {
  let bench: LifeBench;
  beforeEach(async () => {
    bench = await openLifeBench(await engine.newPlace());
  });
  afterEach(() => bench.database.close());

  const gone = {
    photo_key_version: null,
    photo_wrapped_key: null,
    photo_type: null,
    wrapped_key: null,
    answer: null,
    status_secret_hash: null,
    kept_until: null,
  };

  describe('the keep time', () => {
    it('ends at its minute, never before, and takes everything with it', async () => {
      const { life, clock, database } = bench;
      const { reference } = await bench.kept();
      await database.db.updateTable('captures').set({ status_secret_hash: 'secret' }).execute();
      clock.now += DAY - 1;
      expect(await life.expire()).toEqual([]);
      expect((await life.openPhoto(reference)).ok).toBe(true);
      clock.now += 1;
      expect(await life.leaseDue(5)).toEqual([]);
      expect(await life.expire()).toEqual([{ reference, document: 'id-card' }]);
      expect(await bench.row(reference)).toMatchObject({ state: 'expired', ...gone });
      expect(await bench.files()).toEqual([]);
      expect((await bench.kinds(reference)).at(-1)).toBe('expired');
      expect(await life.expire()).toEqual([]);
      expect(await bench.ledger.findByReference('session-a', reference)).toMatchObject({
        state: 'expired',
        answer: null,
        kept: null,
      });
    });

    it('counts from the first failure: no retry prolongs it', async () => {
      const { life, clock } = bench;
      const { reference } = await bench.kept();
      const until = clock.now + DAY;
      for (let round = 0; round < 4; round += 1) {
        clock.now += 4 * HOUR;
        const { run, keptUntil } = await bench.leased();
        expect(keptUntil).toBe(until);
        const failed = bench.failed(run, { photo: null, keptUntil });
        expect(await life.settle(run, failed, [], 'clock')).toBe('settled');
        expect(await bench.row(reference)).toMatchObject({ state: 'waiting', kept_until: until });
      }
      const last = await life.openPhoto(reference);
      expect(last).toEqual({ ok: true, type: 'image/jpeg', bytes: PHOTO });
      clock.now = until;
      expect(await life.expire()).toHaveLength(1);
    });

    it.each([-MINUTE, -1, 0, 1, MINUTE])('and a call that is answered %i ms after it', async (late) => {
      const { life, clock } = bench;
      for (let round = 0; round < 3; round += 1) {
        const { reference } = await bench.kept();
        const end = clock.now + DAY;
        clock.now = end - 2 * MINUTE;
        const { run } = await bench.leased();
        clock.now = end + late;
        const [settled, expired] = await Promise.all([
          life.settle(run, READ, [], 'clock'),
          life.expire().then((ended) => ended.length),
        ]);
        // One of the two was first, and the other found nothing.
        expect([settled, expired]).toEqual(settled === 'settled' ? ['settled', 0] : ['fenced', 1]);
        if (late < 0) expect(settled).toBe('settled');
        expect(await bench.files()).toEqual([]);
        const { state, answer, photo_wrapped_key } = await bench.row(reference);
        expect([state, photo_wrapped_key]).toEqual([settled === 'settled' ? 'recognised' : 'expired', null]);
        if (late < 0) expect(answer).not.toBeNull();
        clock.now += 1;
        await life.expire();
        if (late >= 0) expect((await bench.row(reference)).answer).toBeNull();
      }
    });

    it('of an answer that came late is that of its photo', async () => {
      const { life, clock, ledger } = bench;
      const { reference } = await bench.kept();
      clock.now += DAY - MINUTE;
      await life.settle((await bench.leased()).run, READ, [], 'clock');
      await life.expire();
      const own = () => ledger.findByReference('session-a', reference);
      expect(await own()).toMatchObject({ state: 'read', answer: READ.answer, kept: null });
      clock.now += MINUTE;
      await life.expire();
      expect(await own()).toMatchObject({ state: 'expired', answer: null });
      expect(await bench.row(reference)).toMatchObject({ state: 'recognised', ...gone });
    });
  });

  describe('a withdrawal', () => {
    it('destroys everything at once, also while it is being read', async () => {
      const { life, clock, ledger } = bench;
      const run = await bench.kept({ idempotencyKey: 'key' });
      const { reference } = run;
      const note = { id: 'n', reference, author: 'Kim', at: clock.now, key_version: '1' };
      const sealed = { wrapped_key: Buffer.of(1), body: Buffer.of(1) };
      await bench.database.db
        .insertInto('notes')
        .values({ ...note, ...sealed })
        .execute();
      clock.now += MINUTE;
      const lease = await bench.leased();
      expect(await life.end(reference, 'delete', 'person')).toBe(true);
      expect(await bench.row(reference)).toMatchObject({ state: 'deleted', ...gone });
      expect(await bench.files()).toEqual([]);
      expect(await bench.database.db.selectFrom('notes').selectAll().execute()).toEqual([]);
      expect((await bench.kinds(reference)).at(-1)).toBe('withdrawn');
      expect(await life.beat(lease.run)).toBe(false);
      expect(await life.settle(lease.run, READ, [], 'clock')).toBe('fenced');
      expect(await life.end(reference, 'delete', 'person')).toBe(false);
      expect(await ledger.claim(bench.identity())).toEqual({ kind: 'ended', reference });
    });

    it('and an answer at the same time: whichever is first, nothing is left', async () => {
      const { life, clock } = bench;
      for (let round = 0; round < 10; round += 1) {
        const { reference } = await bench.kept();
        clock.now += MINUTE;
        const { run } = await bench.leased();
        const acts = [
          () => life.settle(run, READ, [], 'clock'),
          () => life.end(reference, 'delete', 'person'),
        ];
        await Promise.all((round % 2 === 0 ? acts : acts.toReversed()).map((act) => act()));
        expect(await bench.row(reference)).toMatchObject({ state: 'deleted', ...gone });
        expect(await bench.files()).toEqual([]);
      }
    });
  });

  describe('the sweep', () => {
    it('takes away files that no row knows, and leaves those of others alone', async () => {
      const { images, life, clock } = bench;
      const { reference } = await bench.kept();
      // Files are as old as the disk says, so the clock starts from there.
      clock.now = Date.now();
      await images.put('00000000', Buffer.from('a crash between file and row'));
      await life.expire();
      expect((await bench.files()).toSorted()).toEqual(['00000000', reference].toSorted());
      clock.now += 6 * MINUTE;
      await bench.database.db
        .updateTable('captures')
        .set({ kept_until: clock.now + HOUR })
        .execute();
      await life.expire();
      expect(await bench.files()).toEqual([reference]);
    });

    it('forgets rows without content after 90 days, with their events and notes', async () => {
      const { clock, life, database } = bench;
      const { reference } = await bench.kept();
      await life.end(reference, 'close', { staff: 'Kim' });
      clock.now += 90 * DAY;
      await life.expire();
      expect((await bench.row(reference)).state).toBe('closed');
      clock.now += 1;
      await life.expire();
      expect(await database.db.selectFrom('captures').selectAll().execute()).toEqual([]);
      expect(await database.db.selectFrom('case_events').selectAll().execute()).toEqual([]);
    });
  });

  it('a session lives as long as something of it is kept, and not longer', async () => {
    const { clock, database, life } = bench;
    const sessions = openSessions({ database, now: () => clock.now, idleMs: HOUR / 2 });
    const agreed = { consentVersion: '2026-11', keepConsent: true, locale: 'ko' } as const;
    const { secret, session } = await sessions.start(agreed);
    const { reference } = await bench.kept({ sessionHash: session.idHash });
    clock.now += 20 * HOUR;
    expect(await sessions.sweep()).toBe(0);
    expect(await sessions.find(session.idHash)).not.toBeNull();
    await life.settle((await bench.leased()).run, READ, [], 'clock');
    clock.now += HOUR;
    expect(await sessions.resume(secret)).toMatchObject({ idHash: session.idHash });
    clock.now += HOUR;
    await life.end(reference, 'delete', 'person');
    expect(await sessions.resume(secret)).toBeNull();
    expect(await sessions.sweep()).toBe(1);
  });
});
