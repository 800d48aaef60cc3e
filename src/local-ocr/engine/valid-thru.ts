import { shortRows } from './card-rows.ts';
import type { GrayImage, Region } from './gray-image.ts';
import { readLine } from './read-line.ts';
import type { TesseractPair } from './tesseract-pair.ts';
import type { TextRow } from './text-rows.ts';
import { elect, type Elected, NOTHING } from './vote.ts';

/** Nothing else may stand there: a phone number with a slash in it is no month. */
const MONTH_YEAR = /^\D?(0[1-9]|1[0-2])\/(\d{2})$/;

/** Reads MM/YY in one of the short rows under the number. */
export async function readValidThru(
  pair: TesseractPair,
  image: GrayImage,
  rows: readonly TextRow[],
  number: Region,
): Promise<{ elected: Elected; region: Region | null }> {
  for (const region of shortRows(rows).filter((row) => row.y0 > number.y1)) {
    const reads = await readLine(pair, image, region, {
      language: 'eng',
      whitelist: '0123456789/',
      padding: 0.3,
      renderings: [{ height: 40 }, { height: 32, white: 0.75 }, { height: 52, blur: 1 }],
    });
    const elected = elect(
      reads.map((read) => ({ value: monthYear(read.text), weight: Math.max(0.2, read.conf) })),
    );
    if (elected.value) return { elected, region };
  }
  return { elected: NOTHING, region: null };
}

export function monthYear(text: string): string {
  const [, month, year] = MONTH_YEAR.exec(text.replace(/\s/g, '')) ?? [];
  return month && year ? `${month}/${year}` : '';
}
