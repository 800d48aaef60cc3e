import type { Point, Quad } from '#src/shared/contract/captures.ts';

/**
 * Smallest bend at a corner, as the cross product of its two sides in shares (0–1) of the photo: less is no
 * quadrilateral that a document could be cut out at.
 */
const SMALLEST_BEND = 0.002;
const HALVINGS = 14;

/**
 * Moves one corner towards a place as far as the four stay in the photo and convex: no corner passes the line through
 * the others. All in shares (0–1); corners clockwise from the top left.
 */
export function withCorner(quad: Quad, index: number, [x, y]: Point): Quad {
  const [fromX, fromY] = quad[index] ?? [0, 0];
  const to: Point = [share(x), share(y)];
  const least = Math.min(SMALLEST_BEND, smallestBend(quad));
  const movedBy = (part: number): Quad =>
    replaced(quad, index, [fromX + (to[0] - fromX) * part, fromY + (to[1] - fromY) * part]);
  if (smallestBend(movedBy(1)) >= least) return movedBy(1);
  let [possible, impossible] = [0, 1];
  for (let step = 0; step < HALVINGS; step += 1) {
    const part = (possible + impossible) / 2;
    if (smallestBend(movedBy(part)) >= least) possible = part;
    else impossible = part;
  }
  return movedBy(possible);
}

function smallestBend(quad: Quad): number {
  return Math.min(
    ...quad.map(([x, y], index) => {
      const [beforeX, beforeY] = quad[(index + 3) % 4] ?? [0, 0];
      const [afterX, afterY] = quad[(index + 1) % 4] ?? [0, 0];
      return (x - beforeX) * (afterY - y) - (y - beforeY) * (afterX - x);
    }),
  );
}

function replaced([a, b, c, d]: Quad, index: number, corner: Point): Quad {
  return [
    index === 0 ? corner : a,
    index === 1 ? corner : b,
    index === 2 ? corner : c,
    index === 3 ? corner : d,
  ];
}

const share = (value: number) => Math.min(1, Math.max(0, value));
