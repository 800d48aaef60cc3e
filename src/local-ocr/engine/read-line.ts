import { crop, type Rendering } from './crop.ts';
import { type GrayImage, heightOf, type Region } from './gray-image.ts';
import type { Language, TesseractPair, TextLine, TextRead } from './tesseract-pair.ts';

/** Of 160 lines of digits each of these alone read 159 or 160 right. */
export const DIGIT_RENDERINGS: readonly Rendering[] = [
  { height: 48 },
  { height: 30, white: 0.7 },
  { height: 36 },
];
export const HANGUL_RENDERINGS: readonly Rendering[] = [
  { height: 48 },
  { height: 60, white: 0.8 },
  { height: 40, white: 0.95 },
];

export interface LineLook {
  readonly language: Language;
  readonly whitelist?: string;
  /** Padding as a share of the region's height. */
  readonly padding: number;
  readonly renderings: readonly Rendering[];
}

/** Reads one line several times, each time drawn in another way. Regions are in pixels of `image`. */
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
    if (!line) continue;
    const read = await pair.read(look.language, line.image, 'line', look.whitelist);
    reads.push({ ...read, lines: read.lines.map((part) => moved(part, line.toSource)) });
  }
  return reads;
}

function moved(line: TextLine, move: (region: Region) => Region): TextLine {
  return {
    ...line,
    region: move(line.region),
    baseline: move(line.baseline),
    words: line.words.map((word) => ({
      ...word,
      region: move(word.region),
      symbols: word.symbols.map((symbol) => ({ ...symbol, region: move(symbol.region) })),
    })),
  };
}
