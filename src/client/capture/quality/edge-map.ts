import type { HalfPicture } from './half-picture.ts';

/** Where brightness changes along a line one pixel wide, and in which direction. Of a half picture. */
export interface EdgeMap {
  readonly width: number;
  readonly height: number;
  /** Change of brightness to the right and downwards (Sobel). */
  readonly gradientX: Int16Array;
  readonly gradientY: Int16Array;
  /** 1 where an edge runs, 2 where it runs straight, else 0. */
  readonly isEdge: Uint8Array;
  /** The straight ones as a list: the first `count` values hold. */
  readonly edgeX: Int16Array;
  readonly edgeY: Int16Array;
  count: number;
  readonly strength: Uint16Array;
  readonly histogram: Uint32Array;
}

/** Of all pixels, the share that may be edges: less loses faint cards, more drowns lines in grain. */
const EDGE_SHARE = 0.4;

/** Weakest Sobel sum that is still an edge: a step of 3 levels after softening. */
const WEAKEST_EDGE = 6;

/** Where along an edge it must go on, in pixels, and the least cosine between the directions. */
const STRAIGHT_STEP = 3;
const STRAIGHT = 0.92;

const STRENGTHS = 2048;

/** Pixels along the border where the softening and the gradient have no neighbours. */
const BORDER = 3;

export function createEdgeMap({
  width,
  height,
}: {
  readonly width: number;
  readonly height: number;
}): EdgeMap {
  const size = width * height;
  return {
    width,
    height,
    gradientX: new Int16Array(size),
    gradientY: new Int16Array(size),
    isEdge: new Uint8Array(size),
    edgeX: new Int16Array(size),
    edgeY: new Int16Array(size),
    count: 0,
    strength: new Uint16Array(size),
    histogram: new Uint32Array(STRENGTHS),
  };
}

export function findEdges(half: HalfPicture, map: EdgeMap): void {
  measureGradients(half, map);
  keepRidges(map, threshold(map));
  listStraight(map);
}

/** Sobel, with the sums of each column carried along the row. */
function measureGradients({ soft }: HalfPicture, map: EdgeMap): void {
  const { width, height, gradientX, gradientY, strength, histogram } = map;
  histogram.fill(0);
  for (let y = BORDER - 1; y < height - BORDER + 1; y++) {
    const start = y * width + BORDER - 1;
    const end = (y + 1) * width - BORDER + 1;
    let leftSum = columnSum(soft, start - 1, width);
    let leftFall = columnFall(soft, start - 1, width);
    let sum = columnSum(soft, start, width);
    let fall = columnFall(soft, start, width);
    for (let at = start; at < end; at++) {
      const rightSum = columnSum(soft, at + 1, width);
      const rightFall = columnFall(soft, at + 1, width);
      const gx = rightSum - leftSum;
      const gy = leftFall + 2 * fall + rightFall;
      const both = (gx < 0 ? -gx : gx) + (gy < 0 ? -gy : gy);
      gradientX[at] = gx;
      gradientY[at] = gy;
      strength[at] = both;
      const bin = both < STRENGTHS ? both : STRENGTHS - 1;
      histogram[bin] = (histogram[bin] ?? 0) + 1;
      leftSum = sum;
      leftFall = fall;
      sum = rightSum;
      fall = rightFall;
    }
  }
}

function columnSum(soft: Uint8Array, at: number, width: number): number {
  return (soft[at - width] ?? 0) + 2 * (soft[at] ?? 0) + (soft[at + width] ?? 0);
}

function columnFall(soft: Uint8Array, at: number, width: number): number {
  return (soft[at + width] ?? 0) - (soft[at - width] ?? 0);
}

function threshold({ width, height, histogram }: EdgeMap): number {
  const wanted = EDGE_SHARE * width * height;
  let strength = STRENGTHS - 1;
  for (let found = 0; strength > WEAKEST_EDGE && found < wanted; strength--)
    found += histogram[strength] ?? 0;
  return strength;
}

/** Keeps pixels that are stronger than both neighbours across the edge, and lists them. */
function keepRidges(map: EdgeMap, weakest: number): void {
  const { width, height, gradientX, gradientY, strength, isEdge, edgeX, edgeY } = map;
  isEdge.fill(0);
  let count = 0;
  for (let y = BORDER; y < height - BORDER; y++) {
    const row = y * width;
    for (let x = BORDER; x < width - BORDER; x++) {
      const at = row + x;
      const own = strength[at] ?? 0;
      if (own < weakest) continue;
      const across = step(gradientX[at] ?? 0, gradientY[at] ?? 0, width);
      if (own < (strength[at - across] ?? 0) || own <= (strength[at + across] ?? 0)) continue;
      isEdge[at] = 1;
      edgeX[count] = x;
      edgeY[count] = y;
      count++;
    }
  }
  map.count = count;
}

/** Leaves on the list what goes on in the same direction to both sides: grain, noise and most print do not. */
function listStraight(map: EdgeMap): void {
  const { width, gradientX, gradientY, isEdge, edgeX, edgeY } = map;
  let count = 0;
  for (let edge = 0; edge < map.count; edge++) {
    const x = edgeX[edge] ?? 0;
    const y = edgeY[edge] ?? 0;
    const at = y * width + x;
    const gx = gradientX[at] ?? 0;
    const gy = gradientY[at] ?? 0;
    const length2 = gx * gx + gy * gy;
    const part = STRAIGHT_STEP / Math.sqrt(length2);
    const along = Math.round(part * gx) * width - Math.round(part * gy);
    const across = gx * gx > gy * gy ? 1 : width;
    if (
      !goesOn(map, at + along, across, gx, gy, length2) ||
      !goesOn(map, at - along, across, gx, gy, length2)
    ) {
      continue;
    }
    isEdge[at] = 2;
    edgeX[count] = x;
    edgeY[count] = y;
    count++;
  }
  map.count = count;
}

/** Whether an edge of the same direction runs at `at` or one pixel across. */
function goesOn(map: EdgeMap, at: number, across: number, gx: number, gy: number, length2: number): boolean {
  const { isEdge, gradientX, gradientY } = map;
  for (let there = at - across; there <= at + across; there += across) {
    if (isEdge[there] === 0) continue;
    const otherX = gradientX[there] ?? 0;
    const otherY = gradientY[there] ?? 0;
    const alike = gx * otherX + gy * otherY;
    if (alike > 0 && alike * alike > STRAIGHT * STRAIGHT * length2 * (otherX * otherX + otherY * otherY)) {
      return true;
    }
  }
  return false;
}

/** Index distance to the neighbour that lies most nearly in the direction of the gradient. */
function step(gx: number, gy: number, width: number): number {
  const across = gx < 0 ? -gx : gx;
  const down = gy < 0 ? -gy : gy;
  if (across > 2 * down) return 1;
  if (down > 2 * across) return width;
  return (gx ^ gy) >= 0 ? width + 1 : width - 1;
}
