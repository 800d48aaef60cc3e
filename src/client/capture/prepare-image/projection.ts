import type { Point, Quad } from '#src/shared/contract/captures.ts';
import { squareMap } from '../quality/unit-square.ts';

/** A projective map of the plane: x' = (ax + by + c) / (gx + hy + 1), y' = (dx + ey + f) / (gx + hy + 1). */
export interface Projection {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly d: number;
  readonly e: number;
  readonly f: number;
  readonly g: number;
  readonly h: number;
}

/** Takes the unit square, clockwise from its top left, to these corners. */
export function projectionOnto([first, second, third, fourth]: Quad): Projection {
  const square = squareMap([...first, ...second, ...third, ...fourth]);
  return {
    a: square.ux,
    b: square.vx,
    c: square.originX,
    d: square.uy,
    e: square.vy,
    f: square.originY,
    g: square.depthU,
    h: square.depthV,
  };
}

export function project({ a, b, c, d, e, f, g, h }: Projection, x: number, y: number): Point {
  const depth = g * x + h * y + 1;
  return [(a * x + b * y + c) / depth, (d * x + e * y + f) / depth];
}

/** The same map after shrinking by `width` and `height`, and moving by `left` and `top` before that. */
export function ofPixels(
  map: Projection,
  width: number,
  height: number,
  left: number,
  top: number,
): Projection {
  const [a, d, g] = [map.a / width, map.d / width, map.g / width];
  const [b, e, h] = [map.b / height, map.e / height, map.h / height];
  const depth = 1 - g * left - h * top;
  return {
    a: a / depth,
    b: b / depth,
    c: (map.c - a * left - b * top) / depth,
    d: d / depth,
    e: e / depth,
    f: (map.f - d * left - e * top) / depth,
    g: g / depth,
    h: h / depth,
  };
}

/** The same map, its results moved by `x` and `y`. */
export function shifted(map: Projection, x: number, y: number): Projection {
  const { g, h } = map;
  return {
    ...map,
    a: map.a + g * x,
    b: map.b + h * x,
    c: map.c + x,
    d: map.d + g * y,
    e: map.e + h * y,
    f: map.f + y,
  };
}
