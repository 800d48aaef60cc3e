import type { Corners } from './corners.ts';
import type { HalfPicture } from './half-picture.ts';
import { refineQuad, type FittedOutline } from './refine-quad.ts';
import { shapeWorth } from './shape.ts';

/** A document's outline, with how good it is among others and how sure on its own. */
export interface Outline {
  readonly corners: Corners;
  readonly score: number;
  /** 0–1 */
  readonly confidence: number;
  readonly fit: FittedOutline;
}

const WORST_SIDE = 0.45;
const ONE_SIDED_WORTH = 0.15;

/** Cost of an edge that runs on beyond a corner, for the second such corner and each further one. */
const CROSSING_COST = 0.25;

/** Support from which four sides are beyond doubt, and from which they are chance hits in a pattern. */
const SURE_SUPPORT = 0.75;
const CHANCE_SUPPORT = 0.45;

/** What is left of the confidence when an edge runs on beyond so many corners: one may be chance, two are a stripe. */
const SURE_WITH_CROSSINGS = [1, 0.85, 0.45, 0.2, 0];

/** Fits a rough outline to the picture and judges it; null when nothing is there. */
export function judgeOutline(
  picture: HalfPicture,
  rough: Corners,
  aspects: readonly number[],
): Outline | null {
  const fitted = refineQuad(picture, rough);
  if (!fitted) return null;
  const worth = shapeWorth(fitted.corners, { width: picture.width, height: picture.height, aspects });
  if (worth === null) return null;
  const support = WORST_SIDE * fitted.worst + (1 - WORST_SIDE) * fitted.support;
  const score =
    support + ONE_SIDED_WORTH * fitted.oneSided - CROSSING_COST * Math.max(0, fitted.crossings - 1) + worth;
  return { corners: fitted.corners, score, confidence: sure(fitted, support), fit: fitted };
}

function sure({ oneSided, crossings }: FittedOutline, support: number): number {
  const sides = (support - CHANCE_SUPPORT) / (SURE_SUPPORT - CHANCE_SUPPORT);
  // A pattern is brighter inside on one side and darker on the next; a card may be so on a pattern.
  const sense = 0.7 + 0.6 * oneSided;
  const ends = SURE_WITH_CROSSINGS[crossings] ?? 0;
  return Math.max(0, Math.min(1, Math.min(1, sides) * Math.min(1, sense) * ends));
}
