import type { ResultKey } from './result-codes.ts';

/** Who can unblock the person: themselves, whoever runs this installation, NHN Cloud, our own code, or nobody has to. */
export type Fault = 'user' | 'operator' | 'upstream' | 'developer' | 'none';

/** What the person does next. Every outcome has one; 'none' does not exist on purpose. */
export type NextStep =
  | 'continue'
  | 'retake'
  | 'chooseAnotherFile'
  | 'chooseAnotherDocument'
  | 'checkDetails'
  | 'startAgain'
  | 'waitAndRetry'
  | 'savedForRetry'
  | 'fixDevice'
  | 'giveConsent'
  | 'contactSupport';

/** page: every person is stopped · ticket: same working day · info: count only. */
export type Severity = 'page' | 'ticket' | 'info';

export type RetryMode = 'none' | 'automatic' | 'manual';

/** What was asked of the upstream. */
export type Operation = 'analyze' | 'authenticity' | 'businessStatus' | 'publicKey';

/** How an outcome was found; anything but `exact` and `override` deserves a look by the operator. */
export type FoundBy = 'exact' | 'override' | 'gateway' | 'family' | 'unreadable' | 'client';

/**
 * Outcomes that no row of the upstream's table names: found in the browser, at the BFF, in a result that
 * arrived as SUCCESS, or as the family of a code that nobody has published.
 */
export type ClientOutcome =
  | 'CAMERA_PERMISSION_DENIED'
  | 'CAMERA_PERMISSION_PENDING'
  | 'CAMERA_BLOCKED_BY_SITE'
  | 'CAMERA_NOT_FOUND'
  | 'CAMERA_IN_USE'
  | 'CAMERA_UNSUITABLE'
  | 'CAMERA_STOPPED'
  | 'BROWSER_UNSUPPORTED'
  | 'NO_FILE_SELECTED'
  | 'TOO_MANY_FILES'
  | 'FILE_TYPE_UNSUPPORTED'
  | 'HEIC_NOT_CONVERTED'
  | 'PDF_NOT_ALLOWED'
  | 'PDF_MANY_PAGES'
  | 'FILE_CORRUPT'
  | 'FILE_EMPTY'
  | 'FILE_TOO_LARGE'
  | 'IMAGE_TOO_DETAILED'
  | 'IMAGE_TOO_SMALL'
  | 'IMAGE_BLURRY'
  | 'IMAGE_GLARE'
  | 'IMAGE_TOO_DARK'
  | 'IMAGE_TOO_BRIGHT'
  | 'CARD_NOT_IN_FRAME'
  | 'CARD_CUT_OFF'
  | 'CARD_TOO_FAR'
  | 'CARD_TILTED'
  | 'SAME_PHOTO_AGAIN'
  | 'OFFLINE'
  | 'UPLOAD_INTERRUPTED'
  | 'UPLOAD_TIMEOUT'
  | 'SERVICE_UNREACHABLE'
  | 'UPSTREAM_UNREACHABLE'
  | 'UPSTREAM_UNREADABLE'
  | 'TOO_MANY_ATTEMPTS'
  | 'SESSION_EXPIRED'
  | 'CONSENT_MISSING'
  | 'PHONE_LINK_ENDED'
  | 'PHONE_NOT_CONFIRMED'
  | 'STATUS_LINK_ENDED'
  | 'RECAPTURE_LINK_ENDED'
  | 'STORAGE_CONSENT_MISSING'
  | 'SAVED_PHOTO_EXPIRED'
  | 'RETRY_NEEDS_NEW_PHOTO'
  | 'RESULT_LOW_CONFIDENCE'
  | 'RESULT_INCOMPLETE'
  | 'DOCUMENT_TYPE_MISMATCH'
  | 'AUTHENTICITY_NOT_CONFIRMED'
  | 'AUTHENTICITY_NOT_OFFERED'
  | 'BUSINESS_NOT_ACTIVE'
  | 'SERVICE_PROBLEM_NOT_SAVED'
  | 'SERVICE_PROBLEM_DETAILS'
  | 'DETAILS_NOT_ACCEPTED'
  | FamilyReason;

/** Reasons that stand for several causes which the person is not told apart. */
export type FamilyReason =
  | 'SERVICE_PROBLEM'
  | 'SENDING_PROBLEM'
  | 'CHECKING_PROBLEM'
  | 'PHOTO_NOT_USABLE'
  | 'FILE_NOT_USABLE'
  | 'UNKNOWN';

/** Result keys that the person may not read by name: access, routing, set-up, protocol and inside faults. */
export type MaskedResultKey =
  | 'BAD_REQUEST'
  | 'UNAUTHORIZED'
  | 'FORBIDDEN'
  | 'NOT_FOUND'
  | 'METHOD_NOT_ALLOWED'
  | 'UNSUPPORTED_MEDIA_TYPE'
  | 'INVALID_PARAMETER'
  | 'MISSING_REQUIRED_HEADER'
  | 'INVALID_KEY_VERSION'
  | 'INVALID_SYMMETRIC_KEY'
  | 'INVALID_ENCRYPTED_DATA'
  | 'SERVICE_NOT_ENABLED'
  | 'SERVICE_USE_REQUEST_ALREADY_IN_PROGRESS'
  | 'SERVICE_USE_REQUEST_NOT_IN_PROGRESS'
  | 'SERVICE_ALREADY_ENABLED'
  | 'INVALID_APPKEY_SECRETKEY'
  | 'INVALID_UUID'
  | 'NOT_ALLOWED_USER'
  | 'INVALID_PROJECT'
  | 'UNAUTHORIZED_ROLE'
  | 'INVALID_TOKEN'
  | 'PERMISSION_DENIED'
  | 'URL_NOT_FOUND'
  | 'INTERNAL_API_FAIL'
  | 'ERROR_PARSING_FAIL'
  | 'DATABASE_FAIL'
  | 'RESOURCE_DELETE_FAIL'
  | 'DECRYPT_FAIL'
  | 'ENCRYPT_FAIL';

/** What leaves the BFF in `reason`, and what the person's texts are keyed by. */
export type PublicReason = Exclude<ResultKey, MaskedResultKey> | ClientOutcome;

/** Retry as the policy allows it; `maxAutomatic` counts calls after the first. */
export interface RetryPolicy {
  readonly mode: RetryMode;
  readonly maxAutomatic: number;
}

/** What one upstream answer, or one failure of ours, means. */
export interface Outcome {
  /** The row of the upstream's table, or null when the code is not in it. Never leaves the BFF. */
  readonly resultKey: ResultKey | null;
  /** The upstream's own number, or null when there was none to read. Never leaves the BFF. */
  readonly resultCode: number | null;
  readonly reason: PublicReason;
  /** Key of the text and hint that support staff read. */
  readonly staffKey: ResultKey | ClientOutcome;
  readonly fault: Fault;
  readonly nextStep: NextStep;
  readonly alternatives: readonly NextStep[];
  readonly retry: RetryPolicy;
  /** Whether the policy wants the image kept; whether it was kept is another matter. */
  readonly keepsImage: boolean;
  readonly severity: Severity;
  readonly foundBy: FoundBy;
}
