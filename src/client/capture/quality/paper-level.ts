/** Share of the pixels that paper, or a card's ground, is not brighter than: print and shadow take the rest. */
const PAPER_SHARE = 0.7;

/** Where a lamp takes more than that, what it leaves is looked at. */
const LEFT_SHARE = 0.35;

/** From here on paper is white all over, or a lamp shines on most of it. */
const WHITE = 237;
const MOST_LEFT = 190;

/** A lamp's light fades: so many pixels, for each one that is blown out, are nearly so. White print has sharp edges. */
const FADING_FROM = 226;
const FADING_PART = 0.15;

/** From here on a pixel is blown out: sensors and JPEG leave full white a little grainy. */
export const BLOWN_OUT = 250;

/** What is this much above the paper, in levels, is brighter than paper can be. */
const ABOVE_PAPER = 18;

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

/**
 * The brightness from which on it is not paper but a lamp; null where paper is white as such, as in a scan: there
 * nothing tells them apart.
 */
export function lampLevel(histogram: Uint32Array, count: number): number | null {
  const paper = paperLevel(histogram, count);
  if (paper < WHITE) return paper + ABOVE_PAPER;
  const left = level(histogram, LEFT_SHARE * count);
  const fading = sum(histogram, FADING_FROM, BLOWN_OUT);
  const isLamp = left < MOST_LEFT && fading >= FADING_PART * sum(histogram, BLOWN_OUT, 256);
  return isLamp ? left + ABOVE_PAPER : null;
}

function sum(histogram: Uint32Array, from: number, to: number): number {
  let found = 0;
  for (let brightness = from; brightness < to; brightness++) found += histogram[brightness] ?? 0;
  return found;
}
