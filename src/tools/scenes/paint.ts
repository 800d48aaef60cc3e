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

/** Covers the whole canvas with a texture that goes on mirrored beyond its edges. `toTexture`: canvas to texture pixels. */
export function paintGround(canvas: Canvas, texture: Texture, toTexture: Matrix): void {
  const level = levelFor(texture, toTexture, [canvas.width / 2, canvas.height / 2]);
  const { pixels, width, height } = texture.levels[level] ?? texture.levels[0];
  const shrink = 1 / 2 ** level;
  const [a, b, c, d, e, f, g, h, i] = toTexture;
  const out = canvas.pixels;
  const stride = width * 4;
  for (let y = 0, to = 0; y < canvas.height; y++) {
    const atY = y + 0.5;
    for (let x = 0; x < canvas.width; x++, to += 3) {
      const atX = x + 0.5;
      const over = shrink / (g * atX + h * atY + i);
      const u = mirrored((a * atX + b * atY + c) * over, width - 1.001);
      const v = mirrored((d * atX + e * atY + f) * over, height - 1.001);
      const left = u | 0;
      const top = v | 0;
      const across = u - left;
      const down = v - top;
      const at = top * stride + left * 4;
      const below = at + stride;
      const w11 = across * down;
      const w10 = across - w11;
      const w01 = down - w11;
      const w00 = 1 - across - w01;
      for (let channel = 0; channel < 3; channel++) {
        const from = at + channel;
        const under = below + channel;
        out[to + channel] =
          (pixels[from] ?? 0) * w00 +
          (pixels[from + 4] ?? 0) * w10 +
          (pixels[under] ?? 0) * w01 +
          (pixels[under + 4] ?? 0) * w11;
      }
    }
  }
}

/**
 * Lays a texture down; `cover` tells how much of it is there (0 to 1) at a place in its own pixels. Sampled four times
 * a pixel, so that fine print neither vanishes nor breaks up.
 */
export function paintTexture(
  canvas: Canvas,
  texture: Texture,
  toTexture: Matrix,
  box: Box,
  cover: (u: number, v: number) => number,
): void {
  const middle: Place = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
  const level = Math.max(0, levelFor(texture, toTexture, middle) - 1);
  const { pixels, width, height } = texture.levels[level] ?? texture.levels[0];
  const shrink = 1 / 2 ** level;
  const stride = width * 4;
  const [a, b, c, d, e, f, g, h, i] = toTexture;
  const out = canvas.pixels;
  for (let y = box.top; y < box.bottom; y++) {
    let to = (y * canvas.width + box.left) * 3;
    for (let x = box.left; x < box.right; x++, to += 3) {
      let red = 0;
      let green = 0;
      let blue = 0;
      let there = 0;
      for (let sample = 0; sample < 4; sample++) {
        const atX = x + (sample & 1 ? 0.75 : 0.25);
        const atY = y + (sample & 2 ? 0.75 : 0.25);
        const over = 1 / (g * atX + h * atY + i);
        const u = (a * atX + b * atY + c) * over;
        const v = (d * atX + e * atY + f) * over;
        const part = cover(u, v);
        if (part <= 0) continue;
        const heldU = held(u * shrink - 0.5, width - 1.001);
        const heldV = held(v * shrink - 0.5, height - 1.001);
        const left = heldU | 0;
        const top = heldV | 0;
        const across = heldU - left;
        const down = heldV - top;
        const at = top * stride + left * 4;
        const below = at + stride;
        const w11 = across * down * part;
        const w10 = across * part - w11;
        const w01 = down * part - w11;
        const w00 = part - w11 - w10 - w01;
        red +=
          (pixels[at] ?? 0) * w00 +
          (pixels[at + 4] ?? 0) * w10 +
          (pixels[below] ?? 0) * w01 +
          (pixels[below + 4] ?? 0) * w11;
        green +=
          (pixels[at + 1] ?? 0) * w00 +
          (pixels[at + 5] ?? 0) * w10 +
          (pixels[below + 1] ?? 0) * w01 +
          (pixels[below + 5] ?? 0) * w11;
        blue +=
          (pixels[at + 2] ?? 0) * w00 +
          (pixels[at + 6] ?? 0) * w10 +
          (pixels[below + 2] ?? 0) * w01 +
          (pixels[below + 6] ?? 0) * w11;
        there +=
          (pixels[at + 3] ?? 0) * w00 +
          (pixels[at + 7] ?? 0) * w10 +
          (pixels[below + 3] ?? 0) * w01 +
          (pixels[below + 7] ?? 0) * w11;
      }
      if (there === 0) continue;
      const rest = 1 - there / 1020;
      out[to] = red / 4 + (out[to] ?? 0) * rest;
      out[to + 1] = green / 4 + (out[to + 1] ?? 0) * rest;
      out[to + 2] = blue / 4 + (out[to + 2] ?? 0) * rest;
    }
  }
}

/** Mixes a colour in: `shade` gives its strength (0 to 1) at a place in the shape's own units, and may set the colour. */
export function paintShape(
  canvas: Canvas,
  toShape: Matrix,
  box: Box,
  shade: (x: number, y: number, colour: [number, number, number]) => number,
): void {
  const colour: [number, number, number] = [0, 0, 0];
  const { pixels } = canvas;
  const [a, b, c, d, e, f, g, h, i] = toShape;
  for (let y = box.top; y < box.bottom; y++) {
    const atY = y + 0.5;
    let to = (y * canvas.width + box.left) * 3;
    for (let x = box.left; x < box.right; x++, to += 3) {
      const atX = x + 0.5;
      const over = 1 / (g * atX + h * atY + i);
      const part = shade((a * atX + b * atY + c) * over, (d * atX + e * atY + f) * over, colour);
      if (part <= 0) continue;
      pixels[to] = colour[0] * part + (pixels[to] ?? 0) * (1 - part);
      pixels[to + 1] = colour[1] * part + (pixels[to + 1] ?? 0) * (1 - part);
      pixels[to + 2] = colour[2] * part + (pixels[to + 2] ?? 0) * (1 - part);
    }
  }
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

function held(value: number, most: number): number {
  return value < 0 ? 0 : value > most ? most : value;
}
