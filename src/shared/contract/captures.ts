import type { DocumentType, RecognisedType } from '../documents.ts';
import type { NextStep, PublicReason, RetryMode } from '../results/outcome.ts';

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

/** 200 of `GET /api/captures/{reference}` and of `GET /api/captures?key=`. */
export interface CaptureState {
  readonly reference: string;
  readonly document: DocumentType;
  readonly state: 'reading' | 'read' | 'failed';
  /** The first answer again, when there is one. */
  readonly answer?: CaptureRead | Problem;
}
