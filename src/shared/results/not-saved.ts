import { CLIENT_POLICY } from './client-policy.ts';
import type { NextStep, Outcome } from './outcome.ts';

/**
 * The outcome when nothing was kept (no agreement, storage off or failed, a payment card): the promise goes,
 * and the person waits and sends again instead. What staff and log need to find the cause stays, and so does
 * the row's automatic retry, which happens before anything would have been kept.
 */
export function notSaved(outcome: Outcome): Outcome {
  const alternatives = outcome.alternatives.filter((step) => step !== 'savedForRetry');
  if (outcome.nextStep !== 'savedForRetry') return { ...outcome, alternatives, keepsImage: false };
  const { nextStep, alternatives: first } = CLIENT_POLICY.SERVICE_PROBLEM_NOT_SAVED;
  return {
    ...outcome,
    reason: 'SERVICE_PROBLEM_NOT_SAVED',
    nextStep,
    alternatives: [...new Set<NextStep>([...first, ...alternatives])],
    keepsImage: false,
  };
}
