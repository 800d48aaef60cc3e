import { CLIENT_POLICY } from './client-policy.ts';
import type { ClientOutcome, Fault, FoundBy, Outcome, PublicReason, Severity } from './outcome.ts';
import { POLICY } from './policy.ts';
import type { Handling } from './policy-row.ts';
import type { ResultKey } from './result-codes.ts';

/** A row of the published table, or an outcome that no row names. */
export type MeaningKey = ResultKey | ClientOutcome;

/** How a meaning was reached, and where the finding knows better than the row that it is treated as. */
export interface Finding {
  readonly foundBy: FoundBy;
  readonly resultKey: ResultKey | null;
  readonly resultCode: number | null;
  readonly fault?: Fault;
  readonly severity?: Severity;
}

/** The outcome that the policy of `key` describes, before the call that it answers is looked at. */
export function outcomeOf(key: MeaningKey, finding: Finding): Outcome {
  const { reason, handling } = policyOf(key);
  return {
    resultKey: finding.resultKey,
    resultCode: finding.resultCode,
    reason,
    staffKey: key,
    fault: finding.fault ?? handling.fault,
    nextStep: handling.nextStep,
    alternatives: handling.alternatives,
    retry: handling.retry,
    keepsImage: handling.keepsImage,
    severity: finding.severity ?? handling.severity,
    foundBy: finding.foundBy,
  };
}

/**
 * The outcome of a failure of ours: found at the BFF, in a result, or in what was kept. A browser reads
 * CLIENT_POLICY instead: this module brings the whole published table with it.
 */
export function clientOutcome(reason: ClientOutcome): Outcome {
  return outcomeOf(reason, { foundBy: 'client', resultKey: null, resultCode: null });
}

function policyOf(key: MeaningKey): { reason: PublicReason; handling: Handling } {
  if (isResultKey(key)) return { reason: POLICY[key].publicReason, handling: POLICY[key] };
  return { reason: key, handling: CLIENT_POLICY[key] };
}

function isResultKey(key: MeaningKey): key is ResultKey {
  return key in POLICY;
}
