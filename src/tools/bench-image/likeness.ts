import sharp, { type Sharp } from 'sharp';
import { type Gray, ssim } from './ssim.ts';

/** Size and likeness of a prepared image. */
export interface Likeness {
  readonly width: number;
  readonly height: number;
  /** With the original, shrunk to the same size by Lanczos' filter with three lobes; null where there is none. */
  readonly ssim: number | null;
}

/** Compares images with the photo they were made of; references are drawn once per size. */
export function createLikenessMeter(): (image: Buffer, original: string | null) => Promise<Likeness> {
  const references = new Map<string, Promise<Gray>>();
  return async (image, original) => {
    const { width, height } = await sharp(image).metadata();
    if (original === null) return { width, height, ssim: null };
    const key = `${original} ${width} ${height}`;
    // One at a time: a reference of 108 megapixels takes its time and its memory.
    if (!references.has(key)) references.clear();
    const reference = references.get(key) ?? shrunk(original, width, height);
    references.set(key, reference);
    return { width, height, ssim: ssim(await gray(sharp(image)), await reference) };
  };
}

function shrunk(file: string, width: number, height: number): Promise<Gray> {
  const photo = sharp(file, { limitInputPixels: false }).resize({
    width,
    height,
    fit: 'fill',
    kernel: 'lanczos3',
    // Whole pixels first: a decoder's own steps are what is being judged.
    fastShrinkOnLoad: false,
  });
  return gray(photo);
}

/** ITU-R BT.601 brightness. */
async function gray(photo: Sharp): Promise<Gray> {
  const { data: rgb, info } = await photo
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  const data = new Uint8Array(info.width * info.height);
  for (let at = 0, from = 0; at < data.length; at++, from += 3) {
    data[at] = ((rgb[from] ?? 0) * 77 + (rgb[from + 1] ?? 0) * 150 + (rgb[from + 2] ?? 0) * 29) >> 8;
  }
  return { data, width: info.width, height: info.height };
}
