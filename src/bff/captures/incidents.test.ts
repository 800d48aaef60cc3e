import { afterEach, expect, it } from 'vitest';
import { clientOutcome } from '#src/shared/results/meaning.ts';
import { resolve } from '#src/shared/results/resolve.ts';
import { type Database, openDatabase } from '../store/database.ts';
import { onBothEngines } from '../testing/on-both-engines.ts';
import { openIncidents, opensIncident, wasLetIn } from './incidents.ts';

const MINUTE_MS = 60_000;

await onBothEngines((engine) => {
  const databases: Database[] = [];
  let now = 1_000_000;
  let changes = 0;
  const errors: unknown[] = [];

  afterEach(async () => {
    for (const database of databases.splice(0)) await database.close();
    changes = 0;
  });

  async function opened(processes = 1) {
    const place = await engine.newPlace();
    const made = [];
    for (let count = 0; count < processes; count += 1) {
      const database = await openDatabase(place);
      databases.push(database);
      made.push(
        openIncidents({
          database,
          now: () => now,
          onChange: () => (changes += 1),
          onError: (e) => errors.push(e),
        }),
      );
    }
    const [first] = databases;
    const [incidents] = made;
    if (!first || !incidents) throw new Error('Nothing was opened');
    const rows = () => first.db.selectFrom('incidents').selectAll().orderBy('opened_at').execute();
    return { incidents, all: made, rows };
  }

  it('opens one for a thousand failures of one cause, in two processes at once', async () => {
    const { all, rows } = await opened(2);
    const ids = await Promise.all(
      Array.from({ length: 1_000 }, (_, index) => all[index % 2]?.met('INVALID_APPKEY_SECRETKEY', 'id-card')),
    );
    expect(new Set(ids).size).toBe(1);
    expect(await rows()).toHaveLength(1);
    expect(changes).toBe(1);
  });

  it('opens another for another cause', async () => {
    const { incidents, rows } = await opened();
    await incidents.met('INVALID_APPKEY_SECRETKEY', 'id-card');
    await incidents.met('SERVICE_NOT_ENABLED', 'id-card');
    expect((await rows()).map(({ cause }) => cause).sort()).toEqual([
      'INVALID_APPKEY_SECRETKEY',
      'SERVICE_NOT_ENABLED',
    ]);
  });

  it('closes by itself when a call of that kind goes through, and not by one of another kind', async () => {
    const { incidents, rows } = await opened();
    await incidents.met('SERVICE_NOT_ENABLED', 'id-card');
    await incidents.wentThrough('business-registration');
    expect((await rows())[0]?.closed_at).toBeNull();
    await incidents.wentThrough('id-card');
    expect((await rows())[0]).toMatchObject({ closed_at: now, closed_by: 'clock' });
  });

  it('closes by any of the documents that met it', async () => {
    const { incidents, rows } = await opened();
    await incidents.met('INVALID_APPKEY_SECRETKEY', 'id-card');
    await incidents.met('INVALID_APPKEY_SECRETKEY', 'credit-card');
    await incidents.met('INVALID_APPKEY_SECRETKEY', 'credit-card');
    expect((await rows())[0]?.documents).toBe(',id-card,credit-card,');
    await incidents.wentThrough('credit-card');
    expect((await rows())[0]?.closed_by).toBe('clock');
  });

  it('is the same again for ten minutes after it closed by itself, and a new one later', async () => {
    const { incidents, rows } = await opened();
    const first = await incidents.met('INVALID_APPKEY_SECRETKEY', 'id-card');
    await incidents.wentThrough('id-card');
    now += 9 * MINUTE_MS;
    expect(await incidents.met('INVALID_APPKEY_SECRETKEY', 'id-card')).toBe(first);
    expect((await rows())[0]).toMatchObject({ closed_at: null, closed_by: null, last_at: now });
    await incidents.wentThrough('id-card');
    now += 11 * MINUTE_MS;
    expect(await incidents.met('INVALID_APPKEY_SECRETKEY', 'id-card')).not.toBe(first);
    expect(await rows()).toHaveLength(2);
  });

  it('is met by an operator fault, left by what shows that the call was let in, and by nothing else', async () => {
    const { incidents, rows } = await opened();
    const id = await incidents.seen(outcomeOfCode(4010001), 'id-card');
    expect((await rows())[0]).toMatchObject({ id, cause: 'INVALID_APPKEY_SECRETKEY', closed_at: null });
    expect(await incidents.seen(outcomeOfCode(5003021), 'id-card')).toBeNull();
    expect((await rows())[0]?.closed_at).toBeNull();
    expect(await incidents.seen(outcomeOfCode(4000121), 'id-card')).toBeNull();
    expect((await rows())[0]?.closed_at).toBe(now);
  });

  it('does not fail an answer when the database does', async () => {
    const { incidents } = await opened();
    for (const database of databases.splice(0)) await database.close();
    expect(await incidents.seen(outcomeOfCode(4010001), 'id-card')).toBeNull();
    expect(await incidents.seen(null, 'id-card')).toBeNull();
    expect(errors).toHaveLength(2);
  });

  it('closes once by staff, and what comes after is another one', async () => {
    const { incidents } = await opened();
    const first = await incidents.met('INVALID_APPKEY_SECRETKEY', 'id-card');
    expect(await incidents.close(first, 'Kim')).toBe(true);
    expect(await incidents.close(first, 'Lee')).toBe(false);
    expect(await incidents.met('INVALID_APPKEY_SECRETKEY', 'id-card')).not.toBe(first);
  });
});

function outcomeOfCode(resultCode: number) {
  return resolve({ isSuccessful: false, resultCode, resultMessage: 'x' }, 200, 'analyze', 'id-card');
}

it.each([
  [4010001, true],
  [4000401, true],
  [4000006, true],
  [4000301, false],
  [5003021, false],
  [5003023, false],
])('code %i belongs to an incident: %s', (code, expected) => {
  expect(opensIncident(outcomeOfCode(code))).toBe(expected);
});

it.each([
  [4000121, true],
  [5003023, true],
  // Refused at the gateway, before anybody asked who we are.
  [4131000, false],
  [4010001, false],
])('code %i was let in: %s', (code, expected) => {
  expect(wasLetIn(outcomeOfCode(code))).toBe(expected);
});

it('counts no outcome of ours as let in', () => {
  expect(wasLetIn(clientOutcome('RETRY_NEEDS_NEW_PHOTO'))).toBe(false);
});
