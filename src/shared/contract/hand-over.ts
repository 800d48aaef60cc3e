import type { DocumentType } from '../documents.ts';
import type { Problem } from './captures.ts';
import type { Locale } from './locales.ts';

/**
 * A hand-over: a computer lets a phone take the photo of one document for it. The phone opens a one-time link, both
 * show the same number, both people say that it is theirs, and the computer shows what was read.
 */

/** Where the page stands that a phone opens; the link's secret is the fragment, which no server and no log gets. */
export const PHONE_PATH = '/phone';

/** In the order of a visit without trouble, then the ways to end otherwise. */
export const HAND_OVER_STATES = [
  /** The link is on the computer's screen. */
  'waiting',
  /** A phone has opened it; its person is being asked whether that computer is theirs. */
  'opened',
  /** The phone's person said yes; the computer is being asked whether the numbers are the same. */
  'agreed',
  /** Both have said yes. */
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
export const OVER = ['done', 'cancelled', 'expired'] as const satisfies readonly HandOverState[];

interface OfHandOver {
  readonly id: string;
  readonly document: DocumentType;
  /** Milliseconds from this answer until it ends, unless something happens; the two clocks may differ. */
  readonly leftMs: number;
}

export interface WaitingHandOver extends OfHandOver {
  readonly state: 'waiting';
}

interface Linked extends OfHandOver {
  /** Two digits, the same on both, from the moment the phone opened the link. */
  readonly number: number;
}

/** Nothing can be sent yet. */
export type AskingHandOver = Linked & ({ readonly state: 'opened' } | { readonly state: 'agreed' });

/** The phone is at work for the computer. */
export type WorkingHandOver = Linked &
  (
    | { readonly state: 'confirmed' | 'photographing' | 'sending' | 'reading' }
    | { readonly state: 'failed'; readonly problem: Problem }
    | { readonly state: 'read'; readonly reference: string }
  );

export interface EndedHandOver extends OfHandOver {
  readonly state: (typeof OVER)[number];
}

/** 200 of `GET /api/hand-overs/{id}` and each event of `/events`, for the computer and for the phone alike. */
export type HandOver = WaitingHandOver | AskingHandOver | WorkingHandOver | EndedHandOver;

/** Whether nothing follows on it. */
export function isOver(handOver: HandOver): handOver is EndedHandOver {
  return OVER.some((state) => state === handOver.state);
}

/** Body of `POST /api/hand-overs`. */
export interface NewHandOver {
  readonly document: DocumentType;
  /** The language that the phone's page begins in. */
  readonly locale: Locale;
}

/** 201 of `POST /api/hand-overs`. */
export interface HandOverStarted extends WaitingHandOver {
  /** What the phone opens; works once. Nobody can ask for it again. */
  readonly link: string;
}

/** Body of `POST /api/hand-overs/claim`, sent by the phone; answered with a `HandOver` and a session of its own. */
export interface HandOverClaim {
  readonly secret: string;
}
