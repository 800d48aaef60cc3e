import type { Simulation } from '#src/shared/contract/config.ts';
import type { DocumentType } from '#src/shared/documents.ts';
import type { ClientOutcome } from '#src/shared/results/outcome.ts';
import type { MadeFile } from '../run/made-file.ts';
import type { ClientGroup, Hand, Way, Why } from './way.ts';

/** More calls than the BFF makes of one photo: else its own retry would succeed. */
const EVERY_CALL = 8;

const simulated = (simulation: Simulation, keeps: boolean | null = null): Way => ({
  kind: 'simulate',
  simulation: { ...simulation, times: EVERY_CALL },
  keeps,
});
const made = (file: MadeFile, document: DocumentType = 'id-card'): Way => ({ kind: 'file', file, document });
const camera = (hand: Hand): Way => ({ kind: 'camera', hand });
const none = (why: Why): Way => ({ kind: 'none', why });

interface Place {
  readonly group: ClientGroup;
  readonly way: Way;
}

const at = (group: ClientGroup, way: Way): Place => ({ group, way });

/** Where each outcome of our own stands in the gallery, and how it is run. A missing one does not compile. */
export const CLIENT_WAYS: Readonly<Record<ClientOutcome, Place>> = {
  CAMERA_PERMISSION_DENIED: at('camera', camera('camera')),
  CAMERA_PERMISSION_PENDING: at('camera', none('moment')),
  CAMERA_BLOCKED_BY_SITE: at('camera', camera('camera')),
  CAMERA_NOT_FOUND: at('camera', camera('camera')),
  CAMERA_IN_USE: at('camera', camera('camera')),
  CAMERA_UNSUITABLE: at('camera', camera('camera')),
  CAMERA_STOPPED: at('camera', none('moment')),
  BROWSER_UNSUPPORTED: at('camera', none('oldBrowser')),

  NO_FILE_SELECTED: at('file', none('notYet')),
  TOO_MANY_FILES: at('file', { kind: 'flow', walk: 'too-many-files' }),
  FILE_TYPE_UNSUPPORTED: at('file', made('text')),
  HEIC_NOT_CONVERTED: at('file', made('empty-heic')),
  PDF_NOT_ALLOWED: at('file', made('pdf')),
  PDF_MANY_PAGES: at('file', made('pdf-two-pages', 'business-registration')),
  FILE_CORRUPT: at('file', made('half')),
  FILE_EMPTY: at('file', made('empty')),
  FILE_TOO_LARGE: at('file', made('pdf-large', 'business-registration')),

  IMAGE_TOO_DETAILED: at('photo', made('huge')),
  IMAGE_TOO_SMALL: at('photo', made('tiny')),
  IMAGE_BLURRY: at('photo', made('blurred')),
  IMAGE_GLARE: at('photo', made('glaring')),
  IMAGE_TOO_DARK: at('photo', made('dark')),
  IMAGE_TOO_BRIGHT: at('photo', made('bright')),
  CARD_NOT_IN_FRAME: at('photo', none('cameraHint')),
  CARD_CUT_OFF: at('photo', made('cut-off')),
  CARD_TOO_FAR: at('photo', made('far')),
  CARD_TILTED: at('photo', made('tilted')),
  SAME_PHOTO_AGAIN: at('photo', { kind: 'flow', walk: 'same-photo' }),

  OFFLINE: at('connection', { kind: 'send', hand: 'network' }),
  UPLOAD_INTERRUPTED: at('connection', none('line')),
  UPLOAD_TIMEOUT: at('connection', none('line')),
  SERVICE_UNREACHABLE: at('connection', { kind: 'send', hand: 'process' }),
  UPSTREAM_UNREACHABLE: at('connection', simulated({ fault: 'reset' })),
  UPSTREAM_UNREADABLE: at('connection', simulated({ fault: 'html' })),

  TOO_MANY_ATTEMPTS: at('visit', none('limit')),
  SESSION_EXPIRED: at('visit', { kind: 'ask', part: 'without-session' }),
  CONSENT_MISSING: at('visit', { kind: 'ask', part: 'old-consent' }),
  PHONE_LINK_ENDED: at('visit', { kind: 'ask', part: 'phone-link' }),
  PHONE_NOT_CONFIRMED: at('visit', none('twoDevices')),
  STATUS_LINK_ENDED: at('visit', { kind: 'ask', part: 'status-link' }),
  RECAPTURE_LINK_ENDED: at('visit', { kind: 'ask', part: 'recapture-link' }),

  STORAGE_CONSENT_MISSING: at('kept', none('notYet')),
  SAVED_PHOTO_EXPIRED: at('kept', none('time')),
  RETRY_NEEDS_NEW_PHOTO: at('kept', none('background')),
  SERVICE_PROBLEM_NOT_SAVED: at('kept', simulated({ resultCode: 4010001 }, false)),

  RESULT_LOW_CONFIDENCE: at('result', none('notYet')),
  RESULT_INCOMPLETE: at('result', none('notYet')),
  DOCUMENT_TYPE_MISMATCH: at('result', none('notYet')),
  AUTHENTICITY_NOT_CONFIRMED: at('result', none('notYet')),
  AUTHENTICITY_NOT_OFFERED: at('result', none('notYet')),
  BUSINESS_NOT_ACTIVE: at('result', none('notYet')),
  SERVICE_PROBLEM_DETAILS: at('result', none('notYet')),
  DETAILS_NOT_ACCEPTED: at('result', none('notYet')),

  // Numbers that nobody has published, one of each family.
  SERVICE_PROBLEM: at('several', simulated({ resultCode: 4010099 })),
  SENDING_PROBLEM: at('several', simulated({ resultCode: 4000399 })),
  CHECKING_PROBLEM: at('several', simulated({ resultCode: 5000099 })),
  PHOTO_NOT_USABLE: at('several', simulated({ resultCode: 4000199 })),
  FILE_NOT_USABLE: at('several', simulated({ resultCode: 4000099 })),
  UNKNOWN: at('several', simulated({ resultCode: 9999999 })),
};
