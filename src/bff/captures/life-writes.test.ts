import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DatabasePlace } from '../store/database.ts';
import { THIS_PROCESS } from '../store/process-owner.ts';
import { CANARY, HOUR, type LifeBench, openLifeBench, PHOTO, READ } from '../testing/life-bench.ts';
import { onBothEngines } from '../testing/on-both-engines.ts';

await onBothEngines((engine) => {
  let place: DatabasePlace;
  let bench: LifeBench;

  beforeEach(async () => {
    place = await engine.newPlace();
    bench = await openLifeBench(place);
  });
  afterEach(() => bench.database.close());

  describe('a kept capture', () => {
    it('is sealed, told the same again, and called when it is due', async () => {
      const { life, ledger, clock } = bench;
      const run = await bench.kept({ idempotencyKey: 'key-1' });
      const { reference } = run;
      expect(await bench.kinds(reference)).toEqual(['call', 'received', 'kept', 'waiting']);
      const sealed = (await bench.images.get(reference)) ?? Buffer.alloc(0);
      const bytes = Buffer.concat([await engine.onDisk(place), sealed]);
      expect(sealed.length).toBeGreaterThan(PHOTO.length);
      for (const form of ['utf8', 'hex', 'base64'] as const) {
        expect(bytes.includes(Buffer.from(CANARY).toString(form))).toBe(false);
      }
      const again = bench.identity({ idempotencyKey: 'key-1' });
      expect(await ledger.claim(again)).toMatchObject({ kind: 'replay', answer: { status: 503 } });
      expect(await ledger.findByKey('session-a', 'key-1')).toMatchObject({
        state: 'waiting',
        kept: { until: clock.now + 24 * HOUR, nextCallAt: clock.now + 30_000, calls: 0 },
      });

      expect(await life.leaseDue(5)).toEqual([]);
      clock.now += 30_000;
      const [lease, ...others] = await life.leaseDue(5);
      if (!lease) throw new Error('nothing is due');
      expect(others).toEqual([]);
      expect(lease).toMatchObject({ run: { reference, run: 2 }, backgroundCalls: 0 });
      expect(await life.leaseDue(5)).toEqual([]);
      expect(await ledger.findByKey('session-a', 'key-1')).toMatchObject({
        state: 'reading',
        answer: { status: 503 },
        kept: { nextCallAt: null },
      });
      expect(await life.openPhoto(reference)).toEqual({ ok: true, type: 'image/jpeg', bytes: PHOTO });
      expect(await life.settle(run, READ, [], 'clock')).toBe('fenced');
      expect(await life.settle(lease.run, READ, [], 'clock')).toBe('settled');
      expect(await bench.files()).toEqual([]);
      expect(await bench.row(reference)).toMatchObject({
        state: 'recognised',
        photo_wrapped_key: null,
        kept_until: null,
        // Its answer goes with the keep time that has begun.
        answer_until: clock.now - 30_000 + 24 * HOUR,
        background_calls: 1,
      });
      expect(await ledger.claim(again)).toMatchObject({ kind: 'replay', answer: READ.answer });
    });

    it('is leased once, whoever asks at the same time', async () => {
      const { life, clock } = bench;
      for (let index = 0; index < 6; index += 1) await bench.kept();
      clock.now += 30_000;
      // On SQLite a process has one connection: two would wait for each other.
      const other = engine.engine === 'postgres' ? await openLifeBench(place, { clock }) : bench;
      const rounds = [life, other.life, life, other.life].map((each) => each.leaseDue(4));
      const leases = (await Promise.all(rounds)).flat();
      expect(new Set(leases.map(({ run }) => run.reference)).size).toBe(leases.length);
      expect(leases.length + (await life.leaseDue(9)).length).toBe(6);
      if (other !== bench) await other.database.close();
    });

    it('is taken over when its lease ran out, and its late owner is fenced off', async () => {
      const { life, clock } = bench;
      const { reference } = await bench.kept();
      clock.now += 30_000;
      const first = await bench.leased();
      clock.now += 40_000;
      expect(await life.beat(first.run)).toBe(true);
      clock.now += 45_001;
      const second = await bench.leased();
      expect(second.run.run).toBe(first.run.run + 1);
      expect(await life.beat(first.run)).toBe(false);
      expect(await life.putBack(first.run, clock.now)).toBe(false);
      expect(await life.settle(first.run, READ, [], 'clock')).toBe('fenced');
      expect(await bench.kinds(reference)).toContain('interrupted');
      expect(await life.putBack(second.run, clock.now + 5)).toBe(true);
      expect(await bench.row(reference)).toMatchObject({ state: 'waiting', due_at: clock.now + 5 });
    });

    it('is taken over at once when its process is gone', async () => {
      await bench.kept();
      bench.clock.now += 30_000;
      await bench.leased();
      const host = THIS_PROCESS.split(':').at(-1) ?? '';
      const owner = `${process.pid}:an-earlier-run:${host}`;
      await bench.database.db.updateTable('captures').set({ owner }).execute();
      expect(await bench.life.leaseDue(1)).toHaveLength(1);
    });

    it('is asked for once by staff who saw it the same way', async () => {
      const { life } = bench;
      const { reference } = await bench.kept();
      const press = (by: string) => life.ask({ reference, seenRun: 1, by, bulkId: null });
      const asked = await Promise.all(['Kim', 'Lee', 'Park'].map(press));
      expect(asked.toSorted()).toEqual(['asked', 'changed', 'changed']);
      expect(await life.leaseDue(5)).toHaveLength(1);
      expect(await press('Kim')).toBe('changed');
    });

    it('does not open when it was changed, moved or lost, and the others do', async () => {
      const { images, life } = bench;
      const [one, two] = [await bench.kept(), await bench.kept()];
      const [first, second] = await Promise.all([images.get(one.reference), images.get(two.reference)]);
      if (!first || !second) throw new Error('not stored');
      const damaged = { ok: false, because: 'damaged' };
      await images.put(one.reference, second);
      expect(await life.openPhoto(one.reference)).toEqual(damaged);
      const flipped = Buffer.from(first);
      flipped[40] = (flipped[40] ?? 0) ^ 1;
      for (const torn of [flipped, first.subarray(0, 999), first.subarray(0, 5), Buffer.alloc(0)]) {
        await images.put(one.reference, torn);
        expect(await life.openPhoto(one.reference)).toEqual(damaged);
      }
      await images.destroy(one.reference);
      expect(await life.openPhoto(one.reference)).toEqual({ ok: false, because: 'gone' });
      expect((await life.openPhoto(two.reference)).ok).toBe(true);
    });
  });

  describe('what is not kept', () => {
    it('is a card, whatever the person agreed to', async () => {
      const run = await bench.begun({ document: 'credit-card' });
      expect(bench.failed(run, { key: 'FAIL' })).toMatchObject({ to: 'person', notKept: 'card' });
      const forced = { ...bench.failed({ ...run, document: 'id-card' }) };
      expect(await bench.life.settle(run, forced, [], 'person')).toBe('not-kept');
      expect(await bench.files()).toEqual([]);
    });

    it('is a run whose process died: its key runs again, and the timeline says so', async () => {
      const { reference } = await bench.begun({ idempotencyKey: 'key-1' });
      bench.clock.now += 45_001;
      expect(await bench.life.leaseDue(5)).toEqual([]);
      expect(await bench.row(reference)).toMatchObject({ state: 'person', is_final: 0, owner: null });
      expect(await bench.kinds(reference)).toEqual(['received', 'interrupted']);
      const again = await bench.ledger.claim(bench.identity({ idempotencyKey: 'key-1' }));
      expect(again).toMatchObject({ kind: 'run', run: { reference, run: 2 } });
    });
  });
});
