import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DatabasePlace } from '../../store/database.ts';
import { openDatabase, type Database } from '../../store/database.ts';
import { onBothEngines } from '../../testing/on-both-engines.ts';
import { openQueue, type Queue } from './queue.ts';
import { queueView } from './queue-view.ts';

await onBothEngines((engine) => {
  let place: DatabasePlace;
  let now: number;
  const databases: Database[] = [];
  const errors: unknown[] = [];

  beforeEach(async () => {
    now = 1_800_000_000_000;
    place = await engine.newPlace();
  });
  afterEach(async () => {
    for (const database of databases.splice(0)) await database.close();
    expect(errors.splice(0)).toEqual([]);
  });

  /** The queue as one process sees it. */
  async function opened(): Promise<Queue> {
    const database = await openDatabase(place);
    databases.push(database);
    return openQueue({
      database,
      now: () => now,
      probeMs: 10_000,
      onChange: () => undefined,
      onError: (error) => errors.push(error),
    });
  }

  const view = () => queueView(databases[0] as Database);

  it('is open, and rests for every process while an admin has paused it', async () => {
    const one = await opened();
    const two = await opened();
    expect(await two.room()).toBe('open');
    expect(await one.pause('Lee', 'Maintenance')).toBe(true);
    expect(await two.pause('Kim', 'Mine')).toBe(false);
    expect(await two.room()).toBe('pause');
    expect((await view()).paused).toEqual({
      at: new Date(now).toISOString(),
      by: 'Lee',
      reason: 'Maintenance',
    });
    expect(await two.resume()).toBe(true);
    expect(await one.resume()).toBe(false);
    expect(await one.room()).toBe('open');
  });

  describe('when the breaker of one process opens', () => {
    it('rests for every process, then gives one probe to one of them', async () => {
      const one = await opened();
      const two = await opened();
      one.breakerChanged({ state: 'open', restsForMs: 10_000, cause: 'UPSTREAM_UNREACHABLE' });
      await one.idle();
      expect(await two.room()).toBe('breaker');
      expect(await two.claimProbe()).toBe(false);
      expect((await view()).breaker).toEqual({
        state: 'open',
        since: new Date(now).toISOString(),
        until: new Date(now + 10_000).toISOString(),
        cause: 'UPSTREAM_UNREACHABLE',
      });
      now += 10_000;
      expect(await Promise.all([one.room(), two.room()])).toEqual(['probe', 'probe']);
      const claims = await Promise.all([one, two, one, two].map((queue) => queue.claimProbe()));
      expect(claims.filter(Boolean)).toHaveLength(1);
      expect(await two.room()).toBe('breaker');
      await two.recovered();
      expect(await one.room()).toBe('open');
      expect((await view()).breaker).toEqual({ state: 'closed', since: null, until: null, cause: null });
    });

    it('gives another probe when nothing was heard of the first', async () => {
      const one = await opened();
      one.breakerChanged({ state: 'open', restsForMs: 10_000, cause: null });
      await one.idle();
      now += 10_000;
      expect(await one.claimProbe()).toBe(true);
      now += 10_000;
      expect(await one.room()).toBe('probe');
      expect(await one.claimProbe()).toBe(true);
    });

    it('gives no probe while it is paused', async () => {
      const one = await opened();
      one.breakerChanged({ state: 'open', restsForMs: 1, cause: null });
      await one.idle();
      now += 10;
      await one.pause('Lee', 'Maintenance');
      expect(await one.claimProbe()).toBe(false);
    });

    it('says since when it lasts, however often it was tried', async () => {
      const one = await opened();
      const since = new Date(now).toISOString();
      one.breakerChanged({ state: 'open', restsForMs: 10_000, cause: 'UPSTREAM_UNREACHABLE' });
      await one.idle();
      now += 10_000;
      one.breakerChanged({ state: 'probing', restsForMs: 10_000, cause: null });
      one.breakerChanged({ state: 'open', restsForMs: 10_000, cause: 'CHECKING_PROBLEM' });
      await one.idle();
      expect((await view()).breaker).toEqual({
        state: 'open',
        since,
        until: new Date(now + 10_000).toISOString(),
        cause: 'CHECKING_PROBLEM',
      });
    });

    it('ends where the breaker ended, whatever came in between', async () => {
      const one = await opened();
      for (const state of ['open', 'probing', 'open', 'probing', 'closed'] as const) {
        one.breakerChanged({ state, restsForMs: 10_000, cause: null });
      }
      await one.idle();
      expect(await one.room()).toBe('open');
    });
  });

  it('ends a rest that is over in time with the first call that is answered, and none before', async () => {
    const one = await opened();
    await one.restFor(60_000, 'API_CALL_LIMIT_EXCEEDED');
    one.answered();
    await one.idle();
    expect(await one.room()).toBe('breaker');
    now += 60_000;
    one.answered();
    await one.idle();
    expect(await one.room()).toBe('open');
  });
});
