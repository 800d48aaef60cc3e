import type { DocumentType } from '#src/shared/documents.ts';
import type { Outcome } from '#src/shared/results/outcome.ts';
import type { FailedReading } from './read-document.ts';
import { nextCallAt } from './retry-schedule.ts';
import { NEVER_AT_REST } from './settle.ts';

/** What is known of a capture when a reading of it has failed. Times are epoch milliseconds. */
export interface KeepContext {
  readonly document: DocumentType;
  /** The person agreed that a failed photo is kept. */
  readonly mayKeep: boolean;
  /** End of the keep time when the photo lies in the store already; null when it does not. */
  readonly keptUntil: number | null;
  /** Calls made in the background so far, this one included when it was one. */
  readonly backgroundCalls: number;
  readonly now: number;
  readonly retentionMs: number;
  readonly random?: () => number;
}

/** What becomes of a capture whose reading failed. */
export type AfterFailure =
  /** The person's turn: nothing is kept (any more). */
  | { readonly to: 'person' }
  | { readonly to: 'waiting'; readonly keptUntil: number; readonly dueAt: number }
  | { readonly to: 'staff'; readonly keptUntil: number };

/**
 * One rule for the request that a person waits for and for calls in the background. Kept is what the policy row wants
 * kept and the person agreed to; what is kept already stays so until somebody has to act or its time ends, which
 * counts from the first failure.
 */
export function afterFailure({ outcome, retryAfterMs }: FailedReading, context: KeepContext): AfterFailure {
  const isKept = context.keptUntil !== null;
  const mayBeKept = context.mayKeep && outcome.keepsImage && !NEVER_AT_REST.has(context.document);
  if (outcome.fault === 'user' || !(isKept || mayBeKept)) return { to: 'person' };
  const keptUntil = context.keptUntil ?? context.now + context.retentionMs;
  const dueAt = healsByItself(outcome)
    ? nextCallAt({ ...context, made: context.backgroundCalls, keptUntil, retryAfterMs })
    : null;
  return dueAt === null ? { to: 'staff', keptUntil } : { to: 'waiting', keptUntil, dueAt };
}

/** Faults of the upstream that pass, and its call limit, which is lifted. What somebody has to repair does not heal. */
function healsByItself({ fault, retry, resultKey }: Outcome): boolean {
  return resultKey === 'API_CALL_LIMIT_EXCEEDED' || (fault === 'upstream' && retry.mode === 'automatic');
}
