import { signedArea, type Corners } from './corners.ts';
import type { Outline } from './outline.ts';

/** Of a line, the grounds to both sides differ by less than this part of its own contrast. */
const LINE_STEP_PART = 0.4;

/** A printed border's area over its paper's. */
const LEAST_BORDER_PART = 0.66;
const MOST_BORDER_PART = 0.985;

/** Beneath this confidence, what lies around a border is not its paper's edge. */
const LEAST_CONFIDENCE = 0.2;

/** A thick border may part two grounds: then paper has to be this sure, nearly as good, and of a better proportion. */
const SURE_PAPER = 0.6;
const NEARLY_AS_GOOD = 0.15;

/** Whether the outline is a line drawn on paper rather than paper's edge: it is paper on both sides. */
function isDrawnLine({ fit }: Outline): boolean {
  return fit.step < LINE_STEP_PART * fit.contrast;
}

/** The paper's edge around a printed border, when it is among the outlines; else the border itself. */
export function paperAround(border: Outline, outlines: readonly Outline[]): Outline {
  const isDrawn = isDrawnLine(border);
  const area = Math.abs(signedArea(border.corners));
  let paper: Outline | null = null;
  for (const outline of outlines) {
    const part = area / Math.abs(signedArea(outline.corners));
    const isAround =
      part > LEAST_BORDER_PART && part < MOST_BORDER_PART && contains(outline.corners, border.corners);
    if (!isAround || !(isDrawn ? outline.confidence >= LEAST_CONFIDENCE : isBetterPaper(outline, border)))
      continue;
    if (outline.score > (paper?.score ?? 0)) paper = outline;
  }
  return paper ?? border;
}

function isBetterPaper(paper: Outline, border: Outline): boolean {
  return (
    paper.confidence >= SURE_PAPER &&
    paper.score >= border.score - NEARLY_AS_GOOD &&
    paper.aspectError < border.aspectError
  );
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
