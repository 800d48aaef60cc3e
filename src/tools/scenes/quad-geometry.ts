import type { Point, Quad } from '#src/shared/contract/captures.ts';

/** The same corners, clockwise, from the one nearest the frame's top left. `aspect`: the frame's width over height. */
export function fromTopLeft(quad: Quad, aspect: number): Quad {
  const clockwise = signedArea(quad) < 0 ? reversed(quad) : quad;
  let first = 0;
  for (let index = 1; index < 4; index++) {
    if (farness(clockwise[index], aspect) < farness(clockwise[first], aspect)) first = index;
  }
  return rotated(clockwise, first);
}

function farness([x, y]: Point = [1, 1], aspect: number): number {
  return Math.hypot(x * aspect, y);
}

/** In the square of the corners' unit. */
export function quadArea(quad: Quad): number {
  return Math.abs(signedArea(quad));
}

/** What two convex quads have in common over what they cover together, 0 to 1. Any unit, the same for both. */
export function quadIou(one: Quad, two: Quad): number {
  const common = Math.abs(signedArea(clipped(one, two)));
  const union = Math.abs(signedArea(one)) + Math.abs(signedArea(two)) - common;
  return union > 0 ? common / union : 0;
}

/**
 * How far the corners of a found quad are from the true ones, on average, as a share of the true document's width
 * (its longer pair of sides for a card, as drawn). Quads in shares of a frame with this aspect; whichever of the four
 * readings of the order fits best.
 */
export function cornerError(found: Quad, truth: Quad, aspect: number): number {
  const between = ([x, y]: Point, [u, v]: Point): number => Math.hypot((x - u) * aspect, y - v);
  const [first, second, third, last] = truth;
  const across = (between(first, second) + between(third, last)) / 2;
  const down = (between(second, third) + between(last, first)) / 2;
  const errors = [0, 1, 2, 3].map((by) => {
    const turned = rotated(found, by);
    return turned.reduce((sum, corner, index) => sum + between(corner, truth[index] ?? corner), 0) / 4;
  });
  return Math.min(...errors) / Math.max(across, down);
}

function rotated(quad: Quad, by: number): Quad {
  const at = (index: number): Point => quad[(index + by) % 4] ?? quad[0];
  return [at(0), at(1), at(2), at(3)];
}

function reversed([first, second, third, last]: Quad): Quad {
  return [first, last, third, second];
}

/** Positive when the corners go clockwise on a screen, where y points down. */
function signedArea(corners: readonly Point[]): number {
  let sum = 0;
  for (const [index, [x, y]] of corners.entries()) {
    const [nextX, nextY] = corners[(index + 1) % corners.length] ?? [x, y];
    sum += x * nextY - nextX * y;
  }
  return sum / 2;
}

/** Sutherland-Hodgman: the part of `subject` inside the convex `frame`. */
function clipped(subject: Quad, frame: Quad): readonly Point[] {
  const edges = signedArea(frame) < 0 ? reversed(frame) : frame;
  let left: readonly Point[] = subject;
  for (const [index, start] of edges.entries()) {
    const end = edges[(index + 1) % 4] ?? start;
    left = cutAt(left, start, end);
  }
  return left;
}

function cutAt(corners: readonly Point[], [x, y]: Point, [u, v]: Point): Point[] {
  const side = ([atX, atY]: Point): number => (u - x) * (atY - y) - (v - y) * (atX - x);
  const kept: Point[] = [];
  for (const [index, corner] of corners.entries()) {
    const next = corners[(index + 1) % corners.length] ?? corner;
    const here = side(corner);
    const there = side(next);
    if (here >= 0) kept.push(corner);
    if (here >= 0 !== there >= 0) {
      const part = here / (here - there);
      kept.push([corner[0] + (next[0] - corner[0]) * part, corner[1] + (next[1] - corner[1]) * part]);
    }
  }
  return kept;
}
