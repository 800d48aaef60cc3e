import { ANGLES, MAX_LINES, type LineVotes } from './line-votes.ts';

/** Where every two lines of a frame meet; entry `first * MAX_LINES + second`. */
export interface LineCrossings {
  /** Half-picture pixels; NaN for lines that hardly differ in angle. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Position along the first line, in pixels from the foot of its normal. */
  readonly along: Float32Array;
}

/** Lines closer in angle than this many steps (35 degrees) are sides that face each other, not neighbours. */
const LEAST_ANGLE = 25;

export function createLineCrossings(): LineCrossings {
  const size = MAX_LINES * MAX_LINES;
  return { x: new Float32Array(size), y: new Float32Array(size), along: new Float32Array(size) };
}

export function crossLines(
  lines: LineVotes,
  { width, height }: { readonly width: number; readonly height: number },
  crossings: LineCrossings,
): void {
  const middleX = (width - 1) / 2;
  const middleY = (height - 1) / 2;
  for (let first = 0; first < lines.count; first++) {
    for (let second = 0; second < lines.count; second++) {
      const entry = first * MAX_LINES + second;
      if (angleBetween(lines, first, second) < LEAST_ANGLE) {
        crossings.x[entry] = NaN;
        continue;
      }
      const cos1 = lines.cos[lines.angle[first] ?? 0] ?? 0;
      const sin1 = lines.sin[lines.angle[first] ?? 0] ?? 0;
      const cos2 = lines.cos[lines.angle[second] ?? 0] ?? 0;
      const sin2 = lines.sin[lines.angle[second] ?? 0] ?? 0;
      const offset1 = lines.offset[first] ?? 0;
      const offset2 = lines.offset[second] ?? 0;
      const spread = cos1 * sin2 - sin1 * cos2;
      const x = (offset1 * sin2 - offset2 * sin1) / spread;
      const y = (cos1 * offset2 - cos2 * offset1) / spread;
      crossings.x[entry] = x + middleX;
      crossings.y[entry] = y + middleY;
      crossings.along[entry] = y * cos1 - x * sin1;
    }
  }
}

/** In steps of an angle, 0 to a quarter turn. */
export function angleBetween({ angle }: LineVotes, first: number, second: number): number {
  const turn = Math.abs((angle[first] ?? 0) - (angle[second] ?? 0));
  return Math.min(turn, ANGLES - turn);
}
