import { afterEach, beforeEach, expect, it } from 'vitest';
import {
  CASE_SORTS,
  CASE_STATES,
  type CaseFilter,
  type CaseWindow,
} from '#src/shared/contract/support/cases.ts';
import { formatReference } from '#src/shared/reference.ts';
import { openDatabase, type Database } from '../../store/database.ts';
import { onBothEngines } from '../../testing/on-both-engines.ts';
import { NOON, storeCapture } from '../../testing/stored-captures.ts';
import { sha256Hex } from '../ledger.ts';
import { openCaseGroups } from './case-groups.ts';
import { listCases } from './case-list.ts';

const WINDOW: CaseWindow = { sort: 'createdAt', order: 'desc', offset: 0, limit: 200 };
const SECRET = 'abcdefghijklm012345-_A';
const MINUTE_MS = 60_000;

await onBothEngines((engine) => {
  let database: Database;
  const list = (filter: CaseFilter = {}, window: Partial<CaseWindow> = {}, now = NOON) =>
    listCases({ database, now, groups: openCaseGroups({ database, now: () => now, keptMs: 0 }) }, filter, {
      ...WINDOW,
      ...window,
    });
  const found = async (filter: CaseFilter) =>
    (await list(filter)).rows.map(({ reference }) => reference.replace('-', ''));

  beforeEach(async () => {
    database = await openDatabase(await engine.newPlace());
  });
  afterEach(() => database.close());

  it('leaves what fits every member, and any value of a list', async () => {
    const one = await storeCapture(database, { state: 'staff', locale: 'ja', result_code: 4_010_001 });
    const two = await storeCapture(database, { document: 'credit-card', api_version: 'v1.0', cause: 'FAIL' });
    const three = await storeCapture(database, {
      assigned_to: 'Mina',
      incident_id: 'i-1',
      created_at: NOON - 5,
    });
    expect((await list()).total).toBe(3);
    expect(await found({ state: ['staff', 'waiting'] })).toEqual([one]);
    expect(await found({ code: [4_010_001], locale: ['ja'] })).toEqual([one]);
    expect(await found({ code: [4_010_001], locale: ['ko'] })).toEqual([]);
    expect(await found({ document: ['credit-card'] })).toEqual([two]);
    expect(await found({ apiVersion: ['v1.0'], cause: ['FAIL'] })).toEqual([two]);
    expect(await found({ assignedTo: 'Mina' })).toEqual([three]);
    expect(await found({ incident: 'i-1' })).toEqual([three]);
    const noon = new Date(NOON).toISOString();
    expect(await found({ to: noon })).toEqual([three]);
    expect(new Set(await found({ from: noon }))).toEqual(new Set([one, two]));
    expect((await list({ state: [] })).total).toBe(3);
  });

  it('finds by a reference spoken wrongly, by its beginning and by whole links', async () => {
    const reference = await storeCapture(database, { status_secret_hash: sha256Hex(SECRET) });
    for (let other = 0; other < 20; other += 1) await storeCapture(database);
    const shown = formatReference(reference);
    const wrong = reference.slice(0, 3) + (reference.charAt(3) === 'Q' ? 'R' : 'Q') + reference.slice(4);
    const spoken = [shown.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l'), wrong, reference.slice(1)];
    for (const find of [...spoken, `https://id.example/status#${SECRET}`]) {
      expect(await found({ find }), find).toContain(reference);
    }
    expect(await found({ find: reference.slice(0, 5) })).toContain(reference);
    expect(await found({ find: 'nobody said this' })).toEqual([]);
    // Used: its secret is gone, its number still stands in it.
    const used = `https://id.example/status#${shown}.${SECRET.replace('a', 'b')}`;
    expect(await found({ find: used })).toEqual([reference]);
  });

  it('finds both cases of a recapture link', async () => {
    const old = await storeCapture(database);
    const fresh = await storeCapture(database, { recapture_id: 'link-1', created_at: NOON - 1 });
    await storeCapture(database);
    await database.db
      .insertInto('recapture_links')
      .values({
        id: 'link-1',
        secret_hash: sha256Hex(SECRET),
        reference: old,
        document: 'id-card',
        locale: 'ko',
        tip: 'IMAGE_BLURRY',
        created_by: 'Mina',
        created_at: NOON - 2,
        expires_at: NOON + MINUTE_MS,
        used_at: null,
      })
      .execute();
    expect(await found({ find: `http://localhost/again#${SECRET}` })).toEqual([old, fresh]);
    const [first, second] = (await list({ find: `http://localhost/again#${SECRET}` })).rows;
    expect([first?.hasRecaptureLink, second?.hasRecaptureLink]).toEqual([true, false]);
    expect((await list({}, {}, NOON + 2 * MINUTE_MS)).rows.some((row) => row.hasRecaptureLink)).toBe(false);
  });

  it.each(CASE_SORTS)('orders by %s without losing or repeating a row', async (sort) => {
    const states = ['person', 'waiting', 'staff', 'recognised', 'closed'] as const;
    for (let n = 0; n < 15; n += 1) {
      await storeCapture(database, {
        created_at: NOON - (n % 4) * MINUTE_MS,
        state: states[n % 5] ?? 'person',
        cause: n % 3 === 0 ? null : `CAUSE_${n % 7}`,
        document: n % 2 === 0 ? 'id-card' : 'credit-card',
        kept_until: n % 3 === 1 ? NOON + n : null,
      });
    }
    for (const order of ['asc', 'desc'] as const) {
      const pages = await Promise.all(
        [0, 4, 8, 12].map((offset) => list({}, { sort, order, offset, limit: 4 })),
      );
      const rows = pages.flatMap((page) => page.rows);
      expect(new Set(rows.map(({ reference }) => reference)).size).toBe(15);
      // States stand in the order of a life.
      const values = rows.map((row) => (sort === 'state' ? CASE_STATES.indexOf(row.state) : row[sort]));
      const filled = values.filter((value) => value !== null);
      // What has no value comes last, whichever way.
      expect(values.slice(0, filled.length)).toEqual(filled);
      const sorted = [...filled].sort();
      expect(filled).toEqual(order === 'asc' ? sorted : sorted.toReversed());
    }
  });

  it('keeps later cases out while somebody scrolls, and counts them', async () => {
    for (let n = 0; n < 3; n += 1) await storeCapture(database, { created_at: NOON - n });
    const first = await list();
    expect(first).toMatchObject({ total: 3, newer: 0 });
    await storeCapture(database, { created_at: NOON + 10 });
    const second = await list({}, { asOf: first.asOf, offset: 1, limit: 1 }, NOON + 20);
    expect(second).toMatchObject({ total: 3, newer: 1, asOf: first.asOf });
    expect(second.rows).toEqual(first.rows.slice(1, 2));
    expect(await list({}, {}, NOON + 20)).toMatchObject({ total: 4, newer: 0 });
  });
});
