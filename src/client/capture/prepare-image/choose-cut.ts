import type { Point, Quad } from '#src/shared/contract/captures.ts';
import type { FrameLook, GrayFrame } from '../quality/frame-look.ts';
import { LEAST_CONFIDENCE } from '../quality/thresholds.ts';
import type { Size } from './fit-size.ts';
import { isPrintedFrame } from './printed-frame.ts';
import type { Cut } from './prepared-image.ts';
import { isRectangleSeen } from './straighten-plan.ts';

/** A small quad may be a detail of something larger: it has to be surer. Share of the picture's area. */
const SMALL_FILL = 0.3;
const LEAST_CONFIDENCE_SMALL = 0.75;

/** A scan lies straight, and what is found is its edge or something printed on it: cutting would only take away. */
const SCAN_TILT_DEGREES = 2;
const SCAN_TURN_DEGREES = 1;
const SCAN_FILL = 0.92;
/** How near a scan's own proportion is to the document's, as a part; cameras' are farther from all of them. */
const SCAN_ASPECT_ERROR = 0.015;

/** The document that was surely seen, or null. */
export function foundIn({ quad, confidence }: FrameLook): Quad | null {
  return confidence >= LEAST_CONFIDENCE ? quad : null;
}

/** Where to cut, in shares (0–1) of the upright picture; null for the whole picture. */
export function chooseCut(cut: Cut, seen: Seen): Quad | null {
  const corners = wanted(cut, seen);
  return corners && isRectangleSeen(corners, seen.size) ? corners : null;
}

export interface Seen {
  readonly frame: GrayFrame;
  readonly look: FrameLook;
  /** Pixels of the upright picture. */
  readonly size: Size;
  /** Long side over short side of everything that may be shown. */
  readonly aspects: readonly number[];
}

function wanted(cut: Cut, seen: Seen): Quad | null {
  switch (cut.kind) {
    case 'whole':
      return null;
    case 'corners':
      return insidePicture(cut.corners);
    case 'find': {
      const found = foundIn(seen.look);
      return found && isSureEnough(found, seen.look) && !isScan(found, seen) ? found : null;
    }
  }
}

function isSureEnough(quad: Quad, { confidence }: FrameLook): boolean {
  return fillOf(quad) >= SMALL_FILL || confidence >= LEAST_CONFIDENCE_SMALL;
}

function isScan(quad: Quad, { frame, look, size, aspects }: Seen): boolean {
  if (look.tiltDegrees > SCAN_TILT_DEGREES || Math.abs(look.turnDegrees) > SCAN_TURN_DEGREES) return false;
  const own = Math.max(size.width, size.height) / Math.min(size.width, size.height);
  const hasItsShape = aspects.some((aspect) => Math.abs(own / aspect - 1) < SCAN_ASPECT_ERROR);
  return hasItsShape || fillOf(quad) > SCAN_FILL || isPrintedFrame(frame, quad);
}

/** Share (0–1) of the picture's area. */
function fillOf([a, b, c, d]: Quad): number {
  return Math.abs((c[0] - a[0]) * (d[1] - b[1]) - (c[1] - a[1]) * (d[0] - b[0])) / 2;
}

function insidePicture([a, b, c, d]: Quad): Quad {
  const inside = ([x, y]: Point): Point => [within(x), within(y)];
  return [inside(a), inside(b), inside(c), inside(d)];
}

/** Also of what is no number. */
function within(share: number): number {
  return share > 0 ? Math.min(share, 1) : 0;
}
