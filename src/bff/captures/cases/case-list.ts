import type { SelectQueryBuilder } from 'kysely';
import {
  CASES_AT_ONCE,
  type CaseFilter,
  type CasePage,
  type CaseWindow,
} from '#src/shared/contract/support/cases.ts';
import type { Database } from '../../store/database.ts';
import type { Schema } from '../../store/schema.ts';
import { applyCaseFilter } from './case-filter.ts';
import { orderOf } from './case-order.ts';
import { CASE_COLUMNS, caseRow, iso, linkUntil, type StoredCase } from './case-rows.ts';

/** One window of the list. `now`: epoch milliseconds; what came later than `asOf` stays out. */
export async function listCases(
  database: Database,
  filter: CaseFilter,
  window: CaseWindow,
  now: number,
): Promise<CasePage> {
  const asOf = window.asOf === undefined ? now : Date.parse(window.asOf);
  const fitting = () => applyCaseFilter(database.db.selectFrom('captures'), filter);
  const count = async (operator: '<=' | '>') => {
    const { total } = await fitting()
      .where('captures.created_at', operator, asOf)
      .select(({ fn }) => fn.countAll<number>().as('total'))
      .executeTakeFirstOrThrow();
    return Number(total);
  };
  const stored = await readCases(database, filter, { ...window, asOf }, now);
  return {
    total: await count('<='),
    asOf: iso(asOf),
    newer: asOf < now ? await count('>') : 0,
    rows: stored.map(caseRow),
  };
}

export interface CaseSlice extends Pick<CaseWindow, 'sort' | 'order' | 'offset' | 'limit'> {
  /** Epoch milliseconds. */
  readonly asOf: number;
}

/** The references are found in an index first; only the rows of this window are read. */
export async function readCases(
  { db }: Database,
  filter: CaseFilter,
  slice: CaseSlice,
  now: number,
): Promise<readonly StoredCase[]> {
  const inWindow = inOrder(
    applyCaseFilter(db.selectFrom('captures'), filter).where('captures.created_at', '<=', slice.asOf),
    slice,
  )
    .select('captures.reference')
    .limit(Math.min(slice.limit, CASES_AT_ONCE))
    .offset(slice.offset);
  return inOrder(db.selectFrom('captures').where('captures.reference', 'in', inWindow), slice)
    .select(CASE_COLUMNS)
    .select((eb) => linkUntil(eb, now))
    .execute();
}

/** What lists are ordered by; ties by age, then reference, so that no row stands in two windows. */
export function inOrder<Output>(
  query: SelectQueryBuilder<Schema, 'captures', Output>,
  { sort, order }: Pick<CaseWindow, 'sort' | 'order'>,
): SelectQueryBuilder<Schema, 'captures', Output> {
  const first = orderOf(sort, order);
  const ordered = first ? query.orderBy(first, order) : query;
  return ordered.orderBy('captures.created_at', order).orderBy('captures.reference', order);
}
