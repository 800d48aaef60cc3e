import type { Quad } from '#src/shared/contract/captures.ts';
import type { FrameSide } from './frame-look.ts';

/** Four corners in ring order, x and y in turn, in pixels of a half picture. */
export type Corners = readonly [
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  x2: number,
  y2: number,
  x3: number,
  y3: number,
];

interface Size {
  readonly width: number;
  readonly height: number;
}

/** Corners in shares (0–1) of the picture, clockwise from the one nearest its top left. */
export function toQuad(corners: Corners, { width, height }: Size): Quad {
  const ring = clockwise(corners);
  const start = nearestTopLeft(ring);
  const share = (corner: number): readonly [number, number] => {
    const at = ((start + corner) % 4) * 2;
    return [clamp(((ring[at] ?? 0) + 0.5) / width), clamp(((ring[at + 1] ?? 0) + 0.5) / height)];
  };
  return [share(0), share(1), share(2), share(3)];
}

export function fromQuad([first, second, third, fourth]: Quad, { width, height }: Size): Corners {
  const x = (share: number): number => share * width - 0.5;
  const y = (share: number): number => share * height - 0.5;
  return [
    x(first[0]),
    y(first[1]),
    x(second[0]),
    y(second[1]),
    x(third[0]),
    y(third[1]),
    x(fourth[0]),
    y(fourth[1]),
  ];
}

/** A corner this share of the picture's side outside of it is cut off; less is within what can be measured. */
const BEYOND = 0.008;

/** The sides of the picture beyond which a corner lies. */
export function sidesBeyond(corners: Corners, { width, height }: Size): readonly FrameSide[] {
  const [x0, y0, x1, y1, x2, y2, x3, y3] = corners;
  const sides: FrameSide[] = [];
  if (Math.min(y0, y1, y2, y3) < -BEYOND * height) sides.push('top');
  if (Math.max(x0, x1, x2, x3) > (1 + BEYOND) * width) sides.push('right');
  if (Math.max(y0, y1, y2, y3) > (1 + BEYOND) * height) sides.push('bottom');
  if (Math.min(x0, x1, x2, x3) < -BEYOND * width) sides.push('left');
  return sides;
}

/** Signed: positive when the ring runs clockwise on the screen (y points down). */
export function signedArea([x0, y0, x1, y1, x2, y2, x3, y3]: Corners): number {
  return ((x2 - x0) * (y3 - y1) - (x3 - x1) * (y2 - y0)) / 2;
}

function clockwise(corners: Corners): Corners {
  if (signedArea(corners) >= 0) return corners;
  const [x0, y0, x1, y1, x2, y2, x3, y3] = corners;
  return [x0, y0, x3, y3, x2, y2, x1, y1];
}

function nearestTopLeft(corners: Corners): number {
  let start = 0;
  let least = Infinity;
  for (let corner = 0; corner < 4; corner++) {
    const distance = (corners[2 * corner] ?? 0) + (corners[2 * corner + 1] ?? 0);
    if (distance < least) {
      least = distance;
      start = corner;
    }
  }
  return start;
}

function clamp(share: number): number {
  return share < 0 ? 0 : share > 1 ? 1 : share;
}
