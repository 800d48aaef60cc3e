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

function measureGradients({ soft }: HalfPicture, map: EdgeMap): void {
  const { width, height, gradientX, gradientY, strength, histogram } = map;
  histogram.fill(0);
  for (let y = BORDER - 1; y < height - BORDER + 1; y++) {
    const end = (y + 1) * width - BORDER + 1;
    for (let at = y * width + BORDER - 1; at < end; at++) {
      const topLeft = soft[at - width - 1] ?? 0;
      const topRight = soft[at - width + 1] ?? 0;
      const bottomLeft = soft[at + width - 1] ?? 0;
      const bottomRight = soft[at + width + 1] ?? 0;
      const falling = bottomRight - topLeft;
      const rising = topRight - bottomLeft;
      const gx = falling + rising + 2 * ((soft[at + 1] ?? 0) - (soft[at - 1] ?? 0));
      const gy = falling - rising + 2 * ((soft[at + width] ?? 0) - (soft[at - width] ?? 0));
      const sum = (gx < 0 ? -gx : gx) + (gy < 0 ? -gy : gy);
      gradientX[at] = gx;
      gradientY[at] = gy;
      strength[at] = sum;
      const bin = sum < STRENGTHS ? sum : STRENGTHS - 1;
      histogram[bin] = (histogram[bin] ?? 0) + 1;
    }
  }
}

function threshold({ width, height, histogram }: EdgeMap): number {
  const wanted = EDGE_SHARE * width * height;
  let strength = STRENGTHS - 1;
  for (let found = 0; strength > WEAKEST_EDGE && found < wanted; strength--)
    found += histogram[strength] ?? 0;
  return strength;
}

/** Keeps pixels that are stronger than both neighbours across the edge. */
function keepRidges(map: EdgeMap, weakest: number): void {
  const { width, height, gradientX, gradientY, strength, isEdge } = map;
  isEdge.fill(0);
  for (let y = BORDER; y < height - BORDER; y++) {
    const end = (y + 1) * width - BORDER;
    for (let at = y * width + BORDER; at < end; at++) {
      const own = strength[at] ?? 0;
      if (own < weakest) continue;
      const across = step(gradientX[at] ?? 0, gradientY[at] ?? 0, width);
      if (own < (strength[at - across] ?? 0) || own <= (strength[at + across] ?? 0)) continue;
      isEdge[at] = 1;
    }
  }
}

/** Edges that go on in the same direction to both sides: grain, noise and most of the print do not. */
function listStraight(map: EdgeMap): void {
  const { width, height, gradientX, gradientY, isEdge, edgeX, edgeY } = map;
  let count = 0;
  for (let y = BORDER; y < height - BORDER; y++) {
    for (let x = BORDER; x < width - BORDER; x++) {
      const at = y * width + x;
      if (isEdge[at] === 0) continue;
      const gx = gradientX[at] ?? 0;
      const gy = gradientY[at] ?? 0;
      const length = Math.sqrt(gx * gx + gy * gy);
      const along =
        Math.round((STRAIGHT_STEP * gx) / length) * width - Math.round((STRAIGHT_STEP * gy) / length);
      const across = gx * gx > gy * gy ? 1 : width;
      if (
        !goesOn(map, at + along, across, gx, gy, length) ||
        !goesOn(map, at - along, across, gx, gy, length)
      ) {
        continue;
      }
      isEdge[at] = 2;
      edgeX[count] = x;
      edgeY[count] = y;
      count++;
    }
  }
  map.count = count;
}

/** Whether an edge of the same direction runs at `at` or one pixel across. */
function goesOn(map: EdgeMap, at: number, across: number, gx: number, gy: number, length: number): boolean {
  const { isEdge, gradientX, gradientY } = map;
  for (let there = at - across; there <= at + across; there += across) {
    if (isEdge[there] === 0) continue;
    const otherX = gradientX[there] ?? 0;
    const otherY = gradientY[there] ?? 0;
    const alike = gx * otherX + gy * otherY;
    if (alike > STRAIGHT * length * Math.sqrt(otherX * otherX + otherY * otherY)) return true;
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
