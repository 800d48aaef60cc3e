import type { Size } from './fit-size.ts';
import type { Projection } from './projection.ts';

/** Steps between two neighbouring pixels that are told apart; their square is 256, one byte's worth. */
const STEPS = 16;
const RED_AND_BLUE = 0xff00ff;
const HALF_OF_EACH = 0x80_0080;

/**
 * The picture that `map` (from pixels of the result to pixels of `source`) looks at, opaque, each pixel mixed of
 * the four around its place. Beyond the edges the outermost pixels go on.
 */
export function warp(source: ImageData, map: Projection, size: Size): ImageData {
  const { width, height } = size;
  const result = new ImageData(width, height);
  // Four bytes at a time, as signed numbers: those stay out of the slow kind of arithmetic.
  const from = new Int32Array(source.data.buffer);
  const to = new Int32Array(result.data.buffer);
  const stride = source.width;
  const right = (source.width - 1) * STEPS;
  const bottom = (source.height - 1) * STEPS;
  const { a, d, g } = map;
  for (let row = 0, at = 0; row < height; row++) {
    const y = row + 0.5;
    let across = a * 0.5 + map.b * y + map.c;
    let down = d * 0.5 + map.e * y + map.f;
    let depth = g * 0.5 + map.h * y + 1;
    for (const end = at + width; at < end; at++, across += a, down += d, depth += g) {
      const scale = STEPS / depth;
      // Rounded: half a pixel to its middle, less half a step.
      let u = (across * scale - (STEPS / 2 - 0.5)) | 0;
      let v = (down * scale - (STEPS / 2 - 0.5)) | 0;
      u = u < 0 ? 0 : u > right ? right : u;
      v = v < 0 ? 0 : v > bottom ? bottom : v;
      const first = (v >> 4) * stride + (u >> 4);
      const partU = u & 15;
      const partV = v & 15;
      const beside = partU === 0 ? 0 : 1;
      const below = partV === 0 ? 0 : stride;
      const fourth = partU * partV;
      const second = STEPS * partU - fourth;
      const third = STEPS * partV - fourth;
      const weight = 256 - second - third - fourth;
      const p = from[first] ?? 0;
      const q = from[first + beside] ?? 0;
      const r = from[first + below] ?? 0;
      const s = from[first + below + beside] ?? 0;
      const outer =
        Math.imul(p & RED_AND_BLUE, weight) +
        Math.imul(q & RED_AND_BLUE, second) +
        Math.imul(r & RED_AND_BLUE, third) +
        Math.imul(s & RED_AND_BLUE, fourth) +
        HALF_OF_EACH;
      const inner =
        ((p >> 8) & 255) * weight +
        ((q >> 8) & 255) * second +
        ((r >> 8) & 255) * third +
        ((s >> 8) & 255) * fourth +
        128;
      to[at] = ((outer >>> 8) & RED_AND_BLUE) | (inner & 0xff00) | (255 << 24);
    }
  }
  return result;
}
