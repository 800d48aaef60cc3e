import { type GrayImage, heightOf, type Region } from './gray-image.ts';
import { DIGIT_RENDERINGS, readLine } from './read-line.ts';
import type { TesseractPair } from './tesseract-pair.ts';
import { compact } from './text-match.ts';
import { type Ballot, elect, type Elected } from './vote.ts';

const DATE = /((?:19|20)\d{2})[.,·]+(\d{1,2})[.,·]+(\d{1,2})/;

/** Reads `2019. 4. 18.` or `2019.04.18.` as `2019.04.18`; `earlier` are reads of the same place on the page. */
export async function readPrintedDate(
  pair: TesseractPair,
  image: GrayImage,
  region: Region,
  earlier: readonly Ballot[],
): Promise<Elected> {
  const reads = await readLine(pair, image, region, {
    language: 'eng',
    whitelist: '0123456789. ',
    padding: Math.min(0.4, 30 / Math.max(1, heightOf(region))),
    renderings: DIGIT_RENDERINGS,
  });
  return elect([
    ...earlier.map(({ value, weight }) => ({ value: normalDate(value), weight: weight * 0.6 })),
    ...reads.map((read) => ({ value: normalDate(read.text), weight: read.conf })),
  ]);
}

/** Empty for what is no date of the calendar. */
export function normalDate(text: string): string {
  const [, year, month, day] = DATE.exec(compact(text)) ?? [];
  if (!year || !month || !day) return '';
  if (Number(month) < 1 || Number(month) > 12 || Number(day) < 1 || Number(day) > 31) return '';
  return [year, month.padStart(2, '0'), day.padStart(2, '0')].join('.');
}
