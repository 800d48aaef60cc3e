import {
  BY_HAND,
  ENVELOPED_DOCUMENTS,
  EVERY_DOCUMENT,
  EVERY_OPERATION,
  KEPT,
  NO_RETRY,
  ONCE,
  type PolicyRow,
  THREE_TIMES,
  TWICE,
  WAIT,
} from './policy-row.ts';
import type { ResultKey } from './result-codes.ts';

const INSIDE = {
  ...KEPT,
  family: 'inside',
  fault: 'upstream',
  retry: ONCE,
  publicReason: 'CHECKING_PROBLEM',
  documents: EVERY_DOCUMENT,
  operations: EVERY_OPERATION,
} as const;

const ENGINE = { family: 'engine', fault: 'upstream', operations: ['analyze'] } as const;
const ENGINE_DOWN = { ...ENGINE, ...KEPT, retry: TWICE } as const;
const ENGINE_EMPTY = {
  ...ENGINE,
  ...KEPT,
  alternatives: ['retake', 'contactSupport'],
  retry: ONCE,
} as const;

/** Rows about the service itself: it worked, it is busy, it broke inside, its reading engine is down. */
export const SERVICE_POLICY = {
  SUCCESS: {
    family: 'success',
    fault: 'none',
    nextStep: 'continue',
    alternatives: ['retake'],
    retry: NO_RETRY,
    keepsImage: false,
    severity: 'info',
    publicReason: 'SUCCESS',
    documents: EVERY_DOCUMENT,
    operations: EVERY_OPERATION,
  },
  FAIL: { ...INSIDE, family: 'unknown', alternatives: ['retake'], publicReason: 'FAIL' },
  API_CALL_LIMIT_EXCEEDED: {
    ...INSIDE,
    family: 'request',
    fault: 'operator',
    retry: BY_HAND,
    severity: 'page',
    publicReason: 'API_CALL_LIMIT_EXCEEDED',
  },
  INTERNAL_API_FAIL: { ...INSIDE, retry: TWICE },
  ERROR_PARSING_FAIL: INSIDE,
  DATABASE_FAIL: { ...INSIDE, retry: TWICE },
  // The reading itself may have worked: no second, billed call before somebody has looked.
  RESOURCE_DELETE_FAIL: { ...INSIDE, retry: BY_HAND },
  ENCRYPT_FAIL: { ...INSIDE, documents: ENVELOPED_DOCUMENTS, operations: ['analyze', 'authenticity'] },
  API_TEMPORARILY_UNAVAILABLE: {
    ...INSIDE,
    ...WAIT,
    alternatives: ['savedForRetry'],
    retry: THREE_TIMES,
    publicReason: 'API_TEMPORARILY_UNAVAILABLE',
  },

  OCR_DOCUMENT_BUSINESS_API_FAIL: {
    ...ENGINE_DOWN,
    publicReason: 'OCR_DOCUMENT_BUSINESS_API_FAIL',
    documents: ['business-registration'],
  },
  OCR_DOCUMENT_BUSINESS_API_RETURN_EMPTY: {
    ...ENGINE_EMPTY,
    publicReason: 'OCR_DOCUMENT_BUSINESS_API_RETURN_EMPTY',
    documents: ['business-registration'],
  },
  OCR_DOCUMENT_ID_CARD_API_FAIL: {
    ...ENGINE_DOWN,
    publicReason: 'OCR_DOCUMENT_ID_CARD_API_FAIL',
    documents: ['id-card'],
  },
  OCR_DOCUMENT_ID_CARD_API_RETURN_EMPTY: {
    ...ENGINE_EMPTY,
    publicReason: 'OCR_DOCUMENT_ID_CARD_API_RETURN_EMPTY',
    documents: ['id-card'],
  },
  // Pictures of payment cards are never kept, so these two wait instead.
  OCR_DOCUMENT_CREDIT_CARD_API_FAIL: {
    ...ENGINE,
    ...WAIT,
    retry: TWICE,
    publicReason: 'OCR_DOCUMENT_CREDIT_CARD_API_FAIL',
    documents: ['credit-card'],
  },
  OCR_DOCUMENT_CREDIT_CARD_API_RETURN_EMPTY: {
    ...ENGINE,
    ...WAIT,
    alternatives: ['retake', 'contactSupport'],
    retry: ONCE,
    publicReason: 'OCR_DOCUMENT_CREDIT_CARD_API_RETURN_EMPTY',
    documents: ['credit-card'],
  },
  OCR_DOCUMENT_BUSINESS_STATUS_CHECK_FAIL: {
    ...ENGINE,
    ...WAIT,
    retry: TWICE,
    publicReason: 'OCR_DOCUMENT_BUSINESS_STATUS_CHECK_FAIL',
    documents: ['business-registration'],
    operations: ['businessStatus'],
  },
} as const satisfies Partial<Record<ResultKey, PolicyRow>>;
