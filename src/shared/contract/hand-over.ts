import type { DocumentType } from '../documents.ts';
import type { Problem } from './captures.ts';
import type { Locale } from './locales.ts';

/**
 * A hand-over: a computer lets a phone take the photo of one document for it. The phone opens a one-time link, both
 * show the same number, and the computer shows what was read.
 */

/** Where the page stands that a phone opens; the link's secret is the fragment, which no server and no log gets. */
export const PHONE_PATH = '/phone';

/** In the order of a visit without trouble, then the ways to end otherwise. */
export const HAND_OVER_STATES = [
  /** The link is on the computer's screen. */
  'waiting',
  /** A phone has opened it; the computer is being asked whether the numbers are the same. */
  'opened',
  'confirmed',
  /** The person is at the photo step of the phone. */
  'photographing',
  'sending',
  'reading',
  /** The photo could not be read, or not be sent: `problem` says why, and the phone may try again. */
  'failed',
  /** `reference` names the capture, which is the computer's to show. */
  'read',
  'done',
  'cancelled',
  'expired',
] as const;
export type HandOverState = (typeof HAND_OVER_STATES)[number];

/** After these nothing follows. */
export const OVER: readonly HandOverState[] = ['done', 'cancelled', 'expired'];

/** 200 of `GET /api/hand-overs/{id}` and each event of `/events`, for the computer and for the phone alike. */
export interface HandOver {
  readonly id: string;
  readonly document: DocumentType;
  readonly state: HandOverState;
  /** Milliseconds from this answer until it ends, unless something happens; the two clocks may differ. */
  readonly leftMs: number;
  /** Two digits, the same on both; from the moment the phone opened the link. */
  readonly number?: number;
  /** Present when `read`. */
  readonly reference?: string;
  /** Present when `failed`. */
  readonly problem?: Problem;
}

/** Body of `POST /api/hand-overs`. */
export interface NewHandOver {
  readonly document: DocumentType;
  /** The language that the phone's page begins in. */
  readonly locale: Locale;
}

/** 201 of `POST /api/hand-overs`. */
export interface HandOverStarted extends HandOver {
  /** What the phone opens; works once. Nobody can ask for it again. */
  readonly link: string;
}

/** Body of `POST /api/hand-overs/claim`, sent by the phone; answered with a `HandOver` and a session of its own. */
export interface HandOverClaim {
  readonly secret: string;
}
