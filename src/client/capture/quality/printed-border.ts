import { signedArea, type Corners } from './corners.ts';
import type { Outline } from './outline.ts';

/** Of a line, the grounds to both sides differ by less than this part of its own contrast. */
const LINE_STEP_PART = 0.4;

/** A printed border's area over its paper's. */
const LEAST_BORDER_PART = 0.66;
const MOST_BORDER_PART = 0.985;

/** Beneath this confidence, what lies around a border is not its paper's edge. */
const LEAST_CONFIDENCE = 0.2;

/** Whether the outline is a line drawn on paper rather than paper's edge: it is paper on both sides. */
export function isDrawnLine({ fit }: Outline): boolean {
  return fit.step < LINE_STEP_PART * fit.contrast;
}

/** The paper's edge around a printed border, when it is among the outlines; else the border itself. */
export function paperAround(border: Outline, outlines: readonly Outline[]): Outline {
  if (!isDrawnLine(border)) return border;
  const area = Math.abs(signedArea(border.corners));
  let paper: Outline | null = null;
  for (const outline of outlines) {
    const part = area / Math.abs(signedArea(outline.corners));
    const isAround =
      part > LEAST_BORDER_PART && part < MOST_BORDER_PART && contains(outline.corners, border.corners);
    if (!isAround || outline.confidence < LEAST_CONFIDENCE) continue;
    if (outline.score > (paper?.score ?? 0)) paper = outline;
  }
  return paper ?? border;
}

/** Whether all corners of `inner` lie within `outer`, or a pixel outside. */
function contains(outer: Corners, inner: Corners): boolean {
  const turn = Math.sign(signedArea(outer));
  for (let side = 0; side < 8; side += 2) {
    const x = outer[side] ?? 0;
    const y = outer[side + 1] ?? 0;
    const dx = (outer[(side + 2) % 8] ?? 0) - x;
    const dy = (outer[(side + 3) % 8] ?? 0) - y;
    const slack = Math.hypot(dx, dy);
    for (let corner = 0; corner < 8; corner += 2) {
      if (turn * (dx * ((inner[corner + 1] ?? 0) - y) - dy * ((inner[corner] ?? 0) - x)) < -slack)
        return false;
    }
  }
  return true;
}
