/** Red, green, blue; 0 to 255 each. */
export type Colour = readonly [red: number, green: number, blue: number];

/** Four bytes a pixel, colours multiplied by their cover. */
interface Level {
  readonly pixels: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** A picture to lay into a scene, with smaller copies of itself for when it is seen small. */
export interface Texture {
  readonly width: number;
  readonly height: number;
  /** Each half as wide and high as the one before. */
  readonly levels: readonly [Level, ...Level[]];
  readonly mean: Colour;
}

const SMALLEST_LEVEL_PX = 16;

/** `pixels`: four bytes a pixel, colours already multiplied by their cover. */
export function textureOf(pixels: Uint8Array, width: number, height: number): Texture {
  const first: Level = { pixels, width, height };
  const levels: [Level, ...Level[]] = [first];
  let last = first;
  while (Math.min(last.width, last.height) >= 2 * SMALLEST_LEVEL_PX) {
    last = halved(last);
    levels.push(last);
  }
  return { width, height, levels, mean: meanOf(last) };
}

function halved({ pixels, width, height }: Level): Level {
  const half = { width: width >> 1, height: height >> 1 };
  const out = new Uint8Array(half.width * half.height * 4);
  const stride = width * 4;
  for (let y = 0, to = 0; y < half.height; y++) {
    let from = y * 2 * stride;
    for (let x = 0; x < half.width; x++, to += 4, from += 8) {
      out[to] = meanOfFour(pixels, from, stride);
      out[to + 1] = meanOfFour(pixels, from + 1, stride);
      out[to + 2] = meanOfFour(pixels, from + 2, stride);
      out[to + 3] = meanOfFour(pixels, from + 3, stride);
    }
  }
  return { pixels: out, ...half };
}

function meanOfFour(pixels: Uint8Array, at: number, stride: number): number {
  const sum =
    (pixels[at] ?? 0) + (pixels[at + 4] ?? 0) + (pixels[at + stride] ?? 0) + (pixels[at + stride + 4] ?? 0);
  return (sum + 2) >> 2;
}

function meanOf({ pixels }: Level): Colour {
  const sums = [0, 0, 0, 0];
  for (let at = 0; at < pixels.length; at++) sums[at & 3] = (sums[at & 3] ?? 0) + (pixels[at] ?? 0);
  const [red = 0, green = 0, blue = 0, cover = 1] = sums;
  const share = 255 / Math.max(1, cover);
  return [red * share, green * share, blue * share];
}
