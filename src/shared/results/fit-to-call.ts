import type { DocumentType } from '../documents.ts';
import { CLIENT_POLICY } from './client-policy.ts';
import { outcomeOf } from './meaning.ts';
import { notSaved } from './not-saved.ts';
import type { Operation, Outcome } from './outcome.ts';
import { POLICY } from './policy.ts';
import { BY_HAND } from './policy-row.ts';

/**
 * Fits an outcome to the call that it answers, so that its text is true there: pictures of payment cards are
 * never kept, and a call without an image has no photo to speak of.
 */
export function fitToCall(outcome: Outcome, operation: Operation, document: DocumentType): Outcome {
  if (operation === 'authenticity' || operation === 'businessStatus') return withoutImage(outcome, operation);
  return document === 'credit-card' ? notSaved(outcome) : outcome;
}

function withoutImage(outcome: Outcome, operation: Operation): Outcome {
  // One number, two owners: here the parameters are what a person typed, so they can mend them.
  if (outcome.resultKey === 'INVALID_PARAMETER') return outcomeOf('DETAILS_NOT_ACCEPTED', findingOf(outcome));
  if (isWrittenForCall(outcome, operation)) return outcome;
  const details = CLIENT_POLICY.SERVICE_PROBLEM_DETAILS;
  return {
    ...outcome,
    reason: 'SERVICE_PROBLEM_DETAILS',
    // A fault of a photo that nobody sent is a fault of the service.
    fault: outcome.fault === 'user' ? 'upstream' : outcome.fault,
    nextStep: details.nextStep,
    alternatives: details.alternatives,
    retry: operation === 'authenticity' ? onceMeansOnce(outcome) : outcome.retry,
    keepsImage: false,
  };
}

/** The row's own text speaks of this very call, not of a photo. */
function isWrittenForCall(outcome: Outcome, operation: Operation): boolean {
  if (outcome.resultKey === null) return outcome.foundBy === 'client' && !outcome.keepsImage;
  if (outcome.resultKey === 'SUCCESS') return true;
  const { operations } = POLICY[outcome.resultKey];
  return operations.includes(operation) && !operations.includes('analyze');
}

/**
 * Wrong issue dates are counted against the citizen's card, so a call that may have been carried out is never
 * repeated by us. Refusals at the door (credentials, envelope) were not carried out.
 */
function onceMeansOnce(outcome: Outcome): Outcome['retry'] {
  const refusedAtTheDoor =
    outcome.foundBy === 'exact' && (outcome.fault === 'operator' || outcome.fault === 'developer');
  return refusedAtTheDoor ? outcome.retry : BY_HAND;
}

function findingOf({ foundBy, resultKey, resultCode }: Outcome) {
  return { foundBy, resultKey, resultCode };
}
