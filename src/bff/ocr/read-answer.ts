import type { DocumentType } from '#src/shared/documents.ts';
import { fitToCall } from '#src/shared/results/fit-to-call.ts';
import { clientOutcome, outcomeOf } from '#src/shared/results/meaning.ts';
import { MESSAGE_OVERRIDES } from '#src/shared/results/message-overrides.ts';
import type { Operation, Outcome } from '#src/shared/results/outcome.ts';
import { readJson } from '#src/shared/results/read-json.ts';
import { RESULT_CODES } from '#src/shared/results/result-codes.ts';
import { resolveAnswer, resolveStatus } from '#src/shared/results/resolve.ts';
import type { TokenFailure } from './tokens.ts';
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
  /** No call was made: there was no token to make it with. */
  readonly unsent: boolean;
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

/**
 * No token was to be had, so the call was not made. A key pair that is refused is told as the upstream's own answer to a
 * wrong token: whoever runs this has to look at the same settings.
 */
export function tokenFailed(
  failure: TokenFailure,
  operation: Operation,
  document: DocumentType,
): { readonly answer: FailedAnswer; readonly exchange: Exchange } {
  const { answer, exchange } = failureOfToken(failure, operation, document);
  return { answer: { ...answer, unsent: true }, exchange };
}

function failureOfToken(failure: TokenFailure, operation: Operation, document: DocumentType) {
  if (failure.kind === 'exchange') {
    const { exchange } = failure;
    const label = exchange.ok ? `http-${exchange.status}` : exchange.label;
    const lost: Exchange = { ok: false, failure: exchange.ok ? 'unreachable' : exchange.failure, label };
    const answer = readAnswer(lost, operation, document);
    return { answer: answer.ok ? unreadableAnswer(operation, document, 'token') : answer, exchange: lost };
  }
  if (failure.kind === 'not-running') {
    const label = 'not-running';
    return {
      answer: upstreamNotRunning(operation, document),
      exchange: { ok: false, failure: 'unreachable', label } satisfies Exchange,
    };
  }
  if (failure.kind === 'unreadable') {
    return {
      answer: unreadableAnswer(operation, document, 'token'),
      exchange: { ok: false, failure: 'unreadable', label: 'token' } satisfies Exchange,
    };
  }
  // No resultCode: it was not the reading service that said so.
  const finding = { foundBy: 'client', resultKey: 'INVALID_TOKEN', resultCode: null } as const;
  const outcome = fitToCall(outcomeOf('INVALID_TOKEN', finding), operation, document);
  return {
    answer: failed(outcome, 'token-refused'),
    exchange: { ok: true, status: 401, retryAfterMs: null, body: Buffer.alloc(0) } satisfies Exchange,
  };
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
    unsent: false,
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
