import type { CaseSort } from '#src/shared/contract/support/cases.ts';

/** What the list can show of a case, in the order of its columns. */
export const COLUMNS = [
  'reference',
  'cause',
  'code',
  'document',
  'state',
  'locale',
  'createdAt',
  'changedAt',
  'keptUntil',
  'calls',
  'apiVersion',
  'assignedTo',
] as const;
export type Column = (typeof COLUMNS)[number];

export interface ColumnRule {
  /** Width in rem; what is left over goes to the cause. */
  readonly rem: number;
  /** What a press on its head sorts by; null where the BFF has no such order. */
  readonly sort: CaseSort | null;
}

export const COLUMN_RULES: Readonly<Record<Column, ColumnRule>> = {
  reference: { rem: 7.25, sort: null },
  cause: { rem: 11, sort: 'cause' },
  code: { rem: 5.5, sort: null },
  document: { rem: 7.5, sort: 'document' },
  state: { rem: 9.75, sort: 'state' },
  locale: { rem: 5, sort: null },
  createdAt: { rem: 7, sort: 'createdAt' },
  changedAt: { rem: 7, sort: 'changedAt' },
  keptUntil: { rem: 8, sort: 'keptUntil' },
  calls: { rem: 5, sort: null },
  apiVersion: { rem: 4.75, sort: null },
  assignedTo: { rem: 8, sort: null },
};

/** What a case can't be told apart without. */
export const ALWAYS: readonly Column[] = ['reference', 'cause'];

export const FIRST_COLUMNS: readonly Column[] = [
  'reference',
  'cause',
  'document',
  'state',
  'locale',
  'createdAt',
];

/** A stored or chosen set as columns of this build, in their order; the first ones when nothing of it is known. */
export function columnsFrom(names: readonly unknown[]): readonly Column[] {
  const known = COLUMNS.filter((column) => names.includes(column));
  if (known.length === 0) return FIRST_COLUMNS;
  return COLUMNS.filter((column) => known.includes(column) || ALWAYS.includes(column));
}
