import { isLightPrint } from './card-rows.ts';
import { around, type GrayImage, heightOf, type Region } from './gray-image.ts';
import { readLine } from './read-line.ts';
import type { TesseractPair, TextLine } from './tesseract-pair.ts';
import { type Ballot, elect, type Elected } from './vote.ts';

const MONTH_YEAR = /(0[1-9]|1[0-2])\s?[/\\]\s?(\d{2})(?!\d)/;
const SOMETHING_LIKE = /\d{1,2}\s?\/\s?\d{1,2}|\d{2}.{0,2}\/.{0,2}\d/;
const MOST_LINES = 2;

/** Reads MM/YY; the region is null when no line looked like it. */
export async function readValidThru(
  pair: TesseractPair,
  image: GrayImage,
  lines: readonly TextLine[],
): Promise<{ elected: Elected; region: Region | null }> {
  const ballots: Ballot[] = lines.map((line) => ({ value: monthYear(line.text), weight: line.conf }));
  let region: Region | null = null;
  const likely = lines
    .filter((line) => SOMETHING_LIKE.test(line.text))
    .toSorted((one, other) => other.conf - one.conf);
  for (const line of likely.slice(0, MOST_LINES)) {
    const place = around(line.words.filter((word) => /[\d/]/.test(word.text)).map((word) => word.region));
    if (!place) continue;
    region ??= place;
    const negative = isLightPrint(image, place);
    const reads = await readLine(pair, image, place, {
      language: 'eng',
      whitelist: '0123456789/',
      padding: Math.min(0.5, 20 / heightOf(place) + 0.1),
      renderings: [
        { height: 48, negative },
        { height: 36, blur: 0.6, negative },
        { height: 56, blur: 1.2, negative },
      ],
    });
    for (const read of reads) ballots.push({ value: monthYear(read.text), weight: read.conf });
  }
  return { elected: elect(ballots), region };
}

function monthYear(text: string): string {
  const [, month, year] = MONTH_YEAR.exec(text) ?? [];
  return month && year ? `${month}/${year}` : '';
}
