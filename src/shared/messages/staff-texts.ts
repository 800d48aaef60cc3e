import type { ClientOutcome, FamilyReason } from '../results/outcome.ts';
import type { ResultKey } from '../results/result-codes.ts';

/**
 * What support staff read beside a case: the cause in plain words, what to do, what to leave. It may name a
 * masked cause, so it never travels in the person's bundle.
 */
export type StaffSupport = Readonly<Record<ResultKey | ClientOutcome, string>>;

/** Keys of `Outcome.staffKey` that an operator can do something about. */
export type HintedKey = ResultKey | FamilyReason | 'UPSTREAM_UNREACHABLE' | 'UPSTREAM_UNREADABLE';

/** What the operator of this installation looks at first; other keys need no operator. */
export type StaffHints = Readonly<Record<HintedKey, string>>;

export interface StaffTexts {
  readonly support: StaffSupport;
  readonly hints: StaffHints;
}
