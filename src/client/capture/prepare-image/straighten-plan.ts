import type { Point, Quad } from '#src/shared/contract/captures.ts';
import { documentPlane } from '../quality/document-plane.ts';
import { scaled, type Size, type SmallestSize } from './fit-size.ts';
import type { Box } from './paint.ts';
import { ofPixels, project, type Projection, projectionOnto, shifted } from './projection.ts';
import { BUDGET_PIXELS, CUT_ENOUGH_PART, CUT_MARGIN, MAX_CARD_SIDE } from './sizes.ts';

/** What a document may look like. */
export interface Shape {
  /** Width over height as it is usually held. */
  readonly aspect: number;
  /** Long side over short side of everything that may be shown. */
  readonly aspects: readonly number[];
  readonly smallest: SmallestSize;
}

export interface StraightenPlan {
  /** The upright picture is painted at this size, and of that only the box. */
  readonly painted: Size;
  readonly box: Box;
  /** From pixels of the result to pixels of the box. */
  readonly map: Projection;
  readonly size: Size;
}

/** A recovered proportion this close to a real one is that one, as a part of it: or letters would be stretched. */
const ASPECT_TOLERANCE = 0.12;
/** Nothing that is shown is longer than this; corners set by hand may be. */
const LONGEST_ASPECT = 2.5;
/** Sides shorter than this, in pixels, make no picture. */
const LEAST_SIDE = 32;
/** Sine of the sharpest corner that is straightened: 25 degrees. */
const LEAST_CORNER_SINE = 0.42;

/** How far a pixel of the result reaches, in pixels. */
const MIXED = 2;

/** Whether a flat rectangle could look like this in a picture of that size: convex, clockwise, with real corners. */
export function isRectangleSeen(corners: Quad, size: Size): boolean {
  const ring = inPixels(corners, size);
  return ring.every((point, index) => {
    const before = ring[(index + 3) % 4] ?? point;
    const after = ring[(index + 1) % 4] ?? point;
    const turn =
      (point[0] - before[0]) * (after[1] - point[1]) - (point[1] - before[1]) * (after[0] - point[0]);
    const lengths = distance(before, point) * distance(point, after);
    return distance(before, point) >= LEAST_SIDE && turn > LEAST_CORNER_SINE * lengths;
  });
}

/** By how much a picture is too small along its sides to cut the document out of it; 1 or less when it is not. */
export function factorToCut(corners: Quad, full: Size, { aspects, smallest }: Shape): number {
  const { long } = measured(inPixels(corners, full), full, aspects);
  return (CUT_ENOUGH_PART * smallest.long) / long;
}

/** How to cut the document out; `corners` in shares (0–1) of the upright picture, `full` its pixels. */
export function planStraightening(corners: Quad, full: Size, shape: Shape): StraightenPlan {
  const there = inPixels(corners, full);
  const { aspect, long, isWide } = measured(there, full, shape.aspects);
  const isCard = shape.aspect > 1;
  const most = isCard ? MAX_CARD_SIDE : Math.sqrt(BUDGET_PIXELS * aspect);
  const factor = Math.min(1, most / long);
  const [length, breadth] = [long * factor, (long * factor) / aspect];
  const [width, height] = isCard ? [length, breadth] : [breadth, length];
  const margin = CUT_MARGIN * length;
  const size = { width: Math.round(width + 2 * margin), height: Math.round(height + 2 * margin) };

  // A standing card is laid down, a sheet lying on its side put upright: which way, nobody can know.
  const [a, b, c, d] = isWide === isCard ? there : quarterTurned(there);
  const painted = scaled(full, factor);
  const place = ([x, y]: Point): Point => [
    (x * painted.width) / full.width,
    (y * painted.height) / full.height,
  ];
  const onPainted = projectionOnto([place(a), place(b), place(c), place(d)]);
  const [left, top] = [(size.width - width) / 2, (size.height - height) / 2];
  const map = ofPixels(onPainted, width, height, left, top);
  const box = boxAround(map, size, painted);
  return { painted, box, size, map: shifted(map, -box.left, -box.top) };
}

interface Measured {
  /** Long side over short side. */
  readonly aspect: number;
  /** Pixels along the long side, as many as keep every detail. */
  readonly long: number;
  readonly isWide: boolean;
}

function measured(ring: Quad, size: Size, aspects: readonly number[]): Measured {
  const [a, b, c, d] = ring;
  const plane = documentPlane([...a, ...b, ...c, ...d], size.width, size.height);
  const aspect = nearestAspect(plane.aspect, aspects);
  const [top, right, bottom, left] = [distance(a, b), distance(b, c), distance(c, d), distance(d, a)];
  const isWide = top + bottom >= left + right;
  const [along, across] = isWide
    ? [Math.max(top, bottom), Math.max(left, right)]
    : [Math.max(left, right), Math.max(top, bottom)];
  return { aspect, long: Math.max(along, across * aspect), isWide };
}

function nearestAspect(seen: number, aspects: readonly number[]): number {
  let nearest = Math.min(seen, LONGEST_ASPECT);
  let least = ASPECT_TOLERANCE;
  for (const aspect of aspects) {
    const error = Math.abs(Math.log(seen / aspect));
    if (error >= least) continue;
    least = error;
    nearest = aspect;
  }
  return nearest;
}

/** To the left: what was the right edge becomes the top. */
function quarterTurned([a, b, c, d]: Quad): Quad {
  return [b, c, d, a];
}

/** All of the painted picture that the result looks at, with the pixels that its outermost ones are mixed of. */
function boxAround(map: Projection, { width, height }: Size, painted: Size): Box {
  const corners = [
    project(map, 0, 0),
    project(map, width, 0),
    project(map, width, height),
    project(map, 0, height),
  ];
  const across = corners.map(([x]) => x);
  const down = corners.map(([, y]) => y);
  const left = within(Math.floor(Math.min(...across)) - MIXED, painted.width - 1);
  const top = within(Math.floor(Math.min(...down)) - MIXED, painted.height - 1);
  return {
    left,
    top,
    width: within(Math.ceil(Math.max(...across)) + MIXED, painted.width) - left,
    height: within(Math.ceil(Math.max(...down)) + MIXED, painted.height) - top,
  };
}

function within(value: number, most: number): number {
  return Math.min(Math.max(value, 0), most);
}

function inPixels([a, b, c, d]: Quad, { width, height }: Size): Quad {
  const pixel = ([x, y]: Point): Point => [x * width, y * height];
  return [pixel(a), pixel(b), pixel(c), pixel(d)];
}

function distance([x0, y0]: Point, [x1, y1]: Point): number {
  return Math.hypot(x1 - x0, y1 - y0);
}
