import sharp from 'sharp';
import { createRandom } from '../specimens/random.ts';
import { type Canvas, createCanvas } from './canvas.ts';

/** What lens and sensor do to the picture. Lengths as shares of the frame's width. */
export interface Optics {
  /** Deviation of the blur of a lens out of focus. */
  readonly blur: number;
  /** Length of the way that the picture moves while it is taken, and its direction in degrees. */
  readonly motion: number;
  readonly motionTurn: number;
  /** Deviation of the sensor's noise, in steps of 255. */
  readonly noise: number;
  /** Quality of the JPEG that the picture was stored as; null: never. */
  readonly jpegQuality: number | null;
}

export const CLEAR_OPTICS: Optics = { blur: 0, motion: 0, motionTurn: 0, noise: 1.5, jpegQuality: null };

/** Below this, in pixels, a blur changes nothing. */
const LEAST_BLUR_PX = 0.3;

/** Blurs as the lens does, before the sensor. */
export async function blurCanvas(canvas: Canvas, { blur, motion, motionTurn }: Optics): Promise<Canvas> {
  const { width, height } = canvas;
  const sigma = blur * width;
  let blurred = canvas;
  if (sigma >= LEAST_BLUR_PX) {
    const raw = { width, height, channels: 3 } as const;
    const pixels = await sharp(canvas.pixels, { raw }).blur(sigma).raw().toBuffer();
    blurred = { width, height, pixels: new Uint8ClampedArray(pixels) };
  }
  const way = motion * width;
  return way >= 1 ? smear(blurred, way, motionTurn) : blurred;
}

/** The mean over the places that each point passes. */
function smear(canvas: Canvas, wayPx: number, degrees: number): Canvas {
  const { pixels, width, height } = canvas;
  const steps = Math.max(2, Math.ceil(wayPx) + 1);
  const angle = (degrees * Math.PI) / 180;
  const sums = new Uint16Array(pixels.length);
  for (let step = 0; step < steps; step++) {
    const part = (step / (steps - 1) - 0.5) * wayPx;
    const shiftX = Math.round(Math.cos(angle) * part);
    const shiftY = Math.round(Math.sin(angle) * part);
    for (let y = 0; y < height; y++) {
      const fromY = Math.max(0, Math.min(height - 1, y + shiftY));
      for (let x = 0; x < width; x++) {
        const fromX = Math.max(0, Math.min(width - 1, x + shiftX));
        const from = (fromY * width + fromX) * 3;
        const to = (y * width + x) * 3;
        sums[to] = (sums[to] ?? 0) + (pixels[from] ?? 0);
        sums[to + 1] = (sums[to + 1] ?? 0) + (pixels[from + 1] ?? 0);
        sums[to + 2] = (sums[to + 2] ?? 0) + (pixels[from + 2] ?? 0);
      }
    }
  }
  const out = createCanvas(canvas);
  for (let at = 0; at < sums.length; at++) out.pixels[at] = (sums[at] ?? 0) / steps;
  return out;
}

const NOISE_LENGTH = 1 << 16;
const noiseTable = normals();

/** Adds the sensor's noise and stores the picture as a JPEG where asked. The same seed gives the same noise. */
export async function sense(canvas: Canvas, { noise, jpegQuality }: Optics, seed: string): Promise<Canvas> {
  const { width, height } = canvas;
  const pixels = new Uint8ClampedArray(canvas.pixels);
  if (noise > 0) addNoise(pixels, noise, seed);
  if (jpegQuality === null) return { width, height, pixels };
  const raw = { width, height, channels: 3 } as const;
  const jpeg = await sharp(pixels, { raw }).jpeg({ quality: jpegQuality }).toBuffer();
  const stored = await sharp(jpeg).raw().toBuffer();
  return { width, height, pixels: new Uint8ClampedArray(stored) };
}

/** Mostly in brightness, a little in colour. */
function addNoise(pixels: Uint8ClampedArray, deviation: number, seed: string): void {
  const random = createRandom(seed);
  let bright = random.between(0, NOISE_LENGTH - 1);
  let colour = random.between(0, NOISE_LENGTH - 1);
  for (let at = 0; at < pixels.length; at += 3) {
    // Steps without a common divisor with the table's length visit all of it; a jump now and then hides the period.
    bright = (bright + 7919) & (NOISE_LENGTH - 1);
    colour = (colour + 104_729) & (NOISE_LENGTH - 1);
    if ((at & 0xfff) === 0) bright = random.between(0, NOISE_LENGTH - 1);
    const shared = (noiseTable[bright] ?? 0) * deviation;
    const own = deviation * 0.45;
    pixels[at] = (pixels[at] ?? 0) + shared + (noiseTable[colour] ?? 0) * own;
    pixels[at + 1] = (pixels[at + 1] ?? 0) + shared;
    pixels[at + 2] =
      (pixels[at + 2] ?? 0) + shared + (noiseTable[(colour + 31_337) & (NOISE_LENGTH - 1)] ?? 0) * own;
  }
}

function normals(): Float32Array {
  const random = createRandom('sensor');
  return Float32Array.from({ length: NOISE_LENGTH }, () => random.normal());
}
