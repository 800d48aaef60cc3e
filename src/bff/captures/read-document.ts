import type { ReadResult } from '#src/shared/contract/captures.ts';
import type { Outcome } from '#src/shared/results/outcome.ts';
import type { Analysis, AnalysisRequest, OcrClient } from '../ocr/ocr-client.ts';
import type { Timings } from '../timings.ts';
import type { CallRecord } from './life-writes.ts';

export type DocumentReading = {
  /** In the order in which they were made; none when the upstream rested. */
  readonly calls: readonly CallRecord[];
} & (
  | { readonly kind: 'read'; readonly result: ReadResult }
  | FailedReading
  /** The person withdrew while it was being read. */
  | { readonly kind: 'withdrawn' }
);

export interface FailedReading {
  readonly kind: 'failed';
  readonly outcome: Outcome;
  readonly retryAfterMs: number | null;
}

export interface ReadingRequest extends Omit<AnalysisRequest, 'withinMs' | 'signal'> {
  /** Epoch milliseconds, for what the timeline tells. */
  readonly now: () => number;
  /** On the monotonic clock (`performance.now`), in milliseconds. */
  readonly answerBy: number;
  readonly signal: AbortSignal;
}

type FailedAnalysis = Exclude<Analysis, { ok: true }>;

/** A call that has less time than this is not begun: it would only be cut off. */
const LEAST_CALL_MS = 1_000;

/**
 * Reads a document, with the automatic retries that the policy of each failure allows and the time leaves.
 * Waits are drawn between zero and a doubling ceiling (full jitter), or what the upstream asked for.
 */
export async function readDocument(
  ocr: OcrClient,
  request: ReadingRequest,
  timings: Timings,
): Promise<DocumentReading> {
  let retries = 0;
  const calls: CallRecord[] = [];
  let last: FailedReading | null = null;
  for (;;) {
    const at = request.now();
    const startedAt = performance.now();
    const analysis = await ocr.analyze({ ...request, withinMs: request.answerBy - startedAt });
    const took = performance.now() - startedAt;
    const refusedMs = analysis.refused?.ms ?? 0;
    if (analysis.refused) {
      calls.push(recordOf({ ...analysis.refused.answer, reEnveloped: false }, at, refusedMs));
    }
    // The upstream rests, so no call was made: what the last one ended in says more.
    if (!analysis.ok && analysis.spared) return { ...(last ?? failedReading(analysis)), calls };
    calls.push(recordOf(analysis, at + Math.round(refusedMs), took - refusedMs));
    if (analysis.ok) return { kind: 'read', result: analysis.result, calls };
    if (analysis.withdrawn || request.signal.aborted) return { kind: 'withdrawn', calls };
    last = failedReading(analysis);
    const waitMs = waitBeforeRetry(analysis, retries, timings);
    if (waitMs === null || performance.now() + waitMs + LEAST_CALL_MS > request.answerBy) {
      return { ...last, calls };
    }
    await pause(waitMs, request.signal);
    if (request.signal.aborted) return { kind: 'withdrawn', calls };
    retries += 1;
  }
}

function failedReading({ outcome, retryAfterMs }: FailedAnalysis): FailedReading {
  return { kind: 'failed', outcome, retryAfterMs };
}

function recordOf(analysis: Analysis, at: number, ms: number): CallRecord {
  if (analysis.ok) {
    return { at, ms, label: 'success', resultCode: 0, resultMessage: null, cause: 'SUCCESS' };
  }
  const { label, resultMessage, outcome } = analysis;
  return { at, ms, label, resultCode: outcome.resultCode, resultMessage, cause: outcome.staffKey };
}

/** Milliseconds to wait, or null when this failure is not called again. */
function waitBeforeRetry(analysis: FailedAnalysis, retries: number, timings: Timings): number | null {
  const { retry } = analysis.outcome;
  // A second envelope was already one more call.
  const used = retries + (analysis.reEnveloped ? 1 : 0);
  if (retry.mode !== 'automatic' || used >= retry.maxAutomatic) return null;
  const asked = analysis.retryAfterMs;
  if (asked !== null && asked > timings.retryAfterMaxMs) return null;
  const ceiling = Math.min(timings.retryCapMs, timings.retryBaseMs * 2 ** retries);
  return (asked ?? 0) + Math.random() * ceiling;
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const finish = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', finish);
      resolve();
    };
    const timer = setTimeout(finish, ms);
    signal.addEventListener('abort', finish);
  });
}
