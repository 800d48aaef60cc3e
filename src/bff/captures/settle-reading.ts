import type { DocumentType } from '#src/shared/documents.ts';
import { clientOutcome } from '#src/shared/results/meaning.ts';
import type { Outcome } from '#src/shared/results/outcome.ts';
import { mayRunAgain, problemOfKept, problemOfOutcome, type ProblemContext } from '../problems/problem.ts';
import type { NewPhoto, NotKept, Settlement } from './life-writes.ts';
import type { FailedReading } from './read-document.ts';
import { nextCallAt } from './retry-schedule.ts';
import { NEVER_AT_REST } from './settle.ts';
import { answerOf } from './told.ts';

/** What is known of a capture when a reading of it has failed. Times are epoch milliseconds. */
export interface KeepContext {
  readonly document: DocumentType;
  /** Whether the person agreed that a failed photo is kept; `storage-failed`: they did, and it could not be. */
  readonly consent: 'given' | 'not-given' | 'storage-failed';
  /** End of the keep time when the photo lies in the store already; null when it does not. */
  readonly keptUntil: number | null;
  /** Calls made in the background so far, this one included when it was one. */
  readonly backgroundCalls: number;
  readonly now: number;
  readonly retentionMs: number;
  readonly random?: () => number;
}

/** What goes into a settlement besides the decision. */
export interface SettlementParts {
  readonly context: ProblemContext;
  /** The open incident that the outcome belongs to. */
  readonly incidentId: string | null;
  /** Null when it lies in the store already. */
  readonly photo: NewPhoto | null;
}

export type FailedSettlement = Exclude<Settlement, { to: 'recognised' }>;

/** What becomes of a capture whose reading failed. */
export type AfterFailure =
  /** The person's turn: nothing is kept (any more). `notKept`: though the policy would have it kept. */
  | { readonly to: 'person'; readonly notKept: NotKept | null }
  | { readonly to: 'waiting'; readonly keptUntil: number; readonly dueAt: number }
  | { readonly to: 'staff'; readonly keptUntil: number };

/**
 * One rule for the request that a person waits for and for calls in the background. Kept is what the policy row wants
 * kept and the person agreed to; what is kept already stays so until the photo itself is at fault or its time ends, which
 * counts from the first failure.
 */
export function afterFailure({ outcome, retryAfterMs }: FailedReading, keep: KeepContext): AfterFailure {
  const isKept = keep.keptUntil !== null;
  if (isKept ? isAboutThePhoto(outcome) : !outcome.keepsImage || outcome.fault === 'user') {
    return { to: 'person', notKept: null };
  }
  const notKept = isKept ? null : whyNotKept(keep);
  if (notKept !== null) return { to: 'person', notKept };
  const keptUntil = keep.keptUntil ?? keep.now + keep.retentionMs;
  const dueAt = healsByItself(outcome)
    ? nextCallAt({ ...keep, made: keep.backgroundCalls, keptUntil, retryAfterMs })
    : null;
  return dueAt === null ? { to: 'staff', keptUntil } : { to: 'waiting', keptUntil, dueAt };
}

/** A failed reading as it is written, with what its person is told. */
export function failedSettlement(
  reading: FailedReading,
  keep: KeepContext,
  { context, incidentId, photo }: SettlementParts,
): FailedSettlement {
  const { outcome, retryAfterMs } = reading;
  const after = afterFailure(reading, keep);
  if (after.to === 'person') {
    // They were told that it is kept; now it is gone, and they may not be there to take another one at once.
    const seen = keep.keptUntil === null ? outcome : clientOutcome('RETRY_NEEDS_NEW_PHOTO');
    const told = problemOfOutcome(seen, { ...context, retryAfterMs });
    return { ...after, outcome, told, answer: answerOf(told), isFinal: !mayRunAgain(told) };
  }
  const told = problemOfKept(
    outcome,
    { until: after.keptUntil, isCalledAgain: after.to === 'waiting' },
    context,
  );
  return { ...after, outcome, told, answer: answerOf(told), incidentId, photo };
}

function whyNotKept({ document, consent }: KeepContext): NotKept | null {
  if (NEVER_AT_REST.has(document)) return 'card';
  return consent === 'given' ? null : consent;
}

/** Only another photo helps; whatever else it is, the same photo may be read later. */
function isAboutThePhoto({ fault, keepsImage, nextStep }: Outcome): boolean {
  return fault === 'user' || (!keepsImage && nextStep !== 'waitAndRetry');
}

/** Faults of the upstream that pass, and its call limit, which is lifted. What somebody has to repair does not heal. */
function healsByItself({ fault, retry, resultKey }: Outcome): boolean {
  return resultKey === 'API_CALL_LIMIT_EXCEEDED' || (fault === 'upstream' && retry.mode === 'automatic');
}
