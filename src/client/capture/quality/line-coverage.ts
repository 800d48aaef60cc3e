import type { EdgeMap } from './edge-map.ts';
import { MAX_LINES, type LineVotes } from './line-votes.ts';

/** Pixels to either side of a line where an edge still counts as its own. */
const REACH = 2;

/** Cosine of the angle between an edge's gradient and the line's normal, at least. */
const ALIGNED = 0.93;

/**
 * Where along each line edges lie on it, as running sums: how well any stretch is covered is two look-ups.
 * Positions along a line count pixels from the foot of its normal, plus `middle`.
 */
export interface LineCoverage {
  readonly length: number;
  readonly middle: number;
  /** Edges where it gets brighter in the direction of the normal, and where it gets darker; one row per line. */
  readonly brighter: Uint16Array;
  readonly darker: Uint16Array;
}

export function createLineCoverage({
  width,
  height,
}: {
  readonly width: number;
  readonly height: number;
}): LineCoverage {
  const middle = Math.ceil(Math.hypot(width, height) / 2) + 2;
  const length = 2 * middle + 1;
  return {
    length,
    middle,
    brighter: new Uint16Array(MAX_LINES * length),
    darker: new Uint16Array(MAX_LINES * length),
  };
}

export function coverLines(edges: EdgeMap, lines: LineVotes, coverage: LineCoverage): void {
  for (let line = 0; line < lines.count; line++) coverLine(edges, lines, coverage, line);
}

function coverLine(edges: EdgeMap, lines: LineVotes, coverage: LineCoverage, line: number): void {
  const { width, height } = edges;
  const { length, middle, brighter, darker } = coverage;
  const angle = lines.angle[line] ?? 0;
  const cos = lines.cos[angle] ?? 1;
  const sin = lines.sin[angle] ?? 0;
  const offset = lines.offset[line] ?? 0;
  const footX = offset * cos + (width - 1) / 2;
  const footY = offset * sin + (height - 1) / 2;
  const row = line * length;
  let light = 0;
  let dark = 0;
  for (let position = 0; position < length; position++) {
    const along = position - middle;
    const x = footX - along * sin;
    const y = footY + along * cos;
    if (x > -REACH && y > -REACH && x < width + REACH && y < height + REACH) {
      const sign = edgeNear(edges, x, y, cos, sin);
      if (sign > 0) light++;
      else if (sign < 0) dark++;
    }
    brighter[row + position] = light;
    darker[row + position] = dark;
  }
}

/** 1 or -1 for the nearest edge across the line that runs along it, by its polarity; 0 for none. */
function edgeNear(edges: EdgeMap, x: number, y: number, cos: number, sin: number): number {
  const { width, height, isEdge, gradientX, gradientY, strength } = edges;
  for (let step = 0; step <= 2 * REACH; step++) {
    // 0, 1, -1, 2, -2
    const across = step & 1 ? (step + 1) >> 1 : -(step >> 1);
    const column = Math.round(x + across * cos);
    const row = Math.round(y + across * sin);
    if (column < 0 || row < 0 || column >= width || row >= height) continue;
    const at = row * width + column;
    if (isEdge[at] === 0) continue;
    const gx = gradientX[at] ?? 0;
    const gy = gradientY[at] ?? 0;
    const toward = gx * cos + gy * sin;
    const length2 = gx * gx + gy * gy;
    if (toward * toward > ALIGNED * ALIGNED * length2 && (strength[at] ?? 0) > 0) return toward > 0 ? 1 : -1;
  }
  return 0;
}
