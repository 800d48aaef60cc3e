import { CLIENT_POLICY } from './client-policy.ts';
import type { NextStep, Outcome } from './outcome.ts';

/**
 * The outcome when nothing was kept (no agreement, storage off or failed, a payment card): the promise goes,
 * and the person waits and sends again, or asks us. What staff and log need to find the cause stays, and so
 * does the row's automatic retry, which happens before anything would have been kept.
 */
export function notSaved(outcome: Outcome): Outcome {
  const ways = outcome.alternatives.map((step) => (step === 'savedForRetry' ? 'contactSupport' : step));
  if (outcome.nextStep !== 'savedForRetry')
    return { ...outcome, alternatives: withoutDoubles(ways), keepsImage: false };
  const { nextStep, alternatives } = CLIENT_POLICY.SERVICE_PROBLEM_NOT_SAVED;
  return {
    ...outcome,
    reason: 'SERVICE_PROBLEM_NOT_SAVED',
    nextStep,
    alternatives: withoutDoubles([...alternatives, ...ways]),
    keepsImage: false,
  };
}

function withoutDoubles(steps: readonly NextStep[]): readonly NextStep[] {
  return [...new Set(steps)];
}
