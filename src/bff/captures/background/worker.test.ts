import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type LifeBench, openLifeBench, READ } from '../../testing/life-bench.ts';
import { onBothEngines } from '../../testing/on-both-engines.ts';
import { openCaseChanges } from '../case-changes.ts';
import type { Lease } from '../life-writes.ts';
import type { CalledAgain } from './call-again.ts';
import { openQueue, type Queue } from './queue.ts';
import { startWorker, type Worker } from './worker.ts';

const DUE_MS = 60_000;
const TIMINGS = { pollMs: 20, atOnce: 2, paceMs: 1, stopMs: 200, restMs: 10_000 };

await onBothEngines((engine) => {
  let bench: LifeBench;
  let queue: Queue;
  let worker: Worker | null;
  let restsFor: number;
  let called: { readonly at: number; readonly lease: Lease }[];
  const errors: unknown[] = [];

  beforeEach(async () => {
    bench = await openLifeBench(await engine.newPlace());
    queue = openQueue({
      database: bench.database,
      now: () => bench.clock.now,
      probeMs: 10_000,
      onChange: () => undefined,
      onError: (error) => errors.push(error),
    });
    worker = null;
    restsFor = 0;
    called = [];
  });
  afterEach(async () => {
    await worker?.stop();
    await queue.idle();
    await bench.database.close();
    expect(errors.splice(0)).toEqual([]);
  });

  const read = async (lease: Lease): Promise<CalledAgain> => {
    await bench.life.settle(lease.run, READ, [], 'clock');
    return { kind: 'settled', to: 'recognised', isOutage: false };
  };

  function start(
    timings: Partial<typeof TIMINGS> = {},
    callAgain: (lease: Lease, signal: AbortSignal) => Promise<CalledAgain> = read,
  ): Worker {
    worker = startWorker({
      life: bench.life,
      queue,
      restsFor: () => restsFor,
      changes: openCaseChanges(1_000),
      callAgain: (lease, signal) => {
        called.push({ at: performance.now(), lease });
        return callAgain(lease, signal);
      },
      timings: { ...TIMINGS, ...timings },
      now: () => bench.clock.now,
      onDone: () => undefined,
      onError: (error) => errors.push(error),
    });
    return worker;
  }

  async function keep(count: number): Promise<void> {
    for (let made = 0; made < count; made += 1) await bench.kept();
    bench.clock.now += DUE_MS;
  }

  describe('what has piled up', () => {
    it('is drained at the pace, not at once', async () => {
      await keep(8);
      start({ paceMs: 200, atOnce: 8 });
      await expect.poll(() => called.length, { timeout: 10_000 }).toBe(8);
      const gaps = called.slice(1).map(({ at }, index) => at - (called[index]?.at ?? 0));
      // Half of the pace at least, with jitter: no two processes fall into step.
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(99);
      expect(new Set(gaps.map(Math.round)).size).toBeGreaterThan(1);
    });

    it('does not keep staff waiting: a press goes first, and without the pace', async () => {
      await keep(3);
      const pressed = await bench.kept();
      await bench.life.ask({ reference: pressed.reference, seenRun: pressed.run, by: 'Kim', bulkId: null });
      start({ paceMs: 60_000, atOnce: 1 });
      await expect.poll(() => called.length, { timeout: 5_000 }).toBe(2);
      expect(called[0]?.lease).toMatchObject({ run: { reference: pressed.reference }, askedBy: 'Kim' });
      await setTimeout(150);
      expect(called).toHaveLength(2);
    });

    it('is read a few at a time', async () => {
      await keep(5);
      let most = 0;
      let now = 0;
      start({ atOnce: 2 }, async (lease) => {
        now += 1;
        most = Math.max(most, now);
        await setTimeout(40);
        now -= 1;
        return read(lease);
      });
      await expect.poll(() => called.length, { timeout: 5_000 }).toBe(5);
      expect(most).toBe(2);
    });
  });

  describe('a rest', () => {
    it.each<[string, () => Promise<unknown> | void]>([
      ['by this process’s breaker', () => void (restsFor = 5_000)],
      ['by another process’s', () => queue.restFor(60_000, 'UPSTREAM_UNREACHABLE')],
      ['by an admin', () => queue.pause('Lee', 'Maintenance')],
    ])('%s: nothing is called', async (_name, rest) => {
      await keep(1);
      await rest();
      start();
      await setTimeout(150);
      expect(called).toHaveLength(0);
    });

    it('is tried out with one, and goes on while that fails', async () => {
      await keep(3);
      await queue.restFor(1, 'UPSTREAM_UNREACHABLE');
      bench.clock.now += 10;
      let isDown = true;
      start({}, async (lease) => {
        if (!isDown) return read(lease);
        await bench.life.putBack(lease.run, bench.clock.now);
        return { kind: 'settled', to: 'waiting', isOutage: true };
      });
      await expect.poll(() => called.length, { timeout: 5_000 }).toBe(1);
      await setTimeout(150);
      expect(called).toHaveLength(1);
      isDown = false;
      bench.clock.now += TIMINGS.restMs;
      await expect.poll(() => called.length, { timeout: 5_000 }).toBe(4);
      expect(await queue.room()).toBe('open');
    });
  });

  it('stops without waiting for what hangs, and begins nothing more', async () => {
    await keep(3);
    const started = start({ stopMs: 50 }, async (lease, signal) => {
      await new Promise((resolve) => signal.addEventListener('abort', resolve));
      await bench.life.putBack(lease.run, bench.clock.now);
      return { kind: 'put-back' };
    });
    await expect.poll(() => called.length, { timeout: 5_000 }).toBe(2);
    await started.stop();
    expect(called).toHaveLength(2);
    const rows = await bench.database.db.selectFrom('captures').select(['state', 'owner']).execute();
    expect(rows).toEqual([1, 2, 3].map(() => ({ state: 'waiting', owner: null })));
  });
});
