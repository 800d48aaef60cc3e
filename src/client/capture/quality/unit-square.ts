import type { Corners } from './corners.ts';

/** The projective map that takes the unit square's corners (0,0), (1,0), (1,1), (0,1) to four corners of a picture. */
export interface SquareMap {
  readonly originX: number;
  readonly originY: number;
  /** How far the square's two directions go in the picture, and how they run off into the depth. */
  readonly ux: number;
  readonly uy: number;
  readonly depthU: number;
  readonly vx: number;
  readonly vy: number;
  readonly depthV: number;
}

/** Closed form (Heckbert, Fundamentals of texture mapping, 1989). */
export function squareMap([x0, y0, x1, y1, x2, y2, x3, y3]: Corners): SquareMap {
  const slantX = x0 - x1 + x2 - x3;
  const slantY = y0 - y1 + y2 - y3;
  const spread = (x1 - x2) * (y3 - y2) - (x3 - x2) * (y1 - y2);
  const depthU = (slantX * (y3 - y2) - (x3 - x2) * slantY) / spread;
  const depthV = ((x1 - x2) * slantY - slantX * (y1 - y2)) / spread;
  return {
    originX: x0,
    originY: y0,
    ux: x1 - x0 + depthU * x1,
    uy: y1 - y0 + depthU * y1,
    depthU,
    vx: x3 - x0 + depthV * x3,
    vy: y3 - y0 + depthV * y3,
    depthV,
  };
}

/** Where a point of the square is seen in the picture. */
export function onPicture(map: SquareMap, u: number, v: number): readonly [x: number, y: number] {
  const depth = 1 + map.depthU * u + map.depthV * v;
  return [(map.originX + map.ux * u + map.vx * v) / depth, (map.originY + map.uy * u + map.vy * v) / depth];
}
