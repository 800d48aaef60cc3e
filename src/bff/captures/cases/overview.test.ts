import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase, type Database } from '../../store/database.ts';
import { onBothEngines } from '../../testing/on-both-engines.ts';
import { NOON, storeCapture } from '../../testing/stored-captures.ts';
import { queueView } from '../background/queue-view.ts';
import { incidentViewsSince } from '../incident-views.ts';
import { openOverviews } from './overview.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;

await onBothEngines((engine) => {
  let database: Database;
  let now = NOON;
  const open = () =>
    openOverviews({
      database,
      now: () => now,
      queueView: () => queueView(database),
      incidentsSince: (since) => incidentViewsSince(database, since),
    });

  beforeEach(async () => {
    now = NOON + 20 * MINUTE_MS + 30_000;
    database = await openDatabase(await engine.newPlace());
  });
  afterEach(() => database.close());

  it('counts by fault and time, and the causes that come most', async () => {
    await storeCapture(database, {
      created_at: now - 10_000,
      fault: 'none',
      cause: 'SUCCESS',
      state: 'recognised',
    });
    await storeCapture(database, {
      created_at: now - 40_000,
      state: 'staff',
      fault: 'operator',
      cause: 'FORBIDDEN',
    });
    await storeCapture(database, {
      created_at: now - 41_000,
      fault: 'upstream',
      cause: 'FAIL',
      state: 'waiting',
    });
    await storeCapture(database, { created_at: now - 42_000, fault: 'upstream', cause: 'FAIL' });
    await storeCapture(database, { created_at: now - 5_000, fault: null, cause: null, state: 'received' });
    await storeCapture(database, { created_at: now - 2 * HOUR_MS, cause: 'INVALID_FILE' });
    const hour = await open().read('hour');
    expect(hour.steps).toHaveLength(60);
    // The last step is the minute that is going on.
    expect(hour.steps.at(-1)).toEqual({
      at: new Date(NOON + 20 * MINUTE_MS).toISOString(),
      counts: { none: 1, user: 0, upstream: 0, operator: 0, developer: 0 },
    });
    expect(hour.steps.at(-2)?.counts).toEqual({ none: 0, user: 0, upstream: 2, operator: 1, developer: 0 });
    expect(hour).toMatchObject({
      period: 'hour',
      total: 5,
      read: 1,
      causes: [
        { cause: 'FAIL', fault: 'upstream', count: 2 },
        { cause: 'FORBIDDEN', fault: 'operator', count: 1 },
      ],
      queue: { waiting: 1, staff: 1, breaker: { state: 'closed' } },
    });
    const day = await open().read('day');
    expect(day).toMatchObject({ total: 6, steps: { length: 48 } });
    expect(day.steps.at(-1)?.at).toBe(new Date(NOON).toISOString());
    expect(await open().read('week')).toMatchObject({ total: 6, steps: { length: 84 } });
  });

  it('shows incidents of the period, and counts anew after a moment', async () => {
    const overviews = open();
    expect(await overviews.read('hour')).toMatchObject({ total: 0, incidents: [] });
    await storeCapture(database, { created_at: now - 10_000, incident_id: 'i-1', state: 'staff' });
    const incident = { cause: 'FORBIDDEN', documents: ',id-card,', last_at: now, closed_by: null };
    await database.db
      .insertInto('incidents')
      .values({ ...incident, id: 'i-1', opened_at: now, closed_at: null })
      .execute();
    // Who looks at the same moment shares one count; what is repaired now is never late.
    expect(await overviews.read('hour')).toMatchObject({ total: 0, incidents: [{ id: 'i-1', waiting: 1 }] });
    now += 1_000;
    expect(await overviews.read('hour')).toMatchObject({ total: 1 });
  });
});
