import type { PublicReason } from '#src/shared/results/outcome.ts';

/** The only statuses that a problem has. */
export type ProblemStatus =
  | 400
  | 401
  | 403
  | 404
  | 408
  | 409
  | 410
  | 413
  | 415
  | 422
  | 429
  | 502
  | 503
  | 504
  | 507;

export interface ProblemRow {
  readonly status: ProblemStatus;
  /** Constant English, for programs and logs. */
  readonly title: string;
}

const row = (status: ProblemStatus, title: string): ProblemRow => ({ status, title });

/** The one table from reason to status. Reasons that only a browser finds have a row too: the record is total. */
export const PROBLEM_TABLE: Readonly<Record<Exclude<PublicReason, 'SUCCESS'>, ProblemRow>> = {
  FAIL: row(502, 'The reading service reported an unknown error'),
  INVALID_FILE: row(422, 'The file could not be used'),
  INVALID_FILE_TYPE: row(415, 'The file type is not read'),
  UPLOADED_FILE_IS_EMPTY: row(422, 'The file arrived empty'),
  API_CALL_LIMIT_EXCEEDED: row(503, 'The reading service allows no more calls'),
  INVALID_BUSINESS_REGISTRATION_FORMAT: row(422, 'The image shows no business registration'),
  NOT_EXIST_BUSINESS_NUMBER: row(422, 'The business number does not exist'),
  PDF_PASSWORD_PROTECTED: row(422, 'The PDF is protected by a password'),
  CREDIT_CARD_INFO_NOT_FOUND: row(422, 'The image shows no credit card'),
  ID_CARD_INFO_NOT_FOUND: row(422, 'The image shows no ID card'),
  AUTHENTICITY_REQUEST_KEY_INVALID: row(410, 'The one-time pass has ended'),
  REGISTRATION_CARD_AUTHENTICATION_LOCKED: row(422, 'Checking of this card is locked'),
  MAX_UPLOAD_SIZE_EXCEEDED: row(413, 'The file is larger than allowed'),
  FILE_READ_FAIL: row(502, 'The reading service could not open the file'),
  API_TEMPORARILY_UNAVAILABLE: row(503, 'The reading service is busy'),
  OCR_DOCUMENT_BUSINESS_API_FAIL: row(502, 'Reading the business registration failed'),
  OCR_DOCUMENT_BUSINESS_API_RETURN_EMPTY: row(502, 'Reading the business registration gave nothing'),
  OCR_DOCUMENT_BUSINESS_RECOGNITION_FAIL: row(422, 'The business registration could not be recognised'),
  OCR_DOCUMENT_CREDIT_CARD_API_FAIL: row(502, 'Reading the credit card failed'),
  OCR_DOCUMENT_CREDIT_CARD_API_RETURN_EMPTY: row(502, 'Reading the credit card gave nothing'),
  OCR_DOCUMENT_CREDIT_CARD_RECOGNITION_FAIL: row(422, 'The credit card could not be recognised'),
  OCR_DOCUMENT_ID_CARD_API_FAIL: row(502, 'Reading the ID card failed'),
  OCR_DOCUMENT_ID_CARD_API_RETURN_EMPTY: row(502, 'Reading the ID card gave nothing'),
  OCR_DOCUMENT_ID_CARD_RECOGNITION_FAIL: row(422, 'The ID card could not be recognised'),
  OCR_DOCUMENT_BUSINESS_STATUS_CHECK_FAIL: row(502, 'Checking the business status failed'),
  CAMERA_PERMISSION_DENIED: row(422, 'The camera was refused'),
  CAMERA_PERMISSION_PENDING: row(422, 'The camera was not allowed yet'),
  CAMERA_BLOCKED_BY_SITE: row(422, 'The camera is blocked by the site'),
  CAMERA_NOT_FOUND: row(422, 'There is no camera'),
  CAMERA_IN_USE: row(422, 'The camera is used by another program'),
  CAMERA_UNSUITABLE: row(422, 'The camera does not fit'),
  CAMERA_STOPPED: row(422, 'The camera stopped'),
  BROWSER_UNSUPPORTED: row(422, 'The browser lacks what is needed'),
  NO_FILE_SELECTED: row(422, 'No file was given'),
  TOO_MANY_FILES: row(422, 'More than one file was given'),
  FILE_TYPE_UNSUPPORTED: row(415, 'The file type is not taken for this document'),
  HEIC_NOT_CONVERTED: row(415, 'The HEIC photo was not converted'),
  PDF_NOT_ALLOWED: row(415, 'A PDF is not taken for this document'),
  PDF_MANY_PAGES: row(422, 'The PDF has more than one page'),
  FILE_CORRUPT: row(422, 'The file is damaged or incomplete'),
  FILE_EMPTY: row(422, 'The file is empty'),
  FILE_TOO_LARGE: row(413, 'The image is larger than allowed'),
  IMAGE_TOO_DETAILED: row(422, 'The image has more pixels than are opened'),
  IMAGE_TOO_SMALL: row(422, 'The image is too small'),
  IMAGE_BLURRY: row(422, 'The image is blurred'),
  IMAGE_GLARE: row(422, 'The image has glare'),
  IMAGE_TOO_DARK: row(422, 'The image is too dark'),
  IMAGE_TOO_BRIGHT: row(422, 'The image is too bright'),
  CARD_NOT_IN_FRAME: row(422, 'No card is in the frame'),
  CARD_CUT_OFF: row(422, 'The card is cut off'),
  CARD_TOO_FAR: row(422, 'The card is too far away'),
  CARD_TILTED: row(422, 'The card is tilted'),
  SAME_PHOTO_AGAIN: row(422, 'This photo failed before'),
  OFFLINE: row(503, 'There is no connection'),
  UPLOAD_INTERRUPTED: row(400, 'The upload broke off'),
  UPLOAD_TIMEOUT: row(408, 'The upload made no progress'),
  SERVICE_UNREACHABLE: row(503, 'This service cannot be reached'),
  UPSTREAM_UNREACHABLE: row(504, 'The reading service did not answer'),
  UPSTREAM_UNREADABLE: row(502, 'The answer of the reading service was not readable'),
  TOO_MANY_ATTEMPTS: row(429, 'Too many captures in a short time'),
  SESSION_EXPIRED: row(401, 'There is no live capture session'),
  CONSENT_MISSING: row(403, 'The current consent was not given'),
  PHONE_LINK_ENDED: row(410, 'The link to a phone has been used or has ended'),
  PHONE_NOT_CONFIRMED: row(403, 'Phone and computer have not both said yes'),
  STATUS_LINK_ENDED: row(410, 'The status link has been used, replaced or has ended'),
  RECAPTURE_LINK_ENDED: row(410, 'The link to a new photo has been used or has ended'),
  STORAGE_CONSENT_MISSING: row(403, 'Keeping the image was not agreed to'),
  SAVED_PHOTO_EXPIRED: row(410, 'What was stored has been deleted'),
  RETRY_NEEDS_NEW_PHOTO: row(410, 'A new photo is needed'),
  RESULT_LOW_CONFIDENCE: row(422, 'The result is uncertain'),
  RESULT_INCOMPLETE: row(422, 'The result is incomplete'),
  DOCUMENT_TYPE_MISMATCH: row(422, 'The image shows another document'),
  AUTHENTICITY_NOT_CONFIRMED: row(422, 'The issuer did not confirm the card'),
  AUTHENTICITY_NOT_OFFERED: row(422, 'There is no check for this document'),
  BUSINESS_NOT_ACTIVE: row(422, 'The business is not active'),
  SERVICE_PROBLEM_NOT_SAVED: row(503, 'The service had a problem and kept nothing'),
  DETAILS_NOT_ACCEPTED: row(422, 'The details were not taken'),
  SERVICE_PROBLEM_DETAILS: row(503, 'The service could not check the details'),
  SERVICE_PROBLEM: row(503, 'The service is not available'),
  SENDING_PROBLEM: row(502, 'The reading service did not take the request'),
  CHECKING_PROBLEM: row(502, 'The reading service had a fault'),
  PHOTO_NOT_USABLE: row(422, 'The photo could not be used'),
  FILE_NOT_USABLE: row(422, 'The file could not be used by the reading service'),
  UNKNOWN: row(502, 'The cause is not known'),
};

/**
 * Mistakes of the program that calls, which no person's text names: the problem's `type` tells them apart, its
 * reason is the general one.
 */
export const PROTOCOL_TABLE = {
  'bad-request': row(400, 'The request is not as agreed'),
  'idempotency-key-missing': row(400, 'A capture needs an Idempotency-Key of 1 to 255 printable characters'),
  'staff-session-missing': row(401, 'There is no live staff session'),
  'role-too-low': row(403, 'This needs another role'),
  'link-not-valid': row(401, 'The sign-in link is unknown, used or past its time'),
  'sign-in-throttled': row(429, 'Too many wrong sign-ins from this address'),
  'sign-in-over': row(400, 'The sign-in was not begun here, or has ended'),
  'sign-in-denied': row(403, 'The provider did not sign in'),
  'sign-in-no-role': row(403, 'The provider names no role for this person'),
  'sign-in-too-weak': row(403, 'The sign-in was weaker than asked for'),
  'provider-failed': row(502, 'The sign-in provider did not answer as agreed'),
  'origin-refused': row(403, 'The request comes from another site'),
  'not-found': row(404, 'There is nothing here'),
  'request-too-slow': row(408, 'The request did not arrive in time'),
  'capture-in-flight': row(409, 'A capture with this Idempotency-Key is being read'),
  'changed-meanwhile': row(409, 'It is not as it was seen any more'),
  'photo-without-picture': row(415, 'The kept photo shows no picture'),
  'too-many-cases': row(422, 'More cases fit than one file can hold'),
  'photo-not-opened': row(503, 'The kept photo cannot be opened now'),
  'body-too-large': row(413, 'The body is larger than allowed'),
  'not-json': row(415, 'The body must be application/json'),
  'idempotency-key-reused': row(422, 'This Idempotency-Key was used with other bytes'),
} as const satisfies Readonly<Record<string, ProblemRow>>;

export type ProtocolFault = keyof typeof PROTOCOL_TABLE;
