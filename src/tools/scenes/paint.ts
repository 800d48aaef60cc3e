import type { Canvas } from './canvas.ts';
import { apply, type Matrix, type Place } from './matrix.ts';
import type { Colour, Texture } from './texture.ts';

/** A part of the canvas in whole pixels; the ends are not in it. */
interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** The part of the canvas where a shape with these corners (in its own units) can be seen. */
export function boxOf(canvas: Canvas, toPixel: Matrix, corners: readonly Place[]): Box {
  const seen = corners.map((corner) => apply(toPixel, corner));
  const xs = seen.map(([x]) => x);
  const ys = seen.map(([, y]) => y);
  return {
    left: Math.max(0, Math.floor(Math.min(...xs)) - 1),
    top: Math.max(0, Math.floor(Math.min(...ys)) - 1),
    right: Math.min(canvas.width, Math.ceil(Math.max(...xs)) + 2),
    bottom: Math.min(canvas.height, Math.ceil(Math.max(...ys)) + 2),
  };
}

export function wholeBox({ width, height }: Canvas): Box {
  return { left: 0, top: 0, right: width, bottom: height };
}

/** Covers the whole canvas with a texture that goes on mirrored beyond its edges. `toTexture`: canvas to texture pixels. */
export function paintGround(canvas: Canvas, texture: Texture, toTexture: Matrix): void {
  const level = levelFor(texture, toTexture, [canvas.width / 2, canvas.height / 2]);
  const { pixels, width, height } = texture.levels[level] ?? texture.levels[0];
  const shrink = 1 / 2 ** level;
  walk(wholeBox(canvas), toTexture, (x, y, u, v) => {
    const across = mirrored(u * shrink, width);
    const down = mirrored(v * shrink, height);
    sample(pixels, width, height, across, down);
    const to = (y * canvas.width + x) * 3;
    canvas.pixels[to] = sampled[0] ?? 0;
    canvas.pixels[to + 1] = sampled[1] ?? 0;
    canvas.pixels[to + 2] = sampled[2] ?? 0;
  });
}

/** Lays a texture down; `cover` tells how much of it is there (0 to 1) at a place in its own pixels. */
export function paintTexture(
  canvas: Canvas,
  texture: Texture,
  toTexture: Matrix,
  box: Box,
  cover: (u: number, v: number) => number,
): void {
  const level = levelFor(texture, toTexture, [(box.left + box.right) / 2, (box.top + box.bottom) / 2]);
  const { pixels, width, height } = texture.levels[level] ?? texture.levels[0];
  const shrink = 1 / 2 ** level;
  walk(box, toTexture, (x, y, u, v) => {
    const part = cover(u, v);
    if (part <= 0) return;
    sample(pixels, width, height, u * shrink - 0.5, v * shrink - 0.5);
    const rest = 1 - (part * (sampled[3] ?? 0)) / 255;
    const to = (y * canvas.width + x) * 3;
    for (let channel = 0; channel < 3; channel++) {
      canvas.pixels[to + channel] =
        (sampled[channel] ?? 0) * part + (canvas.pixels[to + channel] ?? 0) * rest;
    }
  });
}

/** Mixes a colour in: `shade` gives its strength (0 to 1) at a place in the shape's own units, and may set the colour. */
export function paintShape(
  canvas: Canvas,
  toShape: Matrix,
  box: Box,
  shade: (x: number, y: number, colour: [number, number, number]) => number,
): void {
  const colour: [number, number, number] = [0, 0, 0];
  walk(box, toShape, (x, y, u, v) => {
    const part = shade(u, v, colour);
    if (part <= 0) return;
    const to = (y * canvas.width + x) * 3;
    const { pixels } = canvas;
    pixels[to] = colour[0] * part + (pixels[to] ?? 0) * (1 - part);
    pixels[to + 1] = colour[1] * part + (pixels[to + 1] ?? 0) * (1 - part);
    pixels[to + 2] = colour[2] * part + (pixels[to + 2] ?? 0) * (1 - part);
  });
}

/** How far (x, y) is outside a rounded rectangle around the origin; negative inside. Same units for all. */
export function outsideRounded(
  x: number,
  y: number,
  halfWidth: number,
  halfHeight: number,
  radius: number,
): number {
  const across = Math.abs(x) - halfWidth + radius;
  const down = Math.abs(y) - halfHeight + radius;
  if (across <= 0 || down <= 0) return Math.max(across, down) - radius;
  return Math.sqrt(across * across + down * down) - radius;
}

export function mixed(from: Colour, to: Colour, part: number): Colour {
  return [
    from[0] + (to[0] - from[0]) * part,
    from[1] + (to[1] - from[1]) * part,
    from[2] + (to[2] - from[2]) * part,
  ];
}

/** How many units of the map's target one canvas pixel is wide, near `at`. */
export function unitsPerPixel(map: Matrix, [x, y]: Place): number {
  const [u, v] = apply(map, [x, y]);
  const [uRight, vRight] = apply(map, [x + 1, y]);
  const [uDown, vDown] = apply(map, [x, y + 1]);
  return Math.sqrt(Math.abs((uRight - u) * (vDown - v) - (uDown - u) * (vRight - v)));
}

function walk(
  { left, top, right, bottom }: Box,
  map: Matrix,
  visit: (x: number, y: number, u: number, v: number) => void,
): void {
  const [a, b, c, d, e, f, g, h, i] = map;
  for (let y = top; y < bottom; y++) {
    const atY = y + 0.5;
    for (let x = left; x < right; x++) {
      const atX = x + 0.5;
      const over = 1 / (g * atX + h * atY + i);
      visit(x, y, (a * atX + b * atY + c) * over, (d * atX + e * atY + f) * over);
    }
  }
}

/** A little sharper than the plain choice: cameras sharpen too. */
const SHARPER = 0.35;

function levelFor(texture: Texture, toTexture: Matrix, at: Place): number {
  const wanted = Math.round(Math.log2(unitsPerPixel(toTexture, at)) - SHARPER);
  return Math.max(0, Math.min(texture.levels.length - 1, wanted));
}

function mirrored(at: number, length: number): number {
  const period = length * 2;
  const within = at - Math.floor(at / period) * period;
  return within < length ? within : period - within;
}

const sampled = new Float64Array(4);

/** Bilinear; leaves its answer in `sampled`. */
function sample(pixels: Uint8Array, width: number, height: number, u: number, v: number): void {
  const clampedU = u < 0 ? 0 : u > width - 1.001 ? width - 1.001 : u;
  const clampedV = v < 0 ? 0 : v > height - 1.001 ? height - 1.001 : v;
  const left = clampedU | 0;
  const top = clampedV | 0;
  const across = clampedU - left;
  const down = clampedV - top;
  const at = (top * width + left) * 4;
  const below = at + width * 4;
  const w11 = across * down;
  const w10 = across - w11;
  const w01 = down - w11;
  const w00 = 1 - across - w01;
  for (let channel = 0; channel < 4; channel++) {
    sampled[channel] =
      (pixels[at + channel] ?? 0) * w00 +
      (pixels[at + 4 + channel] ?? 0) * w10 +
      (pixels[below + channel] ?? 0) * w01 +
      (pixels[below + 4 + channel] ?? 0) * w11;
  }
}
