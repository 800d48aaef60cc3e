import { STEPS, type WarpRow } from './warp.ts';

/** What the weights of one place add up to. */
const UNIT = 128;
const RED_AND_BLUE = 0xff_00_ff;
const OPAQUE = 255 << 24;
/** Keeps sums with negative weights above zero, in both halves of a word; half a unit more rounds them. */
const LIFT = 80;
const LIFTED = (LIFT * UNIT + UNIT / 2) * 0x1_00_01;

/** Each pixel is mixed of the sixteen around its place. */
export function cubicRows(): WarpRow {
  const weights = cubicWeights();
  return ({ pixels, width: stride, height }, map, result, row) => {
    const { a, d, g } = map;
    const right = (stride - 2) * STEPS - 1;
    const bottom = (height - 2) * STEPS - 1;
    let across = a * 0.5 + map.b * (row + 0.5) + map.c;
    let down = d * 0.5 + map.e * (row + 0.5) + map.f;
    let depth = g * 0.5 + map.h * (row + 0.5) + 1;
    const end = (row + 1) * result.width;
    for (let at = row * result.width; at < end; at++, across += a, down += d, depth += g) {
      const scale = STEPS / depth;
      // From the pixel's middle, rounded to the nearest step.
      let u = (across * scale - (STEPS / 2 - 0.5)) | 0;
      let v = (down * scale - (STEPS / 2 - 0.5)) | 0;
      u = u < STEPS ? STEPS : u > right ? right : u;
      v = v < STEPS ? STEPS : v > bottom ? bottom : v;
      const tap = (((v & 15) << 4) | (u & 15)) << 4;
      let pixel = ((v >> 4) - 1) * stride + (u >> 4) - 1;
      // Two sums in one word, which halves the work.
      let outer = LIFTED;
      let inner = LIFTED;
      for (let next = tap; next < tap + 16; next += 4, pixel += stride) {
        const p = pixels[pixel] ?? 0;
        const q = pixels[pixel + 1] ?? 0;
        const r = pixels[pixel + 2] ?? 0;
        const s = pixels[pixel + 3] ?? 0;
        const first = weights[next] ?? 0;
        const second = weights[next + 1] ?? 0;
        const third = weights[next + 2] ?? 0;
        const fourth = weights[next + 3] ?? 0;
        outer =
          (outer +
            Math.imul(p & RED_AND_BLUE, first) +
            Math.imul(q & RED_AND_BLUE, second) +
            Math.imul(r & RED_AND_BLUE, third) +
            Math.imul(s & RED_AND_BLUE, fourth)) |
          0;
        inner =
          (inner +
            Math.imul((p >> 8) & 255, first) +
            Math.imul((q >> 8) & 255, second) +
            Math.imul((r >> 8) & 255, third) +
            Math.imul((s >> 8) & 255, fourth)) |
          0;
      }
      const red = level((outer & 0xff_ff) >> 7);
      const green = level((inner & 0xff_ff) >> 7);
      const blue = level(outer >>> 23);
      result.pixels[at] = red | (green << 8) | (blue << 16) | OPAQUE;
    }
  };
}

function level(lifted: number): number {
  const value = lifted - LIFT;
  return value < 0 ? 0 : value > 255 ? 255 : value;
}

/** Sixteen weights for each of the 16 x 16 places between four pixels, adding up to `UNIT`. */
function cubicWeights(): Int32Array {
  const weights = new Int32Array(STEPS * STEPS * 16);
  for (let place = 0; place < STEPS * STEPS; place++) {
    const across = catmullRom((place & 15) / STEPS);
    const down = catmullRom((place >> 4) / STEPS);
    const from = place * 16;
    let rest = UNIT;
    let largest = from;
    for (let tap = from; tap < from + 16; tap++) {
      const weight = Math.round(UNIT * (across[tap & 3] ?? 0) * (down[(tap >> 2) & 3] ?? 0));
      weights[tap] = weight;
      rest -= weight;
      if (weight > (weights[largest] ?? 0)) largest = tap;
    }
    // What rounding lost: a plain area must come out as it was.
    weights[largest] = (weights[largest] ?? 0) + rest;
  }
  return weights;
}

function catmullRom(t: number): readonly number[] {
  return [
    ((-0.5 * t + 1) * t - 0.5) * t,
    (1.5 * t - 2.5) * t * t + 1,
    ((-1.5 * t + 2) * t + 0.5) * t,
    (0.5 * t - 0.5) * t * t,
  ];
}
