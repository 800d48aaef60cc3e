import type { bulk } from './en/console-bulk.ts';
import type { caseDetail } from './en/console-case.ts';
import type { caseList } from './en/console-case-list.ts';
import type { SameKeys } from './same-keys.ts';

/** One language's words about cases in the console. English is the shape. */
export type CaseListTexts = SameKeys<typeof caseList>;
export type CaseDetailTexts = SameKeys<typeof caseDetail>;
export type BulkTexts = SameKeys<typeof bulk>;

// A type, not an interface: the rules walk it as a tree.
export type CaseTexts = {
  readonly list: CaseListTexts;
  readonly one: CaseDetailTexts;
  readonly bulk: BulkTexts;
};
