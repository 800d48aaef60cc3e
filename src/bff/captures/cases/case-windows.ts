import type { SelectQueryBuilder } from 'kysely';
import type { CaseFilter } from '#src/shared/contract/support/cases.ts';
import type { Database } from '../../store/database.ts';
import type { Schema } from '../../store/schema.ts';
import { applyCaseFilter } from './case-filter.ts';
import { type CaseGroup, countsOf } from './case-groups.ts';
import { blockOrder, blockRank, isBlockSort, type BlockSort, type CaseOrder } from './case-order.ts';

export interface CaseSlice extends CaseOrder {
  readonly offset: number;
  readonly limit: number;
  /** Epoch milliseconds: later cases stay out. */
  readonly asOf: number;
}

type Query = SelectQueryBuilder<Schema, 'captures', object>;

/**
 * The references of one window. A list that is sorted by a value of which there are few is never sorted as a whole: the
 * counts of its blocks say in which of them the window lies, and within one the order is that of the index. `groups`: of
 * all that fit the filter.
 */
export async function windowOf(
  database: Database,
  filter: CaseFilter,
  slice: CaseSlice,
  groups: readonly CaseGroup[],
): Promise<readonly string[]> {
  const base = () =>
    applyCaseFilter(database.db.selectFrom('captures'), filter).where(
      'captures.created_at',
      '<=',
      slice.asOf,
    );
  const { sort, order, offset, limit } = slice;
  if (isBlockSort(sort)) return inBlocks(base, sort, slice, groups);
  if (sort === 'keptUntil') return keptFirst(base, slice);
  const query = sort === 'changedAt' ? base().orderBy('captures.state_at', order) : base();
  return take(query, order, offset, limit);
}

/** The first and the last block that the window touches by themselves, what lies between in one. */
async function inBlocks(
  base: () => Query,
  sort: BlockSort,
  { order, offset, limit }: CaseSlice,
  groups: readonly CaseGroup[],
): Promise<readonly string[]> {
  const counts = countsOf(groups, sort);
  const blocks = blockOrder([...counts.keys()], { sort, order });
  const touched: { readonly value: string | null; readonly skip: number; readonly want: number }[] = [];
  let start = 0;
  for (const value of blocks) {
    const end = start + (counts.get(value) ?? 0);
    const from = Math.max(start, offset);
    const to = Math.min(end, offset + limit);
    if (to > from) touched.push({ value, skip: from - start, want: to - from });
    start = end;
  }
  const first = touched[0];
  const last = touched.length > 1 ? touched[touched.length - 1] : undefined;
  const between = touched.slice(1, -1);
  const parts: Promise<readonly string[]>[] = [];
  const column = `captures.${sort}` as const;
  const only = (value: string | null) =>
    value === null ? base().where(column, 'is', null) : base().where(column, '=', value as never);
  if (first) parts.push(take(only(first.value), order, first.skip, first.want));
  if (between.length > 0) {
    const values = between.map(({ value }) => value);
    const want = between.reduce((sum, block) => sum + block.want, 0);
    // A block without a value is always the last one.
    const query = base()
      .where(column, 'in', values as never)
      .orderBy(blockRank(sort, values));
    parts.push(take(query, order, 0, want));
  }
  if (last) parts.push(take(only(last.value), order, last.skip, last.want));
  return (await Promise.all(parts)).flat();
}

/** Few cases have a photo: those by its end, then all others by age. */
async function keptFirst(base: () => Query, { order, offset, limit }: CaseSlice): Promise<readonly string[]> {
  const kept = () => base().where('captures.kept_until', 'is not', null);
  const { count } = await kept()
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const left = Math.max(0, Number(count) - offset);
  const wanted = Math.min(limit, left);
  const first =
    wanted > 0 ? await take(kept().orderBy('captures.kept_until', order), order, offset, wanted) : [];
  if (wanted === limit) return first;
  const others = base().where('captures.kept_until', 'is', null);
  const skip = Math.max(0, offset - Number(count));
  return [...first, ...(await take(others, order, skip, limit - wanted))];
}

async function take(
  query: Query,
  order: 'asc' | 'desc',
  offset: number,
  limit: number,
): Promise<readonly string[]> {
  const rows = await byAge(query, order).select('captures.reference').limit(limit).offset(offset).execute();
  return rows.map(({ reference }) => reference);
}

/** Ties by reference, so that no row stands in two windows. */
function byAge(query: Query, order: 'asc' | 'desc'): Query {
  return query.orderBy('captures.created_at', order).orderBy('captures.reference', order);
}
