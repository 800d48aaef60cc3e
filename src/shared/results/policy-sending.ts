import {
  BY_HAND,
  ENVELOPED_DOCUMENTS,
  EVERY_DOCUMENT,
  EVERY_OPERATION,
  KEPT,
  ONCE,
  type PolicyRow,
} from './policy-row.ts';
import type { ResultKey } from './result-codes.ts';

// Our request was wrong, so the same request is refused again: only a change of code helps.
const OUR_REQUEST = {
  ...KEPT,
  fault: 'developer',
  retry: BY_HAND,
  publicReason: 'SENDING_PROBLEM',
  documents: EVERY_DOCUMENT,
  operations: EVERY_OPERATION,
} as const;

// A renewed public key and a new symmetric key may help once (key rotation).
const ENVELOPE = {
  ...OUR_REQUEST,
  family: 'encryption',
  retry: ONCE,
  documents: ENVELOPED_DOCUMENTS,
  operations: ['analyze', 'authenticity'],
} as const;

/** Rows about how we asked: protocol, parameters, headers and the electronic envelope. */
export const SENDING_POLICY = {
  BAD_REQUEST: { ...OUR_REQUEST, family: 'http-like' },
  METHOD_NOT_ALLOWED: { ...OUR_REQUEST, family: 'http-like' },
  // The type of our request, not of the person's file: that one is INVALID_FILE_TYPE.
  UNSUPPORTED_MEDIA_TYPE: { ...OUR_REQUEST, family: 'http-like' },
  // On a call without an image the person can mend it: see DETAILS_NOT_ACCEPTED in fit-to-call.ts.
  INVALID_PARAMETER: { ...OUR_REQUEST, family: 'request' },
  MISSING_REQUIRED_HEADER: { ...OUR_REQUEST, family: 'request' },
  INVALID_KEY_VERSION: ENVELOPE,
  INVALID_SYMMETRIC_KEY: ENVELOPE,
  INVALID_ENCRYPTED_DATA: ENVELOPE,
  DECRYPT_FAIL: { ...ENVELOPE, family: 'inside' },
} as const satisfies Partial<Record<ResultKey, PolicyRow>>;
