import type { Corners } from './corners.ts';
import type { HalfPicture } from './half-picture.ts';
import { createSideFit, fitSide } from './side-fit.ts';

/** An outline whose sides were fitted to the picture, and how well they fit. */
export interface FittedOutline {
  readonly corners: Corners;
  /** Mean and least share (0–1) of a side where an edge lies on it. */
  readonly support: number;
  readonly worst: number;
  /** For each corner whether an edge runs on beyond it: a line is crossed there, nothing ends. */
  readonly crossed: readonly boolean[];
  /** How much of the contrast has the same sense on all sides, 0–1: brighter inside, or darker inside. */
  readonly oneSided: number;
  /** Mean change of brightness across the sides, in levels: at the edge itself, and between the grounds it parts. */
  readonly contrast: number;
  readonly step: number;
}

const fits = [createSideFit(), createSideFit(), createSideFit(), createSideFit()] as const;
/** Fitted lines: a point and a direction each. */
const lines = new Float64Array(16);

/** Corners to a part of a pixel; null when the fitted sides do not meet in a quad near the rough one. */
export function refineQuad(picture: HalfPicture, rough: Corners): FittedOutline | null {
  let support = 0;
  let worst = 1;
  let step = 0;
  let contrast = 0;
  let signed = 0;
  for (const [side, fit] of fits.entries()) {
    const x0 = rough[2 * side] ?? 0;
    const y0 = rough[2 * side + 1] ?? 0;
    const x1 = rough[(2 * side + 2) % 8] ?? 0;
    const y1 = rough[(2 * side + 3) % 8] ?? 0;
    fitSide(picture, x0, y0, x1, y1, fit);
    support += fit.support / 4;
    worst = Math.min(worst, fit.support);
    step += Math.abs(fit.step) / 4;
    contrast += Math.abs(fit.contrast) / 4;
    signed += fit.contrast / 4;
    const length = Math.hypot(x1 - x0, y1 - y0);
    const normalX = -(y1 - y0) / length;
    const normalY = (x1 - x0) / length;
    const startShift = fit.shift - fit.slope / 2;
    lines[4 * side] = x0 + startShift * normalX;
    lines[4 * side + 1] = y0 + startShift * normalY;
    lines[4 * side + 2] = x1 - x0 + fit.slope * normalX;
    lines[4 * side + 3] = y1 - y0 + fit.slope * normalY;
  }
  const corners = meet(rough);
  const oneSided = contrast > 0 ? Math.abs(signed) / contrast : 0;
  return corners && { corners, support, worst, crossed: crossedCorners(), oneSided, contrast, step };
}

/** Part of the stretch beyond a corner that is an edge, from where on the edge is said to run on. */
const RUNS_ON = 0.5;

function crossedCorners(): readonly boolean[] {
  const [first, second, third, fourth] = fits;
  return [
    Math.max(fourth.runsOnAfter, first.runsOnBefore) >= RUNS_ON,
    Math.max(first.runsOnAfter, second.runsOnBefore) >= RUNS_ON,
    Math.max(second.runsOnAfter, third.runsOnBefore) >= RUNS_ON,
    Math.max(third.runsOnAfter, fourth.runsOnBefore) >= RUNS_ON,
  ];
}

/** No corner moves further than this, in half-picture pixels. */
const MOST_MOVE = 9;

function meet(rough: Corners): Corners | null {
  const ring: [number, number, number, number, number, number, number, number] = [0, 0, 0, 0, 0, 0, 0, 0];
  for (let corner = 0; corner < 4; corner++) {
    const own = 4 * corner;
    const before = 4 * ((corner + 3) % 4);
    const dx = lines[own + 2] ?? 0;
    const dy = lines[own + 3] ?? 0;
    const otherDx = lines[before + 2] ?? 0;
    const otherDy = lines[before + 3] ?? 0;
    const spread = dx * otherDy - dy * otherDx;
    if (spread === 0) return null;
    const offsetX = (lines[before] ?? 0) - (lines[own] ?? 0);
    const offsetY = (lines[before + 1] ?? 0) - (lines[own + 1] ?? 0);
    const along = (offsetX * otherDy - offsetY * otherDx) / spread;
    const x = (lines[own] ?? 0) + along * dx;
    const y = (lines[own + 1] ?? 0) + along * dy;
    const moved = Math.hypot(x - (rough[2 * corner] ?? 0), y - (rough[2 * corner + 1] ?? 0));
    if (!(moved < MOST_MOVE)) return null;
    ring[2 * corner] = x;
    ring[2 * corner + 1] = y;
  }
  return ring;
}
