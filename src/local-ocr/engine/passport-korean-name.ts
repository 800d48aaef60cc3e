import { heightOf, type Region } from './gray-image.ts';
import type { PageLook } from './page-look.ts';
import { HANGUL_RENDERINGS, readLine } from './read-line.ts';
import type { TesseractPair } from './tesseract-pair.ts';
import { compact, matchInLine } from './text-match.ts';
import { elect, type Elected, NOTHING } from './vote.ts';

/** Not in the zone: the only row of two to five syllables of Hangul in the right half, under its label. */
export async function readKoreanNameOnPage(
  pair: TesseractPair,
  look: PageLook,
): Promise<{ elected: Elected; region: Region | null }> {
  const { image } = look.view;
  const label = look.korean.flatMap((line) => matchInLine(line, /글성명/) ?? [])[0];
  const row = look.korean
    .filter(
      (line) =>
        isHangulName(line.text) &&
        line.conf > 0.5 &&
        line.region.x0 > image.width * 0.5 &&
        line.region.y0 > image.height * 0.2 &&
        (!label || line.region.y0 > label.region.y0),
    )
    .toSorted((one, other) => other.conf - one.conf)[0];
  const region = row?.region ?? (label ? placeUnder(label.region) : null);
  if (!region) return { elected: NOTHING, region: null };
  const reads = await readLine(pair, image, region, {
    language: 'kor',
    padding: row ? 0.3 : 0,
    renderings: row
      ? HANGUL_RENDERINGS
      : HANGUL_RENDERINGS.map((one) => ({ ...one, height: one.height * 1.4 })),
  });
  const ballots = reads.map((read) => ({ value: read.text, weight: read.conf }));
  if (row) ballots.push({ value: row.text, weight: row.conf * 0.8 });
  const elected = elect(
    ballots.map(({ value, weight }) => ({ value: isHangulName(value) ? compact(value) : '', weight })),
  );
  return { elected, region };
}

function isHangulName(text: string): boolean {
  return /^[가-힣]{2,5}$/.test(compact(text));
}

function placeUnder(label: Region): Region {
  const height = heightOf(label);
  return {
    x0: label.x0 - height * 0.5,
    x1: label.x0 + height * 9,
    y0: label.y1 + height * 0.1,
    y1: label.y1 + height * 2.6,
  };
}
