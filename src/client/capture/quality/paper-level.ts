/** Share of the pixels that paper, or a card's ground, is not brighter than: print and shadow take the rest. */
const PAPER_SHARE = 0.7;

/** From here on paper is white all over, or a lamp shines on much of it. */
export const WHITE = 237;

/** From here on a pixel is blown out: sensors and JPEG leave full white a little grainy. */
export const BLOWN_OUT = 250;

/** What is this much above the paper, in levels, is brighter than paper can be. */
export const ABOVE_PAPER = 18;

/** The brightness that `wanted` pixels do not exceed. */
export function level(histogram: Uint32Array, wanted: number): number {
  let found = 0;
  for (let brightness = 0; brightness < 256; brightness++) {
    found += histogram[brightness] ?? 0;
    if (found >= wanted) return brightness;
  }
  return 255;
}

/** Brightness (0–255) of paper or a card's ground in a picture of `count` pixels, as the camera saw it. */
export function paperLevel(histogram: Uint32Array, count: number): number {
  return level(histogram, PAPER_SHARE * count);
}
