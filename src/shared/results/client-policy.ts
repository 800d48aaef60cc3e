import type { ClientOutcome } from './outcome.ts';
import { BY_HAND, type Handling, KEPT, ONCE, PERSONS_TURN, TWICE, WAIT } from './policy-row.ts';

/** What each outcome that no row of the published table names means. A missing one does not compile. */
export const CLIENT_POLICY: Readonly<Record<ClientOutcome, Handling>> = {
  // The camera of this device.
  CAMERA_PERMISSION_DENIED: { ...PERSONS_TURN, nextStep: 'fixDevice', alternatives: ['chooseAnotherFile'] },
  CAMERA_PERMISSION_PENDING: { ...PERSONS_TURN, nextStep: 'fixDevice', alternatives: ['chooseAnotherFile'] },
  CAMERA_BLOCKED_BY_SITE: {
    ...PERSONS_TURN,
    fault: 'operator',
    nextStep: 'chooseAnotherFile',
    alternatives: [],
    severity: 'ticket',
  },
  CAMERA_NOT_FOUND: { ...PERSONS_TURN, nextStep: 'chooseAnotherFile', alternatives: [] },
  CAMERA_IN_USE: { ...PERSONS_TURN, nextStep: 'fixDevice', alternatives: ['chooseAnotherFile'] },
  CAMERA_UNSUITABLE: { ...PERSONS_TURN, nextStep: 'chooseAnotherFile', alternatives: [] },
  CAMERA_STOPPED: { ...PERSONS_TURN, nextStep: 'fixDevice', alternatives: ['chooseAnotherFile'] },
  BROWSER_UNSUPPORTED: { ...PERSONS_TURN, nextStep: 'fixDevice', alternatives: ['contactSupport'] },

  // The file that was given.
  NO_FILE_SELECTED: { ...PERSONS_TURN, nextStep: 'retake', alternatives: ['chooseAnotherFile'] },
  TOO_MANY_FILES: { ...PERSONS_TURN, nextStep: 'chooseAnotherFile', alternatives: [] },
  FILE_TYPE_UNSUPPORTED: { ...PERSONS_TURN, nextStep: 'chooseAnotherFile', alternatives: ['retake'] },
  HEIC_NOT_CONVERTED: { ...PERSONS_TURN, nextStep: 'retake', alternatives: ['chooseAnotherFile'] },
  PDF_NOT_ALLOWED: { ...PERSONS_TURN, nextStep: 'retake', alternatives: ['chooseAnotherFile'] },
  PDF_MANY_PAGES: { ...PERSONS_TURN, nextStep: 'continue', alternatives: ['chooseAnotherFile'] },
  FILE_CORRUPT: { ...PERSONS_TURN, nextStep: 'chooseAnotherFile', alternatives: ['retake'] },
  FILE_EMPTY: { ...PERSONS_TURN, nextStep: 'chooseAnotherFile', alternatives: ['retake'] },
  FILE_TOO_LARGE: { ...PERSONS_TURN, nextStep: 'retake', alternatives: ['chooseAnotherFile'] },

  // How the photo looks, before it is sent.
  IMAGE_TOO_DETAILED: { ...PERSONS_TURN, nextStep: 'retake', alternatives: ['chooseAnotherFile'] },
  IMAGE_TOO_SMALL: { ...PERSONS_TURN, nextStep: 'retake', alternatives: ['chooseAnotherFile'] },
  IMAGE_BLURRY: { ...PERSONS_TURN, nextStep: 'retake', alternatives: ['chooseAnotherFile'] },
  IMAGE_GLARE: { ...PERSONS_TURN, nextStep: 'retake', alternatives: ['chooseAnotherFile'] },
  IMAGE_TOO_DARK: { ...PERSONS_TURN, nextStep: 'retake', alternatives: ['chooseAnotherFile'] },
  IMAGE_TOO_BRIGHT: { ...PERSONS_TURN, nextStep: 'retake', alternatives: ['chooseAnotherFile'] },
  CARD_NOT_IN_FRAME: { ...PERSONS_TURN, nextStep: 'retake', alternatives: ['chooseAnotherFile'] },
  CARD_CUT_OFF: { ...PERSONS_TURN, nextStep: 'retake', alternatives: ['chooseAnotherFile'] },
  CARD_TOO_FAR: { ...PERSONS_TURN, nextStep: 'retake', alternatives: ['chooseAnotherFile'] },
  CARD_TILTED: { ...PERSONS_TURN, nextStep: 'retake', alternatives: ['chooseAnotherFile'] },
  SAME_PHOTO_AGAIN: { ...PERSONS_TURN, nextStep: 'retake', alternatives: ['chooseAnotherFile'] },

  // The way to the BFF. The photo stays in the browser.
  OFFLINE: { ...PERSONS_TURN, nextStep: 'waitAndRetry', alternatives: [], retry: ONCE },
  UPLOAD_INTERRUPTED: { ...PERSONS_TURN, nextStep: 'waitAndRetry', alternatives: [], retry: ONCE },
  UPLOAD_TIMEOUT: { ...WAIT, fault: 'upstream', retry: BY_HAND, severity: 'info' },
  SERVICE_UNREACHABLE: { ...WAIT, fault: 'operator', retry: TWICE, severity: 'page' },

  // The BFF and its way to the upstream.
  UPSTREAM_UNREACHABLE: { ...KEPT, fault: 'upstream', retry: TWICE, severity: 'page' },
  UPSTREAM_UNREADABLE: { ...KEPT, fault: 'upstream', retry: ONCE },
  TOO_MANY_ATTEMPTS: {
    ...PERSONS_TURN,
    nextStep: 'waitAndRetry',
    alternatives: ['contactSupport'],
    retry: BY_HAND,
  },
  SESSION_EXPIRED: { ...PERSONS_TURN, nextStep: 'startAgain', alternatives: [] },
  CONSENT_MISSING: { ...PERSONS_TURN, nextStep: 'giveConsent', alternatives: ['contactSupport'] },
  PHONE_LINK_ENDED: { ...PERSONS_TURN, nextStep: 'startAgain', alternatives: [] },
  PHONE_NOT_CONFIRMED: { ...PERSONS_TURN, nextStep: 'waitAndRetry', alternatives: [], retry: BY_HAND },
  STATUS_LINK_ENDED: { ...PERSONS_TURN, nextStep: 'contactSupport', alternatives: ['startAgain'] },
  RECAPTURE_LINK_ENDED: { ...PERSONS_TURN, nextStep: 'contactSupport', alternatives: ['startAgain'] },
  STORAGE_CONSENT_MISSING: {
    ...PERSONS_TURN,
    nextStep: 'waitAndRetry',
    alternatives: ['giveConsent'],
    retry: BY_HAND,
  },

  // What was kept for retry.
  SAVED_PHOTO_EXPIRED: {
    ...PERSONS_TURN,
    fault: 'operator',
    nextStep: 'retake',
    alternatives: ['contactSupport'],
    severity: 'ticket',
  },
  RETRY_NEEDS_NEW_PHOTO: { ...PERSONS_TURN, nextStep: 'retake', alternatives: ['chooseAnotherFile'] },

  // What arrived as SUCCESS.
  RESULT_LOW_CONFIDENCE: { ...PERSONS_TURN, nextStep: 'continue', alternatives: ['retake'] },
  RESULT_INCOMPLETE: { ...PERSONS_TURN, nextStep: 'checkDetails', alternatives: ['retake'] },
  DOCUMENT_TYPE_MISMATCH: { ...PERSONS_TURN, nextStep: 'retake', alternatives: ['chooseAnotherDocument'] },
  AUTHENTICITY_NOT_CONFIRMED: { ...PERSONS_TURN, nextStep: 'checkDetails', alternatives: ['contactSupport'] },
  AUTHENTICITY_NOT_OFFERED: {
    ...PERSONS_TURN,
    nextStep: 'chooseAnotherDocument',
    alternatives: ['contactSupport'],
  },
  BUSINESS_NOT_ACTIVE: { ...PERSONS_TURN, nextStep: 'contactSupport', alternatives: ['checkDetails'] },

  // Instead of a promise that cannot be kept.
  SERVICE_PROBLEM_NOT_SAVED: { ...WAIT, fault: 'operator', retry: BY_HAND },
  SERVICE_PROBLEM_DETAILS: { ...WAIT, fault: 'operator', retry: BY_HAND },
  // Why an INVALID_PARAMETER on a call without an image is the person's to mend.
  DETAILS_NOT_ACCEPTED: { ...PERSONS_TURN, nextStep: 'checkDetails', alternatives: ['contactSupport'] },

  // Families that mask their members, or stand in for unpublished ones.
  SERVICE_PROBLEM: { ...KEPT, fault: 'operator', retry: BY_HAND, severity: 'page' },
  SENDING_PROBLEM: { ...KEPT, fault: 'developer', retry: BY_HAND },
  CHECKING_PROBLEM: { ...KEPT, fault: 'upstream', retry: ONCE },
  PHOTO_NOT_USABLE: {
    ...PERSONS_TURN,
    nextStep: 'retake',
    alternatives: ['contactSupport'],
    severity: 'ticket',
  },
  FILE_NOT_USABLE: {
    ...PERSONS_TURN,
    nextStep: 'chooseAnotherFile',
    alternatives: ['retake', 'contactSupport'],
    severity: 'ticket',
  },
  UNKNOWN: { ...WAIT, fault: 'upstream', retry: BY_HAND },
};
