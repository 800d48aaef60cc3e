import type { MeaningKey } from '#src/shared/results/meaning.ts';
import type { Problem } from '../captures.ts';
import type { CaseRow } from './cases.ts';

/**
 * What happened to a capture. `call`: one call to the upstream, whatever came of it. `interrupted`: a call whose process
 * ended. The others are what people or the clock did.
 */
export const CASE_EVENT_KINDS = [
  'received',
  'call',
  'interrupted',
  'kept',
  'not-kept',
  'waiting',
  'staff',
  'recognised',
  'person',
  'asked',
  'withdrawn',
  'closed',
  'deleted',
  'expired',
  'assigned',
  'noted',
  'photo-shown',
  'recapture-link',
  'replaced',
] as const;
export type CaseEventKind = (typeof CASE_EVENT_KINDS)[number];

export interface CaseEvent {
  readonly id: string;
  readonly at: string;
  readonly kind: CaseEventKind;
  /** `person`, `clock`, or a staff member's name. */
  readonly actor: string;
  /** Of a call: how long, in milliseconds. */
  readonly ms: number | null;
  /** Of a call: `success`, `code-4000121`, `http-503`, or the name of a transport fault. */
  readonly label: string | null;
  readonly resultCode: number | null;
  /** The upstream's own words. */
  readonly resultMessage: string | null;
  readonly cause: MeaningKey | null;
  readonly detail: Readonly<Record<string, string | number | boolean>>;
}

/** What the device and the photo were like: classes and measures, nothing that was read. */
export interface CaptureFacts {
  /** `Chrome 142`, `Safari 26`, `program`. */
  readonly browser: string;
  /** `Android`, `iOS`, `Windows`, `macOS`, `Linux`, `other`. */
  readonly system: string;
  readonly isMobile: boolean;
  /** Bytes as they came, media type, pixels; null for a PDF. */
  readonly bytes: number;
  readonly type: string;
  readonly width: number | null;
  readonly height: number | null;
  /** As the browser measured it before sending; null when it did not say. */
  readonly photo: PhotoFacts | null;
}

/** Header `Photo-Facts` of `POST /api/captures/{document}`, as JSON. Shares are 0 to 1. */
export interface PhotoFacts {
  readonly source: 'camera' | 'file' | 'phone';
  /** How the image was cut: the whole photo, found by itself, or by hand. */
  readonly cut: 'whole' | 'found' | 'by-hand';
  /** Variance of the Laplacian at 640 px. */
  readonly sharpness: number | null;
  /** Share of the document lost to glare. */
  readonly glare: number | null;
  /** Mean brightness, 0 to 255. */
  readonly brightness: number | null;
  /** Faults that the person was told of and sent all the same. */
  readonly overridden: readonly string[];
}

/** Why a retry can't help, or can't be made now. */
export type NoRetry =
  | 'users-turn'
  | 'locked-card'
  | 'expired'
  | 'no-photo'
  | 'authenticity'
  | 'already-read'
  | 'ended'
  | 'under-way';

export type RetryOffer =
  | {
      readonly kind: 'offered';
      /** Pressing now still waits for this. */ readonly waitsFor: 'nothing' | 'breaker' | 'pause';
    }
  | {
      readonly kind: 'not-offered';
      readonly because: NoRetry;
      readonly helps: 'recapture-link' | 'wait' | 'nothing';
    };

/** 200 of `GET /api/support/cases/{reference}`, and `data` of its event stream. */
export interface CaseDetail {
  readonly row: CaseRow;
  /** The problem that the person was told last, in their language by `row.locale`; null when all went well. */
  readonly told: Problem | null;
  readonly facts: CaptureFacts | null;
  readonly events: readonly CaseEvent[];
  readonly notes: readonly {
    readonly id: string;
    readonly author: string;
    readonly at: string;
    readonly text: string;
  }[];
  readonly retry: RetryOffer;
  /** Whether a recapture link may be made, and whether one that can still be used exists. */
  readonly recapture: { readonly offered: boolean; readonly expiresAt: string | null };
  /** References of the case that this one answers, and of the one that answers this. */
  readonly answers: string | null;
  readonly answeredBy: string | null;
}

/** Of a reason that stands in the audit, in characters: shorter than this nobody gives one. */
export const SHORTEST_REASON = 5;
export const LONGEST_REASON = 300;
/** In characters. */
export const LONGEST_NOTE = 2_000;

/** Body of `POST /api/support/cases/{reference}/retry`; 202 with the new `CaseDetail`, 409 when somebody was first. */
export interface RetryPress {
  readonly seenRun: number;
}

/** Body of `POST /api/support/cases/{reference}/photo`; answers `image/jpeg`, masked unless asked otherwise. */
export interface PhotoPress {
  readonly reason: string;
  readonly masked: boolean;
}

/** Body of `POST /api/support/cases/{reference}/note`, `/assign`, `/close`; `DELETE` takes a reason too. */
export interface NewNote {
  readonly text: string;
}
export interface Assignment {
  /** Null gives it back to everyone. */
  readonly to: string | null;
}
export interface Ending {
  readonly reason: string;
}

/** 201 of `POST /api/support/cases/{reference}/recapture-link`. */
export interface RecaptureLinkMade {
  /** The whole address; it is never shown again. */
  readonly url: string;
  readonly expiresAt: string;
  readonly locale: string;
  readonly document: string;
}
