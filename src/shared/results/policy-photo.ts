import { EVERY_DOCUMENT, ONCE, PERSONS_TURN, type PolicyRow } from './policy-row.ts';
import type { ResultKey } from './result-codes.ts';

const FILE = {
  ...PERSONS_TURN,
  family: 'request',
  nextStep: 'chooseAnotherFile',
  alternatives: ['retake'],
  documents: EVERY_DOCUMENT,
  operations: ['analyze'],
} as const;

const CONTENT = {
  ...PERSONS_TURN,
  family: 'content',
  nextStep: 'retake',
  alternatives: ['chooseAnotherFile'],
  operations: ['analyze'],
} as const;

// A 5xx number, yet a new photo solves it: never queued, never called an outage.
const NOT_RECOGNISED = {
  ...CONTENT,
  family: 'engine',
  alternatives: ['chooseAnotherFile', 'contactSupport'],
} as const;

/** Rows that the person solves: another file, another photo, other details. */
export const PHOTO_POLICY = {
  INVALID_FILE: { ...FILE, publicReason: 'INVALID_FILE' },
  INVALID_FILE_TYPE: { ...FILE, publicReason: 'INVALID_FILE_TYPE' },
  UPLOADED_FILE_IS_EMPTY: { ...FILE, publicReason: 'UPLOADED_FILE_IS_EMPTY' },
  MAX_UPLOAD_SIZE_EXCEEDED: { ...FILE, family: 'gateway-size', publicReason: 'MAX_UPLOAD_SIZE_EXCEEDED' },
  FILE_READ_FAIL: {
    ...FILE,
    family: 'inside',
    fault: 'upstream',
    alternatives: ['retake', 'contactSupport'],
    retry: ONCE,
    publicReason: 'FILE_READ_FAIL',
  },

  INVALID_BUSINESS_REGISTRATION_FORMAT: {
    ...CONTENT,
    publicReason: 'INVALID_BUSINESS_REGISTRATION_FORMAT',
    documents: ['business-registration'],
  },
  NOT_EXIST_BUSINESS_NUMBER: {
    ...CONTENT,
    nextStep: 'checkDetails',
    alternatives: ['retake', 'contactSupport'],
    publicReason: 'NOT_EXIST_BUSINESS_NUMBER',
    documents: ['business-registration'],
    operations: ['businessStatus'],
  },
  PDF_PASSWORD_PROTECTED: {
    ...CONTENT,
    nextStep: 'chooseAnotherFile',
    alternatives: ['retake'],
    publicReason: 'PDF_PASSWORD_PROTECTED',
    documents: ['business-registration'],
  },
  CREDIT_CARD_INFO_NOT_FOUND: {
    ...CONTENT,
    publicReason: 'CREDIT_CARD_INFO_NOT_FOUND',
    documents: ['credit-card'],
  },
  ID_CARD_INFO_NOT_FOUND: {
    ...CONTENT,
    alternatives: ['chooseAnotherFile', 'chooseAnotherDocument'],
    publicReason: 'ID_CARD_INFO_NOT_FOUND',
    documents: ['id-card'],
  },
  AUTHENTICITY_REQUEST_KEY_INVALID: {
    ...CONTENT,
    nextStep: 'startAgain',
    alternatives: ['contactSupport'],
    publicReason: 'AUTHENTICITY_REQUEST_KEY_INVALID',
    documents: ['id-card'],
    operations: ['authenticity'],
  },
  REGISTRATION_CARD_AUTHENTICATION_LOCKED: {
    ...CONTENT,
    nextStep: 'chooseAnotherDocument',
    alternatives: ['contactSupport'],
    publicReason: 'REGISTRATION_CARD_AUTHENTICATION_LOCKED',
    documents: ['id-card'],
    operations: ['authenticity'],
  },

  OCR_DOCUMENT_BUSINESS_RECOGNITION_FAIL: {
    ...NOT_RECOGNISED,
    publicReason: 'OCR_DOCUMENT_BUSINESS_RECOGNITION_FAIL',
    documents: ['business-registration'],
  },
  OCR_DOCUMENT_CREDIT_CARD_RECOGNITION_FAIL: {
    ...NOT_RECOGNISED,
    publicReason: 'OCR_DOCUMENT_CREDIT_CARD_RECOGNITION_FAIL',
    documents: ['credit-card'],
  },
  OCR_DOCUMENT_ID_CARD_RECOGNITION_FAIL: {
    ...NOT_RECOGNISED,
    publicReason: 'OCR_DOCUMENT_ID_CARD_RECOGNITION_FAIL',
    documents: ['id-card'],
  },
} as const satisfies Partial<Record<ResultKey, PolicyRow>>;
