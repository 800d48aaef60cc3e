import { crop } from './crop.ts';
import { around, heightOf, type Region } from './gray-image.ts';
import { inkColumns } from './ink-rows.ts';
import type { PageLook } from './page-look.ts';
import { readLine } from './read-line.ts';
import type { TesseractPair, TextLine } from './tesseract-pair.ts';
import { matchInLine } from './text-match.ts';
import { type Ballot, elect, type Elected, NOTHING } from './vote.ts';

export interface DetailRead {
  readonly elected: Elected;
  readonly region: Region | null;
}

const UNREAD: DetailRead = { elected: NOTHING, region: null };
const LICENSE_TYPE = /([12])[종증중총]?(보통|대형|소형|특수)/;

/** One or several types such as `1종보통`, `/` between them, from top to bottom. */
export async function readLicenseType(
  pair: TesseractPair,
  look: PageLook,
  licenseNumber: Region | null,
): Promise<DetailRead> {
  const { image } = look.view;
  const corner = typeCorner(image, licenseNumber);
  const ballots: Ballot[] = [];
  let region: Region | null = null;
  const page = typesIn(look.korean);
  ballots.push({ value: page.value, weight: 0.6 * page.conf });
  region = page.region;
  for (const height of [1, 0.75]) {
    const part = await crop(image, corner, 0, { height: Math.min(400, heightOf(corner) * height) });
    if (!part) continue;
    const found = typesIn((await pair.read('kor', part.image, 'block')).lines);
    // Two types under each other count more than the one that the whole page gave.
    ballots.push({ value: found.value, weight: found.conf * (found.value.includes('/') ? 1.6 : 1) });
  }
  return { elected: elect(ballots), region: region ?? corner };
}

/** The corner above the portrait, left of the licence number. */
function typeCorner(image: { width: number; height: number }, licenseNumber: Region | null): Region {
  if (!licenseNumber) return { x0: 0, y0: 0, x1: image.width * 0.34, y1: image.height * 0.27 };
  const height = heightOf(licenseNumber);
  return {
    x0: Math.max(0, licenseNumber.x0 - height * 10.5),
    x1: licenseNumber.x0 - height * 0.6,
    y0: Math.max(0, licenseNumber.y0 - height * 3.6),
    y1: licenseNumber.y1 + height * 0.2,
  };
}

function typesIn(lines: readonly TextLine[]): { value: string; conf: number; region: Region | null } {
  const found = lines
    .flatMap((line) => matchInLine(line, LICENSE_TYPE) ?? [])
    .toSorted((one, other) => one.region.y0 - other.region.y0);
  const types = [...new Set(found.map(({ groups: [grade = '', kind = ''] }) => `${grade}종${kind}`))];
  const conf = found.reduce((sum, match) => sum + match.conf, 0) / Math.max(1, found.length);
  return { value: types.join('/'), conf, region: around(found.map((match) => match.region)) };
}

/** The letters after `조건`; the literal `none` when there are none, as the upstream answers. */
export async function readCondition(pair: TesseractPair, look: PageLook): Promise<DetailRead> {
  const { image } = look.view;
  const absent: DetailRead = { elected: { value: 'none', conf: 0.8, votes: 1, rivals: 0 }, region: null };
  const label = look.korean
    .flatMap((line) => matchInLine(line, /조건/) ?? [])
    .toSorted((one, other) => other.conf - one.conf)[0];
  if (!label) return absent;
  const { x0, y0, x1, y1 } = label.region;
  const height = Math.min(y1 - y0, image.height / 14);
  // Two syllables are about 2.2 of their height wide; the engine's own right edge is not to be trusted.
  const end = x1 > x0 + height * 1.6 && x1 < x0 + height * 2.5 ? x1 : x0 + height * 2.2;
  const after: Region = {
    x0: end + height * 0.1,
    x1: end + height * 5,
    y0: y0 - height * 0.1,
    y1: y1 + height * 0.1,
  };
  // The colon is narrower than any letter.
  const letters = inkColumns(image, after).filter((column) => column.x1 - column.x0 > height * 0.28);
  const [first, last] = [letters[0], letters.at(-1)];
  if (!first || !last) return absent;
  const codes: Region = { ...after, x0: first.x0, x1: last.x1 };
  const reads = await readLine(pair, image, codes, {
    language: 'eng',
    whitelist: 'ABCDEFGHIJ, ',
    padding: 0.2,
    renderings: [{ height: 48 }, { height: 40 }, { height: 60, blur: 0.7 }],
  });
  const elected = elect(
    reads.map((read) => ({ value: conditionOf(read.text), weight: Math.max(0.3, read.conf) })),
  );
  return { elected, region: codes };
}

/** `A, B` of `A,B`: each letter is a condition of its own. */
export function conditionOf(text: string): string {
  return [...new Set(text.match(/[A-J]/g) ?? [])].join(', ');
}

const SERIAL = /^[A-Z0-9]{5,6}$/;

/** Five or six letters and digits in the lower right corner, under the small portrait. */
export async function readSerialNumber(pair: TesseractPair, look: PageLook): Promise<DetailRead> {
  const { image } = look.view;
  const word = look.lines
    .flatMap((line) => line.words)
    .filter(
      ({ text, region }) =>
        /^\S{5,7}$/.test(text) &&
        (text.match(/[A-Z0-9]/gi) ?? []).length >= 4 &&
        region.y0 > image.height * 0.6 &&
        region.x0 > image.width * 0.6,
    )
    .toSorted((one, other) => other.conf - one.conf)[0];
  if (!word) return UNREAD;
  const reads = await readLine(pair, image, word.region, {
    language: 'eng',
    whitelist: 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789',
    padding: 0.3,
    renderings: [{ height: 56 }, { height: 44 }, { height: 64, blur: 0.7 }],
  });
  const ballots: Ballot[] = reads.map((read) => ({ value: serialOf(read.text), weight: read.conf }));
  ballots.push({ value: serialOf(word.text.toUpperCase()), weight: word.conf * 0.6 });
  return { elected: elect(ballots), region: word.region };
}

/** Serial numbers hold no I and no O, which nobody tells from 1 and 0. */
function serialOf(text: string): string {
  const characters = text.replace(/\s/g, '').replaceAll('I', '1').replaceAll('O', '0');
  return SERIAL.test(characters) ? characters : '';
}
