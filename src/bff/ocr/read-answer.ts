import type { DocumentType } from '#src/shared/documents.ts';
import { fitToCall } from '#src/shared/results/fit-to-call.ts';
import { clientOutcome } from '#src/shared/results/meaning.ts';
import { MESSAGE_OVERRIDES } from '#src/shared/results/message-overrides.ts';
import type { Operation, Outcome } from '#src/shared/results/outcome.ts';
import { readJson } from '#src/shared/results/read-json.ts';
import { RESULT_CODES } from '#src/shared/results/result-codes.ts';
import { resolveAnswer, resolveStatus } from '#src/shared/results/resolve.ts';
import type { Exchange } from './transport.ts';

const PUBLISHED_MESSAGES: ReadonlyMap<string, string> = new Map(
  Object.values(RESULT_CODES).map(({ resultMessage }) => [plain(resultMessage), resultMessage]),
);

/** What one exchange with the upstream came to. `label` is for logs and metrics: never upstream text. */
export type Answer = { readonly ok: true; readonly result: unknown } | FailedAnswer;

export interface FailedAnswer {
  readonly ok: false;
  readonly outcome: Outcome;
  readonly label: string;
  /** The upstream's own words, when they are published ones; for staff only. */
  readonly resultMessage: string | null;
  readonly retryAfterMs: number | null;
  readonly withdrawn: boolean;
  /** No call was made: the upstream rests, and `retryAfterMs` says for how long. */
  readonly spared: boolean;
}

const MAX_JSON_BYTES = 1_000_000;

/** Translates an exchange into an outcome; success gives the `result` member, not yet checked. */
export function readAnswer(exchange: Exchange, operation: Operation, document: DocumentType): Answer {
  if (!exchange.ok) {
    const reason = exchange.failure === 'unreadable' ? 'UPSTREAM_UNREADABLE' : 'UPSTREAM_UNREACHABLE';
    return {
      ...failed(fitToCall(clientOutcome(reason), operation, document), exchange.label),
      withdrawn: exchange.failure === 'withdrawn',
    };
  }
  const json = readJson(exchange.body, MAX_JSON_BYTES);
  const outcome = json.ok
    ? resolveAnswer(json.value, exchange.status, operation, document)
    : resolveStatus(exchange.status, operation, document);
  if (json.ok && outcome.resultKey === 'SUCCESS') return { ok: true, result: resultOf(json.value) };
  const label = labelOf(outcome, exchange.status);
  const resultMessage = json.ok ? resultMessageOf(json.value) : null;
  return { ...failed(outcome, label), resultMessage, retryAfterMs: exchange.retryAfterMs };
}

/** A failure that we found ourselves in an answer that came as success. */
export function unreadableAnswer(operation: Operation, document: DocumentType, label: string): FailedAnswer {
  return failed(fitToCall(clientOutcome('UPSTREAM_UNREADABLE'), operation, document), label);
}

/** The upstream is not running, so it was not called. */
export function upstreamNotRunning(operation: Operation, document: DocumentType): FailedAnswer {
  return failed(fitToCall(clientOutcome('UPSTREAM_UNREACHABLE'), operation, document), 'not-running');
}

/** Most of the last calls met an outage, so this one is not made, nor any other before `afterMs` have passed. */
export function upstreamRests(operation: Operation, document: DocumentType, afterMs: number): FailedAnswer {
  const outcome = fitToCall(clientOutcome('UPSTREAM_UNREACHABLE'), operation, document);
  const retry = { ...outcome.retry, maxAutomatic: 0 };
  return { ...failed({ ...outcome, retry }, 'resting'), retryAfterMs: afterMs, spared: true };
}

function failed(outcome: Outcome, label: string): FailedAnswer {
  return {
    ok: false,
    outcome,
    label,
    resultMessage: null,
    retryAfterMs: null,
    withdrawn: false,
    spared: false,
  };
}

/** From a closed list: labels are names of time series, and an upstream could send any number. */
function labelOf({ resultCode, resultKey }: Outcome, httpStatus: number): string {
  if (resultCode === null) return `http-${httpStatus}`;
  return resultKey === null ? 'code-unknown' : `code-${resultCode}`;
}

function resultOf(body: unknown): unknown {
  return typeof body === 'object' && body !== null && 'result' in body ? body.result : undefined;
}

/**
 * The upstream's own words when they are published ones. Others stay where they came from: nobody knows what stands in
 * them, and the timeline holds nothing that was read.
 */
function resultMessageOf(body: unknown): string | null {
  if (typeof body !== 'object' || body === null || !('header' in body)) return null;
  const { header } = body;
  if (typeof header !== 'object' || header === null || !('resultMessage' in header)) return null;
  const { resultMessage } = header;
  if (typeof resultMessage !== 'string') return null;
  const said = plain(resultMessage);
  return (
    PUBLISHED_MESSAGES.get(said) ??
    MESSAGE_OVERRIDES.find(({ startsWith }) => said.startsWith(startsWith))?.startsWith ??
    null
  );
}

function plain(message: string): string {
  return message.toLowerCase().replaceAll(/\s+/g, ' ').trim();
}
