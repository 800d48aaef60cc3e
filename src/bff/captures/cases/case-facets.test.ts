import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDatabase, type Database } from '../../store/database.ts';
import { onBothEngines } from '../../testing/on-both-engines.ts';
import { NOON, storeCapture } from '../../testing/stored-captures.ts';
import type { CaseFilter } from '#src/shared/contract/support/cases.ts';
import { caseFacets } from './case-facets.ts';
import { openCaseGroups } from './case-groups.ts';

await onBothEngines((engine) => {
  let database: Database;
  let now = NOON;

  const openCounts = () => {
    const groups = openCaseGroups({ database, now: () => now, keptMs: 1_000 });
    return { facets: (filter: CaseFilter) => caseFacets(groups, filter) };
  };

  beforeEach(async () => {
    now = NOON;
    database = await openDatabase(await engine.newPlace());
    await storeCapture(database, { state: 'staff', locale: 'ko', cause: 'FORBIDDEN', result_code: 403 });
    await storeCapture(database, { state: 'staff', locale: 'ja', cause: 'FORBIDDEN', result_code: 403 });
    await storeCapture(database, { state: 'person', locale: 'ko' });
    await storeCapture(database, {
      state: 'received',
      cause: null,
      fault: null,
      result_code: null,
      api_version: null,
    });
  });
  afterEach(() => database.close());

  it('counts what each value would leave, its own member left aside', async () => {
    const counts = openCounts();
    expect(await counts.facets({})).toEqual({
      state: { staff: 2, person: 1, received: 1 },
      cause: { FORBIDDEN: 2, ID_CARD_INFO_NOT_FOUND: 1 },
      document: { 'id-card': 4 },
      locale: { ko: 3, ja: 1 },
      apiVersion: { 'v2.0': 3 },
      code: [
        { code: 403, count: 2 },
        { code: 4_000_121, count: 1 },
      ],
    });
    const { state, locale, code } = await counts.facets({ state: ['staff'], locale: ['ko'] });
    expect(state).toEqual({ staff: 1, person: 1, received: 1 });
    expect(locale).toEqual({ ko: 1, ja: 1 });
    expect(code).toEqual([{ code: 403, count: 1 }]);
    expect((await counts.facets({ to: new Date(NOON).toISOString() })).state).toEqual({});
  });

  it('is as old as it says, at most', async () => {
    const counts = openCounts();
    expect((await counts.facets({})).document).toEqual({ 'id-card': 4 });
    await storeCapture(database);
    now += 999;
    expect((await counts.facets({})).document).toEqual({ 'id-card': 4 });
    now += 1;
    expect((await counts.facets({})).document).toEqual({ 'id-card': 5 });
  });
});
