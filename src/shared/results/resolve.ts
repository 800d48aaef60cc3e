import type { DocumentType } from '../documents.ts';
import { findFamily } from './families.ts';
import { fitToCall } from './fit-to-call.ts';
import { findGatewayCode } from './gateway-codes.ts';
import { outcomeOf } from './meaning.ts';
import { findOverride } from './message-overrides.ts';
import type { Operation, Outcome } from './outcome.ts';
import { isFilledObject, ownValue, readHeader } from './read-header.ts';
import { RESULT_CODES, RESULT_KEYS, type ResultKey } from './result-codes.ts';

/**
 * What the header of an upstream body means. Order: override on (code, message) → exact code → the gateway's
 * own list → family → UNKNOWN; UPSTREAM_UNREADABLE when its members, or it and the HTTP status, contradict
 * each other. Never throws, whatever the header is.
 */
export function resolve(
  header: unknown,
  httpStatus: number,
  operation: Operation,
  document: DocumentType,
): Outcome {
  return fitToCall(meaningOf(header, httpStatus), operation, document);
}

/**
 * What a whole upstream body means: header and result together. Success needs a filled result object, and a
 * failure that carries one contradicts itself. Never throws.
 */
export function resolveAnswer(
  body: unknown,
  httpStatus: number,
  operation: Operation,
  document: DocumentType,
): Outcome {
  const meaning = meaningOf(ownValue(body, 'header'), httpStatus);
  const agrees = (meaning.resultKey === 'SUCCESS') === isFilledObject(ownValue(body, 'result'));
  return fitToCall(agrees ? meaning : unreadable(meaning.resultCode), operation, document);
}

/**
 * What an answer means that is not the upstream's JSON at all, by its HTTP status: a page of a gateway or a
 * proxy. A status that promises an answer (2xx), or sends us elsewhere (3xx), is UPSTREAM_UNREADABLE.
 */
export function resolveStatus(httpStatus: number, operation: Operation, document: DocumentType): Outcome {
  return fitToCall(meaningOfStatus(httpStatus), operation, document);
}

function meaningOf(header: unknown, httpStatus: number): Outcome {
  const reading = readHeader(header);
  if (reading.kind === 'absent') return meaningOfStatus(httpStatus);
  if (reading.kind === 'unreadable') return unreadable(null);
  const { isSuccessful, resultCode, resultMessage } = reading;
  if (!isSuccessful && resultCode !== 0) return meaningOfFailure(resultCode, resultMessage);
  const agrees = isSuccessful && resultCode === 0 && httpStatus >= 200 && httpStatus < 300;
  if (!agrees) return unreadable(resultCode);
  return outcomeOf('SUCCESS', { foundBy: 'exact', resultKey: 'SUCCESS', resultCode: 0 });
}

function meaningOfFailure(resultCode: number, resultMessage: string): Outcome {
  const override = findOverride(resultCode, resultMessage);
  if (override) {
    const { treatAs, resultKey, fault, severity } = override;
    return outcomeOf(treatAs, { foundBy: 'override', resultKey, resultCode, fault, severity });
  }
  const resultKey = KEY_BY_CODE.get(resultCode);
  if (resultKey) return outcomeOf(resultKey, { foundBy: 'exact', resultKey, resultCode });
  const gateway = findGatewayCode(resultCode);
  if (gateway) return outcomeOf(gateway.treatAs, { foundBy: 'gateway', resultKey: null, resultCode });
  return meaningOfFamily(resultCode, resultCode);
}

function meaningOfStatus(httpStatus: number): Outcome {
  return httpStatus >= 400 && httpStatus <= 599 ? meaningOfFamily(httpStatus, null) : unreadable(null);
}

/** Severity is always `ticket`: somebody should find out what the number means and give it a row. */
function meaningOfFamily(number: number, resultCode: number | null): Outcome {
  const { treatAs, fault } = findFamily(number);
  return outcomeOf(treatAs, { foundBy: 'family', resultKey: null, resultCode, fault, severity: 'ticket' });
}

function unreadable(resultCode: number | null): Outcome {
  return outcomeOf('UPSTREAM_UNREADABLE', { foundBy: 'unreadable', resultKey: null, resultCode });
}

const KEY_BY_CODE: ReadonlyMap<number, ResultKey> = new Map(
  RESULT_KEYS.map((key) => [RESULT_CODES[key].resultCode, key]),
);
