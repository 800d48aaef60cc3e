import {
  CASES_AT_ONCE,
  type CaseFilter,
  type CasePage,
  type CaseWindow,
} from '#src/shared/contract/support/cases.ts';
import type { Database } from '../../store/database.ts';
import { applyCaseFilter } from './case-filter.ts';
import { type CaseGroups, fitting } from './case-groups.ts';
import { CASE_COLUMNS, caseRow, iso, linkUntil, type StoredCase } from './case-rows.ts';
import { windowOf } from './case-windows.ts';

export interface ListOptions {
  readonly database: Database;
  readonly groups: CaseGroups;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** One window of the list; what came later than `asOf` stays out. */
export async function listCases(
  { database, groups, now }: ListOptions,
  filter: CaseFilter,
  window: CaseWindow,
): Promise<CasePage> {
  const asOf = window.asOf === undefined ? now : Date.parse(window.asOf);
  const counted = fitting(await groups.withAnyList(filter, asOf), filter);
  const slice = { ...window, asOf, limit: Math.min(window.limit, CASES_AT_ONCE) };
  const references = await windowOf(database, filter, slice, counted);
  const [newer, rows] = await Promise.all([
    asOf < now ? countNewer(database, filter, asOf) : 0,
    readCases(database, references, now),
  ]);
  return {
    total: counted.reduce((sum, { count }) => sum + count, 0),
    asOf: iso(asOf),
    newer,
    rows: rows.map(caseRow),
  };
}

async function countNewer({ db }: Database, filter: CaseFilter, asOf: number): Promise<number> {
  const { count } = await applyCaseFilter(db.selectFrom('captures'), filter)
    .where('captures.created_at', '>', asOf)
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The rows of these references in their order; one that is gone by now is left out. */
export async function readCases(
  { db }: Database,
  references: readonly string[],
  now: number,
): Promise<readonly StoredCase[]> {
  if (references.length === 0) return [];
  const rows = await db
    .selectFrom('captures')
    .where('captures.reference', 'in', references)
    .select(CASE_COLUMNS)
    .select((eb) => linkUntil(eb, now))
    .execute();
  const byReference = new Map(rows.map((row) => [row.reference, row]));
  return references.flatMap((reference) => byReference.get(reference) ?? []);
}
