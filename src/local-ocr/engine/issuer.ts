import { editDistance } from './edit-distance.ts';
import type { GrayImage, Region } from './gray-image.ts';
import { HANGUL_RENDERINGS, readLine } from './read-line.ts';
import type { TesseractPair, TextLine } from './tesseract-pair.ts';
import { compact, hangulOf } from './text-match.ts';
import { type Ballot, elect, type Elected } from './vote.ts';

/** The first-level regions of Korea, old and new names. */
const REGIONS = [
  '서울특별시',
  '부산광역시',
  '대구광역시',
  '인천광역시',
  '광주광역시',
  '대전광역시',
  '울산광역시',
  '세종특별자치시',
  '경기도',
  '강원특별자치도',
  '강원도',
  '충청북도',
  '충청남도',
  '전북특별자치도',
  '전라북도',
  '전라남도',
  '경상북도',
  '경상남도',
  '제주특별자치도',
];
const HEAD_OF_OFFICE = /^.*?(?:청장|시장|군수|지사)/;

/** The lowest line that ends like the head of an office. */
export function issuerLine(lines: readonly TextLine[]): TextLine | null {
  const found = lines.filter((line) => /청장|시장|군수|지사/.test(compact(line.text)));
  return found.toSorted((one, other) => other.region.y1 - one.region.y1)[0] ?? null;
}

/** The part of the line up to the head of the office: what follows is a seal or a serial number. */
export function issuerRegion(line: TextLine): Region {
  const last = line.words.findLast((word) => /[장수사]/.test(word.text));
  return { ...line.region, x1: last?.region.x1 ?? line.region.x1 };
}

export async function readIssuer(
  pair: TesseractPair,
  image: GrayImage,
  region: Region,
  line: TextLine | null,
): Promise<Elected> {
  const look = { language: 'kor', padding: 0.25, renderings: HANGUL_RENDERINGS } as const;
  const reads = await readLine(pair, image, region, look);
  const ballots: Ballot[] = reads.map((read) => ({ value: issuerOf(read.text), weight: read.conf }));
  if (line) ballots.push({ value: issuerOf(line.text), weight: line.conf * 0.6 });
  return elect(ballots);
}

/** `서울특별시 강남구청장` out of a line of text; empty when it doesn't end like an office. */
export function issuerOf(text: string): string {
  const letters = HEAD_OF_OFFICE.exec(fromRegion(hangulOf(text)))?.[0] ?? '';
  return letters
    .replace(new RegExp(`^(${REGIONS.join('|')})(?!경찰|남부|북부)(?=..)`), '$1 ')
    .replace(/( \S+?시)(?=\S+구청장$)/, '$1 ');
}

/** Cuts off what stands before the region's name, and mends one wrong letter in it: there are only these. */
function fromRegion(letters: string): string {
  for (const region of REGIONS) {
    const at = letters.indexOf(region);
    if (at >= 0) return letters.slice(at);
  }
  for (const region of REGIONS.filter((name) => name.length >= 4)) {
    for (let start = 0; start <= Math.min(3, letters.length - region.length); start++) {
      if (editDistance(letters.slice(start, start + region.length), region) <= 1) {
        return region + letters.slice(start + region.length);
      }
    }
  }
  return letters;
}
