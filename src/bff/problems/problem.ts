import type { MessageParams, Problem } from '#src/shared/contract/captures.ts';
import { DOCUMENTS, type DocumentType, FORMAT_NAMES } from '#src/shared/documents.ts';
import { BFF_MAX_PIXELS, maxMegabytesText, maxMP } from '#src/shared/limits.ts';
import { formatReference } from '#src/shared/reference.ts';
import { clientOutcome } from '#src/shared/results/meaning.ts';
import { notSaved } from '#src/shared/results/not-saved.ts';
import type { ClientOutcome, Outcome } from '#src/shared/results/outcome.ts';
import { PROBLEM_TABLE, PROTOCOL_TABLE, type ProblemRow, type ProtocolFault } from './problem-table.ts';

/** What a problem needs to know besides its outcome. */
export interface ProblemContext {
  /** Path of the request, without query. */
  readonly instance: string;
  readonly maxImageBytes: number;
  readonly document?: DocumentType | undefined;
  /** 8 signs, when a capture exists or an unknown error was logged under it. */
  readonly reference?: string | undefined;
  /** What the upstream, or our own limit, asked to wait. */
  readonly retryAfterMs?: number | null;
}

/** Kept for retry is never an acceptance (202): the details are still missing. */
const KEPT_STATUS = 503;
/** A person who waits and presses again is not asked to come back sooner than this, in milliseconds. */
const WAIT_AND_RETRY_MS = 10_000;

/** A photo that was kept, as its person is told. */
export interface KeptPhoto {
  /** Epoch milliseconds. */
  readonly until: number;
  /** It is called again by itself; otherwise people have to repair something first. */
  readonly isCalledAgain: boolean;
}

/** The problem of an outcome whose photo lies in the store: it is promised only after that has been committed. */
export function problemOfKept(outcome: Outcome, kept: KeptPhoto, context: ProblemContext): Problem {
  // Some words ask the person to press again; of a kept photo that is not true.
  const isPromise = outcome.nextStep === 'savedForRetry' && outcome.reason !== 'SUCCESS';
  const reason = isPromise ? outcome.reason : 'CHECKING_PROBLEM';
  return {
    ...frame(PROBLEM_TABLE[reason], reason.toLowerCase().replaceAll('_', '-'), context),
    status: KEPT_STATUS,
    reason,
    next_step: 'savedForRetry',
    alternatives: outcome.alternatives.filter((step) => step !== 'savedForRetry'),
    retry: { mode: kept.isCalledAgain ? 'automatic' : 'none' },
    image_kept: true,
    kept_until: new Date(kept.until).toISOString(),
    ...(context.reference ? { reference: formatReference(context.reference) } : {}),
    params: paramsOf(context, null),
  };
}

/**
 * The problem of an outcome of which nothing is kept: none may promise it, and what would be retried by itself later
 * becomes something that the person does.
 */
export function problemOfOutcome(outcome: Outcome, context: ProblemContext): Problem {
  const told = notSaved(outcome);
  // An outcome that says SUCCESS never gets here; the type of the table says so, the type of Outcome cannot.
  const reason = told.reason === 'SUCCESS' ? 'UNKNOWN' : told.reason;
  const isWaiting = told.nextStep === 'waitAndRetry';
  const mode = told.retry.mode === 'none' && !isWaiting ? 'none' : 'manual';
  const afterMs = context.retryAfterMs ?? (isWaiting ? WAIT_AND_RETRY_MS : null);
  return {
    ...frame(PROBLEM_TABLE[reason], reason.toLowerCase().replaceAll('_', '-'), context),
    reason,
    next_step: told.nextStep,
    alternatives: told.alternatives,
    retry: { mode, ...(afterMs !== null && mode !== 'none' ? { after_ms: Math.ceil(afterMs) } : {}) },
    image_kept: false,
    ...(context.reference ? { reference: formatReference(context.reference) } : {}),
    params: paramsOf(context, afterMs),
  };
}

/** The problem of something that the BFF found itself. */
export function problemOf(reason: ClientOutcome, context: ProblemContext): Problem {
  return problemOfOutcome(clientOutcome(reason), context);
}

/** Faults of which the same request may be free a moment later. */
const PASSING_FAULTS: readonly ProtocolFault[] = ['capture-in-flight', 'request-too-slow'];

/**
 * The problem of a program's mistake; a person only ever sees the general text. A request that came too slowly
 * is the exception: that is the person's connection, and there are words for it.
 */
export function problemOfProtocol(fault: ProtocolFault, context: ProblemContext): Problem {
  const reason = fault === 'request-too-slow' ? 'UPLOAD_TIMEOUT' : 'UNKNOWN';
  const problem = { ...problemOf(reason, context), ...frame(PROTOCOL_TABLE[fault], fault, context) };
  return PASSING_FAULTS.includes(fault) ? problem : { ...problem, retry: { mode: 'none' } };
}

/** Whether the same request may come to another end later, so that its key may run again. */
export function mayRunAgain(problem: Problem): boolean {
  return problem.retry.mode !== 'none' || problem.next_step === 'waitAndRetry';
}

function frame(row: ProblemRow, name: string, context: ProblemContext) {
  return {
    type: `urn:problem-type:document-capture:${name}`,
    title: row.title,
    status: row.status,
    instance: context.reference ? `/api/captures/${formatReference(context.reference)}` : context.instance,
  };
}

/** Every placeholder that a text of this problem can hold. */
function paramsOf(context: ProblemContext, afterMs: number | null): MessageParams {
  const { document, reference } = context;
  const rule = document ? DOCUMENTS[document] : null;
  return {
    maxMB: maxMegabytesText(context.maxImageBytes),
    maxMP: maxMP(BFF_MAX_PIXELS),
    ...(reference ? { ref: formatReference(reference) } : {}),
    ...(afterMs === null ? {} : { minutes: Math.max(1, Math.ceil(afterMs / 60_000)) }),
    ...(rule
      ? {
          formats: rule.accepts.map((type) => FORMAT_NAMES[type]).join(', '),
          minWidth: rule.smallest.long,
          minHeight: rule.smallest.short,
        }
      : {}),
  };
}
