import type { Point, Quad } from '#src/shared/contract/captures.ts';
import type { FrameLook } from '../quality/frame-look.ts';
import { LEAST_CONFIDENCE } from '../quality/thresholds.ts';
import type { Size } from './fit-size.ts';
import type { Cut } from './prepared-image.ts';
import { isRectangleSeen } from './straighten-plan.ts';

/** A scan: the document fills the picture and lies straight; cutting would only cost its edges and an encode. */
const SCAN_FILL = 0.92;
const SCAN_TILT_DEGREES = 2;
const SCAN_TURN_DEGREES = 1;

/** The document that was surely seen, or null. */
export function foundIn({ quad, confidence }: FrameLook): Quad | null {
  return confidence >= LEAST_CONFIDENCE ? quad : null;
}

/** Where to cut, in shares (0–1) of the upright picture of `size` pixels; null for the whole picture. */
export function chooseCut(cut: Cut, look: FrameLook, size: Size): Quad | null {
  const corners = wanted(cut, look);
  return corners && isRectangleSeen(corners, size) ? corners : null;
}

function wanted(cut: Cut, look: FrameLook): Quad | null {
  switch (cut.kind) {
    case 'whole':
      return null;
    case 'corners':
      return insidePicture(cut.corners);
    case 'find': {
      const found = foundIn(look);
      return found && !isScan(found, look) ? found : null;
    }
  }
}

function isScan([a, b, c, d]: Quad, { tiltDegrees, turnDegrees }: FrameLook): boolean {
  const fill = Math.abs((c[0] - a[0]) * (d[1] - b[1]) - (c[1] - a[1]) * (d[0] - b[0])) / 2;
  return fill > SCAN_FILL && tiltDegrees < SCAN_TILT_DEGREES && Math.abs(turnDegrees) < SCAN_TURN_DEGREES;
}

function insidePicture([a, b, c, d]: Quad): Quad {
  const inside = ([x, y]: Point): Point => [within(x), within(y)];
  return [inside(a), inside(b), inside(c), inside(d)];
}

/** Also of what is no number. */
function within(share: number): number {
  return share > 0 ? Math.min(share, 1) : 0;
}
