import { signedArea, type Corners } from './corners.ts';
import type { HalfPicture } from './half-picture.ts';
import { refineQuad, type FittedOutline } from './refine-quad.ts';
import { documentPlane } from './document-plane.ts';
import { aspectError, shapeWorth } from './shape.ts';

/** A document's outline, with how good it is among others and how sure on its own. */
export interface Outline {
  readonly corners: Corners;
  readonly score: number;
  /** 0–1 */
  readonly confidence: number;
  readonly fit: FittedOutline;
  /** Relative distance of its proportion to the nearest one that is looked for. */
  readonly aspectError: number;
}

const WORST_SIDE = 0.45;
const ONE_SIDED_WORTH = 0.15;

/** Cost of an edge that runs on beyond a corner, for the second such corner and each further one. */
const CROSSING_COST = 0.25;

/** Support from which four sides are beyond doubt, and up to which they are chance hits in a pattern. */
const SURE_SUPPORT = 0.75;
const CHANCE_SUPPORT = 0.45;

/** A small outline may be a picture on the document: it has to show this much better at the lower share of the picture. */
const SMALL_SHARE = 0.05;
const LARGE_SHARE = 0.2;
const SMALL_DEMAND = 0.2;

/** Relative error of the aspect up to which it is the document's, and from which it is another thing's. */
const SURE_ASPECT_ERROR = 0.035;
const OTHER_ASPECT_ERROR = 0.075;

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
  const { aspect } = documentPlane(fitted.corners, picture.width, picture.height);
  const error = aspectError(aspect, aspects);
  const share = Math.abs(signedArea(fitted.corners)) / (picture.width * picture.height);
  const smallness = 1 - between(share, SMALL_SHARE, LARGE_SHARE);
  return {
    corners: fitted.corners,
    score,
    confidence: sure(fitted, support - SMALL_DEMAND * smallness, error),
    fit: fitted,
    aspectError: error,
  };
}

function sure({ oneSided, crossings }: FittedOutline, support: number, aspectError: number): number {
  const sides = between(support, CHANCE_SUPPORT, SURE_SUPPORT);
  // A pattern is brighter inside on one side and darker on the next; a card may be so on a pattern.
  const sense = Math.min(1, 0.7 + 0.6 * oneSided);
  const ends = SURE_WITH_CROSSINGS[crossings] ?? 0;
  const shape = 1 - between(aspectError, SURE_ASPECT_ERROR, OTHER_ASPECT_ERROR);
  return sides * sense * ends * shape;
}

/** 0 at `low` and below, 1 at `high` and above. */
export function between(value: number, low: number, high: number): number {
  return Math.max(0, Math.min(1, (value - low) / (high - low)));
}
