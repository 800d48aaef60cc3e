import type { Quad } from '#src/shared/contract/captures.ts';
import type { ClientOutcome } from '#src/shared/results/outcome.ts';

/** Brightness of a picture: one byte a pixel, 0 black to 255 white, rows from the top without gaps. */
export interface GrayFrame {
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export type FrameSide = 'top' | 'right' | 'bottom' | 'left';

/**
 * What one look at one frame found. Light and sharpness are measured inside the document where it is sure
 * (`confidence` 0.5 or more), else in the whole frame.
 */
export interface FrameLook {
  /** The document's corners in shares (0–1) of the frame, clockwise from the one nearest its top left; null for none. */
  readonly quad: Quad | null;
  /** How surely these are the edges of one document, 0–1: below 0.5 a guess; 0 without a quad. */
  readonly confidence: number;
  /** Sides of the frame beyond which a document seems to go on: three of its edges are seen, or a corner lies outside. */
  readonly cutSides: readonly FrameSide[];
  /** Long side over short side of the document as a flat thing, or null without a quad. */
  readonly aspect: number | null;
  /** How far the document leans away from the camera, in degrees, 0 when it is parallel; 0 without a quad. */
  readonly tiltDegrees: number;
  /** How far it is turned in the picture's plane, -45 to 45 degrees; 0 without a quad. */
  readonly turnDegrees: number;
  /** Mean brightness, 0–255. */
  readonly brightness: number;
  /** Share (0–1) of pixels lost to light in blobs brighter than the paper around; white paper as such is none. */
  readonly glare: number;
  /** Variance of the Laplacian, at a frame width of 640 pixels. Depends on how much is printed there. */
  readonly sharpness: number;
  /**
   * Over how many pixels of the frame ink turns into paper, at the sharper edges: 1.5 in a sharp frame, 8 at most.
   * Does not depend on how much is printed; null when there are too few edges to tell.
   */
  readonly edgeWidth: number | null;
  /** Long side of what was measured, the document or the whole frame, in pixels of the frame. */
  readonly longSide: number;
  /** Brightness (0–255) that 5 % of the pixels stay below: ink, where there is any. */
  readonly ink: number;
  /** Brightness (0–255) that 70 % of the pixels stay below: paper, or the card's ground. */
  readonly paper: number;
}

/** Where on a picture the trouble sits: a grid from the top left, each cell 0 (none) to 1 (lost). */
export interface TroubleMap {
  readonly columns: number;
  readonly rows: number;
  readonly glare: readonly number[];
  readonly blur: readonly number[];
}

/** What is wrong with a photo before it is sent. */
export interface PhotoFault {
  readonly reason: Extract<ClientOutcome, `IMAGE_${string}` | `CARD_${string}`>;
  /** Nobody could read it: it cannot be sent. A soft one may be sent after two refusals. */
  readonly hard: boolean;
}
