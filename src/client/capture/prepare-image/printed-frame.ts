import type { Point, Quad } from '#src/shared/contract/captures.ts';
import type { GrayFrame } from '../quality/frame-look.ts';

/** Levels of brightness between two sides of an edge that are still one paper. */
const SAME_PAPER = 10;
/** How far from the edge it is looked, in pixels of the frame: beyond a line, not beyond a border. */
const NEAREST = 3;
const FARTHEST = 9;
const PLACES = 40;
/** Share of what is seen that is darker than paper: frames have several lines, and ornaments. */
const PAPER = 0.8;

/** Whether it looks the same outside of all four edges as inside: lines that are printed on a larger paper. */
export function isPrintedFrame(frame: GrayFrame, [a, b, c, d]: Quad): boolean {
  const sides: readonly (readonly [Point, Point])[] = [
    [a, b],
    [b, c],
    [c, d],
    [d, a],
  ];
  return sides.every(([from, to]) => {
    const outside = brightnessBeside(frame, from, to, -1);
    const inside = brightnessBeside(frame, from, to, 1);
    return outside !== null && inside !== null && Math.abs(outside - inside) <= SAME_PAPER;
  });
}

/** Of the paper along an edge, to its right (1) or left (-1); null when that is beyond the frame. */
function brightnessBeside(frame: GrayFrame, from: Point, to: Point, side: 1 | -1): number | null {
  const { width, height, pixels } = frame;
  const [alongX, alongY] = [(to[0] - from[0]) * width, (to[1] - from[1]) * height];
  const length = Math.hypot(alongX, alongY);
  const seen: number[] = [];
  for (let place = 0; place < PLACES; place++) {
    // The corners may be round.
    const part = 0.1 + (0.8 * place) / (PLACES - 1);
    for (let away = NEAREST; away <= FARTHEST; away += 2) {
      const x = Math.round(from[0] * width + alongX * part - (side * away * alongY) / length);
      const y = Math.round(from[1] * height + alongY * part + (side * away * alongX) / length);
      if (x >= 0 && y >= 0 && x < width && y < height) seen.push(pixels[y * width + x] ?? 0);
    }
  }
  seen.sort((one, other) => one - other);
  return seen[Math.floor(seen.length * PAPER)] ?? null;
}
