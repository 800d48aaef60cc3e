import { crop, type Rendering } from './crop.ts';
import { type GrayImage, heightOf, type Region } from './gray-image.ts';
import type { Language, TesseractPair, TextRead } from './tesseract-pair.ts';

export const DIGIT_RENDERINGS: readonly Rendering[] = [
  { height: 64 },
  { height: 48 },
  { height: 80, blur: 0.8 },
];
export const HANGUL_RENDERINGS: readonly Rendering[] = [
  { height: 56 },
  { height: 44 },
  { height: 72, blur: 0.8 },
];

export interface LineLook {
  readonly language: Language;
  readonly whitelist?: string;
  /** Padding as a share of the region's height. */
  readonly padding: number;
  readonly renderings: readonly Rendering[];
}

/** Reads one line several times, each time drawn in another way. */
export async function readLine(
  pair: TesseractPair,
  image: GrayImage,
  region: Region,
  look: LineLook,
): Promise<TextRead[]> {
  const reads: TextRead[] = [];
  for (const rendering of look.renderings) {
    const padding = Math.max(8, heightOf(region) * look.padding);
    const line = await crop(image, region, padding, rendering);
    if (line) reads.push(await pair.read(look.language, line, 'line', look.whitelist));
  }
  return reads;
}
