import type { MessageParams, Problem } from '#src/shared/contract/captures.ts';
import { CLIENT_POLICY } from '#src/shared/results/client-policy.ts';
import type { ClientOutcome, NextStep, PublicReason, RetryMode } from '#src/shared/results/outcome.ts';

/** One outcome that is not a reading, as the page shows it; the words are looked up by `reason`. */
export interface Message {
  readonly reason: PublicReason;
  readonly params: MessageParams;
  readonly nextStep: NextStep;
  readonly alternatives: readonly NextStep[];
  readonly retry: { readonly mode: RetryMode; readonly afterMs: number | null };
  readonly reference: string | null;
  readonly imageKept: boolean;
  /** ISO 8601, or null when nothing was kept. */
  readonly keptUntil: string | null;
}

export function messageFromProblem(problem: Problem): Message {
  return {
    reason: problem.reason,
    params: problem.params,
    nextStep: problem.next_step,
    alternatives: problem.alternatives,
    retry: { mode: problem.retry.mode, afterMs: problem.retry.after_ms ?? null },
    reference: problem.reference ?? null,
    imageKept: problem.image_kept,
    keptUntil: problem.kept_until ?? null,
  };
}

/**
 * A reason that this page has no words for, because the BFF is newer, gets the words and the ways on of
 * UNKNOWN.
 */
export function withKnownReason(message: Message, hasWords: (reason: string) => boolean): Message {
  if (hasWords(message.reason)) return message;
  const { nextStep, alternatives } = CLIENT_POLICY.UNKNOWN;
  return { ...message, reason: 'UNKNOWN', nextStep, alternatives };
}

/** A reason of the upstream's own table that the browser found first, such as a locked PDF: another file helps. */
const ANOTHER_FILE = { nextStep: 'chooseAnotherFile', alternatives: ['retake'] } as const;

/** A message for an outcome that the browser found itself, with the ways on of the policy. */
export function messageFromBrowser(reason: PublicReason, params: MessageParams = {}): Message {
  const { nextStep, alternatives } = isClientOutcome(reason) ? CLIENT_POLICY[reason] : ANOTHER_FILE;
  return {
    reason,
    params,
    nextStep,
    alternatives,
    retry: { mode: 'manual', afterMs: null },
    reference: null,
    imageKept: false,
    keptUntil: null,
  };
}

function isClientOutcome(reason: PublicReason): reason is ClientOutcome {
  return Object.hasOwn(CLIENT_POLICY, reason);
}

/**
 * Whether this very photo is the cause, so that sending it again cannot help. The BFF names no culprit; it
 * asks for something else and rules a retry out.
 */
export function isPhotoFault(message: Message): boolean {
  return (
    message.retry.mode === 'none' &&
    (message.nextStep === 'retake' || message.nextStep === 'chooseAnotherFile')
  );
}
