import type { GrayFrame } from '../../quality/frame-look.ts';

/** Clockwise degrees that bring a frame upright. */
export type Turn = 0 | 90 | 180 | 270;

/** The brightness plane of a frame as it lies in memory. */
export interface LumaPlane {
  readonly bytes: Uint8Array;
  readonly offset: number;
  /** Bytes from one row to the next. */
  readonly stride: number;
  readonly width: number;
  readonly height: number;
  /** False: black is 16 and white 235, as in television. */
  readonly isFullRange: boolean;
}

/** About this many pixels are looked at: 640x360 of a landscape frame. */
const LOOK_PIXELS = 640 * 400;

/** How many pixels of a frame, each way, become one that is looked at. */
export function shrinkFactor(width: number, height: number): number {
  return Math.max(1, Math.round(Math.sqrt((width * height) / LOOK_PIXELS)));
}

/** Size of the picture that is looked at, upright. */
export function lookSize(width: number, height: number, turn: Turn): { width: number; height: number } {
  const factor = shrinkFactor(width, height);
  const across = Math.floor(width / factor);
  const down = Math.floor(height / factor);
  return turn % 180 === 0 ? { width: across, height: down } : { width: down, height: across };
}

/** Mean of every square of pixels, turned upright and stretched to 0–255. `gray` has the size of `lookSize`. */
export function shrinkLuma(plane: LumaPlane, turn: Turn, gray: GrayFrame): void {
  const factor = shrinkFactor(plane.width, plane.height);
  const across = Math.floor(plane.width / factor);
  const down = Math.floor(plane.height / factor);
  const { start, stepX, stepY } = walk(turn, across, down);
  const levels = meanLevels(factor, plane.isFullRange);
  const { pixels } = gray;
  const sums = new Uint32Array(across);
  for (let y = 0; y < down; y++) {
    sumRows(plane, y * factor, factor, sums);
    let to = start + y * stepY;
    for (let x = 0; x < across; x++, to += stepX) pixels[to] = levels[sums[x] ?? 0] ?? 0;
  }
}

/** Adds up `factor` rows from `top` into one sum for each square. */
function sumRows(plane: LumaPlane, top: number, factor: number, sums: Uint32Array): void {
  const { bytes, offset, stride } = plane;
  const across = sums.length;
  sums.fill(0);
  for (let row = 0; row < factor; row++) {
    let from = offset + (top + row) * stride;
    if (factor === 3) {
      for (let x = 0; x < across; x++, from += 3)
        sums[x] = (sums[x] ?? 0) + (bytes[from] ?? 0) + (bytes[from + 1] ?? 0) + (bytes[from + 2] ?? 0);
    } else if (factor === 2) {
      for (let x = 0; x < across; x++, from += 2)
        sums[x] = (sums[x] ?? 0) + (bytes[from] ?? 0) + (bytes[from + 1] ?? 0);
    } else {
      for (let x = 0; x < across; x++) {
        let sum = sums[x] ?? 0;
        for (let part = 0; part < factor; part++) sum += bytes[from++] ?? 0;
        sums[x] = sum;
      }
    }
  }
}

/** Where the first pixel of an upright picture goes, and how far the next across and the next down are from it. */
function walk(turn: Turn, across: number, down: number): { start: number; stepX: number; stepY: number } {
  switch (turn) {
    case 0:
      return { start: 0, stepX: 1, stepY: across };
    case 90:
      return { start: down - 1, stepX: down, stepY: -1 };
    case 180:
      return { start: across * down - 1, stepX: -1, stepY: -across };
    case 270:
      return { start: (across - 1) * down, stepX: -down, stepY: 1 };
  }
}

const tables = new Map<string, Uint8Array>();

/** The level for every sum that a square of pixels can have. */
function meanLevels(factor: number, isFullRange: boolean): Uint8Array {
  const key = `${factor} ${isFullRange}`;
  const known = tables.get(key);
  if (known) return known;
  const count = factor * factor;
  const levels = Uint8Array.from({ length: 255 * count + 1 }, (_, sum) => {
    const level = sum / count;
    const stretched = isFullRange ? level : ((level - 16) * 255) / 219;
    return Math.max(0, Math.min(255, Math.round(stretched)));
  });
  tables.set(key, levels);
  return levels;
}

/** Brightness of canvas pixels (RGBA), by the weights of ITU-R BT.601. */
export function grayOfRgba(rgba: Uint8ClampedArray, gray: GrayFrame): void {
  const { pixels } = gray;
  for (let at = 0, from = 0; at < pixels.length; at++, from += 4)
    pixels[at] = ((rgba[from] ?? 0) * 77 + (rgba[from + 1] ?? 0) * 150 + (rgba[from + 2] ?? 0) * 29) >> 8;
}
