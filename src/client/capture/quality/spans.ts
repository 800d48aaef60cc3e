import type { Quad } from '#src/shared/contract/captures.ts';
import { fromQuad, type Corners } from './corners.ts';

/** Which pixels of each row lie inside a shape: from `from` up to, not including, `to`; none when they are equal. */
export interface Spans {
  readonly from: Int16Array;
  readonly to: Int16Array;
  readonly width: number;
  readonly height: number;
}

export function createSpans(width: number, height: number): Spans {
  return { from: new Int16Array(height), to: new Int16Array(height), width, height };
}

/** The whole picture without its outermost pixels, which have no neighbours. */
export function spanAll({ from, to, width, height }: Spans): void {
  from.fill(1);
  to.fill(width - 1);
  to[0] = from[0] ?? 0;
  to[height - 1] = from[height - 1] ?? 0;
}

/** The inside of a convex quad (shares of the picture), shrunk towards its middle by `margin` (share of its size). */
export function spanQuad(spans: Spans, quad: Quad, margin: number): void {
  spanCorners(spans, fromQuad(quad, spans), margin);
}

/** The same for corners in pixels of the picture that the spans are of. */
export function spanCorners(spans: Spans, corners: Corners, margin = 0): void {
  const { from, to, width, height } = spans;
  from.fill(width - 1);
  to.fill(0);
  const [x0, y0, x1, y1, x2, y2, x3, y3] = corners;
  const middleX = (x0 + x1 + x2 + x3) / 4;
  const middleY = (y0 + y1 + y2 + y3) / 4;
  const x = (corner: number): number => middleX + (1 - margin) * ((corners[(2 * corner) % 8] ?? 0) - middleX);
  const y = (corner: number): number =>
    middleY + (1 - margin) * ((corners[(2 * corner + 1) % 8] ?? 0) - middleY);
  for (let corner = 0; corner < 4; corner++) {
    spanSide(spans, x(corner), y(corner), x(corner + 1), y(corner + 1));
  }
  for (let row = 0; row < height; row++) {
    from[row] = Math.max(1, from[row] ?? 0);
    to[row] = Math.min(width - 1, to[row] ?? 0);
    if (row === 0 || row === height - 1 || (to[row] ?? 0) < (from[row] ?? 0)) to[row] = from[row] ?? 0;
  }
}

/** Sum of `values` over the marked pixels inside. */
export function countIn({ from, to, width, height }: Spans, values: Uint16Array, marks: Uint8Array): number {
  let sum = 0;
  for (let row = 0; row < height; row++) {
    const end = row * width + (to[row] ?? 0);
    for (let at = row * width + (from[row] ?? 0); at < end; at++) {
      if (marks[at] !== 0) sum += values[at] ?? 0;
    }
  }
  return sum;
}

function spanSide({ from, to, height }: Spans, x0: number, y0: number, x1: number, y1: number): void {
  const low = Math.max(0, Math.ceil(Math.min(y0, y1)));
  const high = Math.min(height - 1, Math.floor(Math.max(y0, y1)));
  for (let row = low; row <= high; row++) {
    const x = y1 === y0 ? x0 : x0 + ((row - y0) * (x1 - x0)) / (y1 - y0);
    from[row] = Math.min(from[row] ?? 0, Math.round(x));
    to[row] = Math.max(to[row] ?? 0, Math.round(x));
  }
}
