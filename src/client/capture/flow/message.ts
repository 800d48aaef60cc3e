import type { ConnectionReason } from '#src/client/api/connection.ts';
import type { MessageParams, Problem } from '#src/shared/contract/captures.ts';
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

/** The ways on after an outcome that the browser found itself. Source: the policy's rows of client outcomes. */
interface Ways {
  readonly nextStep: NextStep;
  readonly alternatives: readonly NextStep[];
}

const ANOTHER_FILE: Ways = { nextStep: 'chooseAnotherFile', alternatives: ['retake'] };
const ANOTHER_PHOTO: Ways = { nextStep: 'retake', alternatives: ['chooseAnotherFile'] };
const TRY_AGAIN: Ways = { nextStep: 'waitAndRetry', alternatives: [] };

const WAYS: Readonly<Record<ConnectionReason, Ways>> & Partial<Record<PublicReason, Ways>> = {
  OFFLINE: TRY_AGAIN,
  UPLOAD_INTERRUPTED: TRY_AGAIN,
  UPLOAD_TIMEOUT: { nextStep: 'waitAndRetry', alternatives: ['contactSupport'] },
  SERVICE_UNREACHABLE: { nextStep: 'waitAndRetry', alternatives: ['contactSupport'] },
  TOO_MANY_FILES: { nextStep: 'chooseAnotherFile', alternatives: [] },
  FILE_TYPE_UNSUPPORTED: ANOTHER_FILE,
  FILE_CORRUPT: ANOTHER_FILE,
  FILE_EMPTY: ANOTHER_FILE,
  PDF_PASSWORD_PROTECTED: ANOTHER_FILE,
  BROWSER_UNSUPPORTED: { nextStep: 'fixDevice', alternatives: ['contactSupport'] },
  PDF_MANY_PAGES: { nextStep: 'continue', alternatives: ['chooseAnotherFile'] },
  UNKNOWN: { nextStep: 'waitAndRetry', alternatives: ['contactSupport'] },
};

/** A message for an outcome found in the browser; photo faults lead to another photo. */
export function messageFromBrowser(
  reason: ClientOutcome | PublicReason,
  params: MessageParams = {},
): Message {
  return {
    reason,
    params,
    ...(WAYS[reason] ?? ANOTHER_PHOTO),
    retry: { mode: 'manual', afterMs: null },
    reference: null,
    imageKept: false,
    keptUntil: null,
  };
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
