import { sql, type RawBuilder } from 'kysely';
import { CASE_STATES, type CaseSort } from '#src/shared/contract/support/cases.ts';

export type CaseOrder = { readonly sort: CaseSort; readonly order: 'asc' | 'desc' };

/** The sorts by a value of which there are few: their lists are made of blocks, each in the order of age. */
export type BlockSort = Extract<CaseSort, 'cause' | 'document' | 'state'>;

export function isBlockSort(sort: CaseSort): sort is BlockSort {
  return sort === 'cause' || sort === 'document' || sort === 'state';
}

/** The blocks of a list in its order. States stand as they follow each other in a life; what has no value comes last. */
export function blockOrder(
  values: readonly (string | number | null)[],
  { sort, order }: CaseOrder,
): readonly (string | null)[] {
  const named = values.filter((value) => value !== null).map(String);
  const rank = (state: string) => CASE_STATES.findIndex((known) => known === state);
  const sorted =
    sort === 'state'
      ? named.sort((a, b) => rank(a) - rank(b))
      : named.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  const inOrder = order === 'asc' ? sorted : sorted.toReversed();
  return values.includes(null) ? [...inOrder, null] : inOrder;
}

/** Of several blocks at once: their places in that order. The engines' own orders of text differ. */
export function blockRank(sort: BlockSort, blocks: readonly (string | null)[]): RawBuilder<unknown> {
  const cases = blocks.flatMap((value, place) =>
    value === null ? [] : [sql`when ${sql.lit(value)} then ${sql.lit(place)}`],
  );
  if (cases.length === 0) return sql`0`;
  return sql`case ${sql.ref(`captures.${sort}`)} ${sql.join(cases, sql` `)} else ${sql.lit(blocks.length)} end`;
}
