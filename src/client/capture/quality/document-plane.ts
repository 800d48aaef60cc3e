import type { Corners } from './corners.ts';
import { squareMap } from './unit-square.ts';

/** A flat document in space, as its corners in a picture tell. */
export interface DocumentPlane {
  /** Long side over short side. */
  readonly aspect: number;
  /** Between its plane and the picture's plane. */
  readonly tiltDegrees: number;
}

/**
 * Focal length over the picture's long side: phones' main cameras lie at 0.72 (26 mm) to 0.9 in video, webcams at
 * 0.7 to 1.
 */
const TYPICAL_FOCAL = 0.85;
const SHORTEST_FOCAL = 0.6;
const LONGEST_FOCAL = 1.7;

/** Below this convergence of either pair of sides the focal length is not to be read off them. */
const LEAST_CONVERGENCE = 0.1;

/**
 * Aspect and tilt of the rectangle whose corners are seen at `corners` (pixels, in ring order) in a picture of
 * `width` by `height`: the map from the unit square to the corners, taken apart for a camera with square pixels
 * that looks through the middle of the picture (Zhang & He, Whiteboard scanning, 2007).
 */
export function documentPlane(corners: Corners, width: number, height: number): DocumentPlane {
  const middleX = (width - 1) / 2;
  const middleY = (height - 1) / 2;
  const map = squareMap(corners);
  const { depthU, depthV } = map;
  const ux = map.ux - depthU * middleX;
  const uy = map.uy - depthU * middleY;
  const vx = map.vx - depthV * middleX;
  const vy = map.vy - depthV * middleY;

  const focal = focalLength(-(ux * vx + uy * vy), depthU, depthV, Math.max(width, height));
  const lengthU = Math.hypot(ux, uy, focal * depthU);
  const lengthV = Math.hypot(vx, vy, focal * depthV);
  const normalX = (uy * depthV - depthU * vy) * focal;
  const normalY = (depthU * vx - ux * depthV) * focal;
  const normalZ = ux * vy - uy * vx;
  const facing = Math.abs(normalZ) / Math.hypot(normalX, normalY, normalZ);
  return {
    aspect: Math.max(lengthU, lengthV) / Math.min(lengthU, lengthV),
    tiltDegrees: (Math.acos(Math.min(1, facing)) * 180) / Math.PI,
  };
}

/** In pixels: from the condition that the sides are at right angles where both pairs converge, else the typical one. */
function focalLength(towards: number, depthU: number, depthV: number, longSide: number): number {
  const typical = TYPICAL_FOCAL * longSide;
  if (Math.min(Math.abs(depthU), Math.abs(depthV)) < LEAST_CONVERGENCE) return typical;
  const square = towards / (depthU * depthV);
  if (square <= 0) return typical;
  const seen = Math.min(LONGEST_FOCAL, Math.max(SHORTEST_FOCAL, Math.sqrt(square) / longSide));
  return Math.sqrt(seen * TYPICAL_FOCAL) * longSide;
}
