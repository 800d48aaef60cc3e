import type { Corners } from './corners.ts';
import type { HalfPicture } from './half-picture.ts';
import { refineQuad } from './refine-quad.ts';
import { shapeWorth } from './shape.ts';

/** A document's outline, with how good it is among others and how sure on its own. */
export interface Outline {
  readonly corners: Corners;
  readonly score: number;
  /** 0–1 */
  readonly confidence: number;
}

const WORST_SIDE = 0.45;
const RUNS_ON_COST = 0.4;
const ONE_SIDED_WORTH = 0.15;

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
  const evidence =
    WORST_SIDE * fitted.worst +
    (1 - WORST_SIDE) * fitted.support +
    ONE_SIDED_WORTH * fitted.oneSided -
    RUNS_ON_COST * fitted.runsOn;
  return { corners: fitted.corners, score: evidence + worth, confidence: sure(evidence) };
}

/** From chance hits in a pattern (0) to four clean sides (1). */
function sure(evidence: number): number {
  return Math.max(0, Math.min(1, (evidence - 0.45) / 0.4));
}
