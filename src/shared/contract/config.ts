import type { DocumentType } from '../documents.ts';
import type { Locale } from './locales.ts';

/** 200 of `GET /api/config`. */
export interface PublicConfig {
  readonly maxImageBytes: number;
  readonly documents: readonly DocumentType[];
  readonly locales: readonly Locale[];
  /** Version of the notice and consent wording that the person agrees to. */
  readonly consentVersion: string;
  /** How long anything is kept at most, in hours. */
  readonly retentionHours: number;
  /** What "contact us" opens: mailto:, tel: or https:, or null when none is configured. */
  readonly supportContact: string | null;
  readonly features: PublicFeatures;
}

export interface PublicFeatures {
  /** The HEIC decoder may be loaded. */
  readonly heicDecoder: boolean;
  readonly authenticity: boolean;
  /** The upstream is local-ocr: it can be told to fail (`POST /api/simulate`), and specimens may be tried. */
  readonly simulate: boolean;
  readonly phone: PhoneOffer;
}

/** Whether a person may go on with a phone; if not, the address of this installation is one that no phone can open. */
export type PhoneOffer = 'offered' | 'needs-public-address';

/** The gallery of all messages; served only where `features.simulate` holds. */
export const WHAT_IF_PATH = '/what-if';

/** Body of `POST /api/sessions`. */
export interface NewSession {
  readonly consentVersion: string;
  readonly keepConsent: boolean;
  readonly locale: Locale;
  /** Secret of the recapture link that the person came by. */
  readonly recapture?: string;
}

/** 201 of `POST /api/sessions`. */
export interface SessionStarted {
  /** ISO 8601; the session ends this long after the last request. */
  readonly expiresAt: string;
}

/** Body of `POST /api/simulate` and of local-ocr's `POST /simulate`; one of the first three is given. */
export interface Simulation {
  readonly resultCode?: number;
  readonly httpStatus?: number;
  readonly fault?: SimulatedFault;
  /** How many calls are affected; 1 when left out, at most 1000. */
  readonly times?: number;
  /** Added before the answer, in milliseconds. */
  readonly delayMs?: number;
  readonly document?: DocumentType;
}

export const SIMULATED_FAULTS = [
  'hang',
  'reset',
  'half',
  'html',
  'empty',
  'wrong-key',
  'drip',
  '429',
] as const;
export type SimulatedFault = (typeof SIMULATED_FAULTS)[number];

/** The wording version of notice and consent; change it whenever a sentence of the notice changes. */
export const CONSENT_VERSION = '2026-11b';
