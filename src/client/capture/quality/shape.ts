import { documentPlane, type DocumentPlane } from './document-plane.ts';
import { signedArea, type Corners } from './corners.ts';

/** A document that covers less of the picture than this is too far to be told from a detail. */
const LEAST_AREA = 0.03;

/** The shorter of two opposite sides over the longer: a card close by, tilted by 35 degrees. */
const LEAST_SIDES_RATIO = 0.6;

/** Sine of the sharpest corner: 50 degrees. */
const LEAST_CORNER_SINE = 0.766;

/**
 * Relative error of the aspect that costs nothing, and the one beyond which it is another thing: what is found of a
 * document lies within 2 %; the rest is for lenses and for pages that do not lie flat.
 */
const FREE_ASPECT_ERROR = 0.015;
const MOST_ASPECT_ERROR = 0.06;
/** Where the document leans, its aspect is known less well: error allowed per degree. */
const ASPECT_ERROR_PER_DEGREE = 0.001;

/** Leaning less, in degrees, the proportion as seen may be off by 3 %; it counts, with some doubt. */
const MOST_TILT_AS_SEEN_DEGREES = 15;
const AS_SEEN_DOUBT = 0.01;

const ASPECT_COST = 2.2;
/** Larger is likelier: what is printed on a document is smaller than the document. */
const AREA_WORTH = 0.5;
/** Of a document in the corner of the picture against one in the middle. */
const OFF_CENTRE_COST = 0.15;
const MOST_TILT_DEGREES = 42;

interface Wanted {
  readonly width: number;
  readonly height: number;
  readonly aspects: readonly number[];
}

/** How well the outline fits a document by its shape alone, about -0.3 to 0.5; null when it can't be one. */
export function shapeWorth(corners: Corners, { width, height, aspects }: Wanted): number | null {
  const share = Math.abs(signedArea(corners)) / (width * height);
  if (!(share > LEAST_AREA) || !isPlausible(corners)) return null;
  const plane = documentPlane(corners, width, height);
  if (!(plane.tiltDegrees < MOST_TILT_DEGREES)) return null;
  const error = shapeError(corners, plane, aspects);
  const allowance = ASPECT_ERROR_PER_DEGREE * plane.tiltDegrees;
  if (error > MOST_ASPECT_ERROR + allowance) return null;
  const [x0, y0, x1, y1, x2, y2, x3, y3] = corners;
  const offCentre = Math.hypot(
    (x0 + x1 + x2 + x3) / (4 * width) - 0.5,
    (y0 + y1 + y2 + y3) / (4 * height) - 0.5,
  );
  const misfit = Math.max(0, error - FREE_ASPECT_ERROR - allowance);
  return AREA_WORTH * Math.sqrt(share) - OFF_CENTRE_COST * offCentre - ASPECT_COST * misfit;
}

/**
 * Relative distance of the outline's proportion to the nearest of the aspects: of the flat thing that it is, or, where
 * it hardly leans, as it is seen. A photo that was cut does not tell where its camera looked.
 */
export function shapeError(
  corners: Corners,
  { aspect, tiltDegrees }: DocumentPlane,
  aspects: readonly number[],
): number {
  const error = aspectError(aspect, aspects);
  if (tiltDegrees > MOST_TILT_AS_SEEN_DEGREES) return error;
  return Math.min(error, aspectError(aspectAsSeen(corners), aspects) + AS_SEEN_DOUBT);
}

function aspectAsSeen([x0, y0, x1, y1, x2, y2, x3, y3]: Corners): number {
  const one = Math.hypot(x1 - x0, y1 - y0) + Math.hypot(x3 - x2, y3 - y2);
  const other = Math.hypot(x2 - x1, y2 - y1) + Math.hypot(x0 - x3, y0 - y3);
  return Math.max(one, other) / Math.min(one, other);
}

/** Relative distance to the nearest of the aspects. */
function aspectError(aspect: number, aspects: readonly number[]): number {
  let least = Infinity;
  for (const wanted of aspects) least = Math.min(least, Math.abs(Math.log(aspect / wanted)));
  return least;
}

/** Convex, no sharp corner, opposite sides of similar length. */
function isPlausible(corners: Corners): boolean {
  const [x0, y0, x1, y1, x2, y2, x3, y3] = corners;
  const first = Math.hypot(x1 - x0, y1 - y0);
  const second = Math.hypot(x2 - x1, y2 - y1);
  const third = Math.hypot(x3 - x2, y3 - y2);
  const fourth = Math.hypot(x0 - x3, y0 - y3);
  if (Math.min(first, third) < LEAST_SIDES_RATIO * Math.max(first, third)) return false;
  if (Math.min(second, fourth) < LEAST_SIDES_RATIO * Math.max(second, fourth)) return false;
  const turn = Math.sign(signedArea(corners));
  return (
    turn * ((x1 - x0) * (y2 - y1) - (y1 - y0) * (x2 - x1)) > LEAST_CORNER_SINE * first * second &&
    turn * ((x2 - x1) * (y3 - y2) - (y2 - y1) * (x3 - x2)) > LEAST_CORNER_SINE * second * third &&
    turn * ((x3 - x2) * (y0 - y3) - (y3 - y2) * (x0 - x3)) > LEAST_CORNER_SINE * third * fourth &&
    turn * ((x0 - x3) * (y1 - y0) - (y0 - y3) * (x1 - x0)) > LEAST_CORNER_SINE * fourth * first
  );
}
