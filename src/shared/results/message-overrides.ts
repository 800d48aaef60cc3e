import type { MeaningKey } from './meaning.ts';
import type { Fault, Severity } from './outcome.ts';
import type { ResultKey } from './result-codes.ts';

/** A number whose meaning changes with its message. */
export interface MessageOverride {
  readonly resultCode: number;
  /** Start of the message, in lower case, spaces collapsed. */
  readonly startsWith: string;
  readonly treatAs: MeaningKey;
  /** The row that the message speaks of, when the published table has one. */
  readonly resultKey: ResultKey | null;
  readonly fault: Fault;
  readonly severity: Severity;
}

/**
 * The API gateway in front of the upstream reuses numbers of the published table with meanings of its own,
 * and the table itself has reused one. Sources: NHN Cloud API Gateway error codes; Document OCR table before
 * 2023-11; both read 2026-08-18.
 */
export const MESSAGE_OVERRIDES: readonly MessageOverride[] = [
  {
    resultCode: 4000003,
    startsWith: 'invalid uri',
    treatAs: 'SERVICE_PROBLEM',
    resultKey: null,
    fault: 'developer',
    severity: 'ticket',
  },
  {
    // It complains about an X-Forwarded-For of ours, so every call is refused alike.
    resultCode: 4000006,
    startsWith: 'client ip is invalid',
    treatAs: 'SERVICE_PROBLEM',
    resultKey: null,
    fault: 'operator',
    severity: 'page',
  },
  {
    resultCode: 4000007,
    startsWith: 'bad request',
    treatAs: 'SENDING_PROBLEM',
    resultKey: null,
    fault: 'developer',
    severity: 'ticket',
  },
  {
    // What 4000002 meant before it came back as INVALID_FILE.
    resultCode: 4000002,
    startsWith: 'max upload file size exceeded',
    treatAs: 'MAX_UPLOAD_SIZE_EXCEEDED',
    resultKey: 'MAX_UPLOAD_SIZE_EXCEEDED',
    fault: 'user',
    severity: 'info',
  },
];

export function findOverride(resultCode: number, resultMessage: string): MessageOverride | null {
  const message = normaliseMessage(resultMessage);
  return (
    MESSAGE_OVERRIDES.find((row) => row.resultCode === resultCode && message.startsWith(row.startsWith)) ??
    null
  );
}

/** Lower case, one space between words, none around: what may differ without a difference in meaning. */
export function normaliseMessage(resultMessage: string): string {
  return resultMessage.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();
}
