import { STEPS, type WarpRow } from './warp.ts';

const RED_AND_BLUE = 0xff_00_ff;
const HALF_OF_EACH = 0x80_00_80;
const OPAQUE = 255 << 24;

/** Each pixel is mixed of the four around its place. */
export const linearRow: WarpRow = (source, map, result, row) => {
  const { pixels, width: stride, height } = source;
  const { a, d, g } = map;
  const right = (stride - 1) * STEPS - 1;
  const bottom = (height - 1) * STEPS - 1;
  let across = a * 0.5 + map.b * (row + 0.5) + map.c;
  let down = d * 0.5 + map.e * (row + 0.5) + map.f;
  let depth = g * 0.5 + map.h * (row + 0.5) + 1;
  const end = (row + 1) * result.width;
  for (let at = row * result.width; at < end; at++, across += a, down += d, depth += g) {
    const scale = STEPS / depth;
    // From the pixel's middle, rounded to the nearest step.
    let u = (across * scale - (STEPS / 2 - 0.5)) | 0;
    let v = (down * scale - (STEPS / 2 - 0.5)) | 0;
    u = u < 0 ? 0 : u > right ? right : u;
    v = v < 0 ? 0 : v > bottom ? bottom : v;
    const partU = u & 15;
    const partV = v & 15;
    const fourth = partU * partV;
    const second = STEPS * partU - fourth;
    const third = STEPS * partV - fourth;
    const first = STEPS * STEPS - second - third - fourth;
    const pixel = (v >> 4) * stride + (u >> 4);
    const p = pixels[pixel] ?? 0;
    const q = pixels[pixel + 1] ?? 0;
    const r = pixels[pixel + stride] ?? 0;
    const s = pixels[pixel + stride + 1] ?? 0;
    // Two sums in one word, which halves the work.
    const outer =
      Math.imul(p & RED_AND_BLUE, first) +
      Math.imul(q & RED_AND_BLUE, second) +
      Math.imul(r & RED_AND_BLUE, third) +
      Math.imul(s & RED_AND_BLUE, fourth) +
      HALF_OF_EACH;
    const inner =
      ((p >> 8) & 255) * first +
      ((q >> 8) & 255) * second +
      ((r >> 8) & 255) * third +
      ((s >> 8) & 255) * fourth +
      128;
    result.pixels[at] = ((outer >>> 8) & RED_AND_BLUE) | (inner & 0xff_00) | OPAQUE;
  }
};
