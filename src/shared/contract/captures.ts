import type { DocumentType, RecognisedType } from '../documents.ts';
import type { NextStep, PublicReason, RetryMode } from '../results/outcome.ts';
import type { Locale } from './locales.ts';

export type Point = readonly [x: number, y: number];
/** Corners clockwise from the top left, in pixels of the image that was sent (points for a PDF). */
export type Quad = readonly [Point, Point, Point, Point];

/** Why a read value should be looked at: it cannot be true, though it was read. Never a refusal. */
export type Doubt = 'date' | 'check-digit' | 'format';

/** One value as the upstream read it. */
export interface ReadField {
  /** The upstream's key: `name`, `residentNumber`, `totalCardNum`, `등록번호`, ... */
  readonly key: string;
  readonly value: string;
  /** 0 to 1. */
  readonly confidence: number;
  /** Where it stands on the image that was sent, or null when the upstream gave no place. */
  readonly box: Quad | null;
  readonly doubt?: Doubt;
}

export interface ReadResult {
  readonly type: RecognisedType;
  /** `low` when the image was smaller than the upstream recommends. */
  readonly resolution: 'normal' | 'low';
  /** Unit of every `box`. */
  readonly boxUnit: 'pixel' | 'point';
  /** In document order. */
  readonly fields: readonly ReadField[];
}

/** 200 of `POST /api/captures/{document}`. */
export interface CaptureRead {
  readonly reference: string;
  readonly document: DocumentType;
  readonly outcome: { readonly reason: 'SUCCESS'; readonly next_step: NextStep };
  readonly result: ReadResult;
}

/** Values for the placeholders of a text: `ref`, `maxMB`, `maxMP`, `formats`, `minutes`, `minWidth`, `minHeight`. */
export type MessageParams = Readonly<Record<string, string | number>>;

/** `application/problem+json` (RFC 9457) of every failed request. Codes and parameters, never prose. */
export interface Problem {
  readonly type: string;
  /** Constant English per reason; for programs and logs, not for people. */
  readonly title: string;
  readonly status: number;
  readonly instance: string;
  readonly reason: PublicReason;
  readonly next_step: NextStep;
  readonly alternatives: readonly NextStep[];
  readonly retry: { readonly mode: RetryMode; readonly after_ms?: number };
  readonly image_kept: boolean;
  /** ISO 8601, present when `image_kept`. */
  readonly kept_until?: string;
  /** Present once a capture exists. */
  readonly reference?: string;
  readonly params: MessageParams;
}

/**
 * Where a capture is, as its person may know it. `reading`: being read now, by a press or by itself. `waiting`: kept, and
 * called again by itself. `staff`: kept, and people have to repair something first. `read` and `failed` carry the answer.
 */
export type PersonState =
  | 'reading'
  | 'waiting'
  | 'staff'
  | 'read'
  | 'failed'
  | 'closed'
  | 'deleted'
  | 'expired';

/**
 * 200 of `GET /api/captures/{reference}` and of `GET /api/captures?key=`; `data` of `GET /api/captures/{reference}/events`.
 */
export interface CaptureState {
  readonly reference: string;
  readonly document: DocumentType;
  readonly state: PersonState;
  /** The last answer again, when there is one: the fields, or the problem. */
  readonly answer?: CaptureRead | Problem;
  /** While the photo is kept. Times are ISO 8601. */
  readonly kept?: {
    readonly until: string;
    /** When it is called again by itself; null while it is being read or needs staff. */
    readonly nextCallAt: string | null;
    /** Calls made by itself so far. */
    readonly calls: number;
  };
}

/** States that nothing changes any more without the person. */
export const SETTLED: readonly PersonState[] = ['read', 'failed', 'closed', 'deleted', 'expired'];

/** Where a status link leads; the secret stands behind `#`, after the reference. */
export const STATUS_PATH = '/status';

/** 201 of `POST /api/captures/{reference}/status-link`: an earlier link of the capture no longer works. */
export interface StatusLinkMade {
  /** Shown once. */
  readonly url: string;
  readonly expiresAt: string;
}

/** Body of `POST /api/status` (no session needed): answers 201 with a `CaptureState` and a session for that capture. */
export interface StatusClaim {
  readonly reference: string;
  readonly secret: string;
}

/** 200 of `GET /api/status/{reference}`, for whoever has the number only: no answer, no document, no times but these. */
export interface PublicStatus {
  readonly reference: string;
  readonly state: 'trying' | 'staff' | 'done' | 'over';
  readonly keptUntil: string | null;
}

/** Where a recapture link leads; the secret stands behind `#`. */
export const RECAPTURE_PATH = '/again';

/** Body of `POST /api/recapture` (no session needed): what the link is for. It is used up by the first photo that is read. */
export interface RecaptureClaim {
  readonly secret: string;
}

/** 200 of `POST /api/recapture`; `POST /api/sessions` then takes the secret as `recapture`. */
export interface RecaptureOffer {
  readonly document: DocumentType;
  readonly locale: Locale;
  /** The reason whose tip the page opens with. */
  readonly tip: PublicReason;
  readonly expiresAt: string;
}
