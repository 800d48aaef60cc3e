import { type GrayImage, middleOf, type Region } from './gray-image.ts';
import { inkRows } from './ink-rows.ts';
import { readLine } from './read-line.ts';
import type { TesseractPair, TextLine, TextRead } from './tesseract-pair.ts';
import { compact } from './text-match.ts';
import { type Ballot, elect, type Elected, NOTHING } from './vote.ts';

/** Where a name is looked for: the band above a number, from the number's left edge. */
export interface NamePlace {
  readonly left: number;
  readonly top: number;
  readonly bottom: number;
  /** Height of the number's digits, which is about that of the name. */
  readonly lineHeight: number;
  /** How far to the right the name and its Hanja may reach, in line heights. */
  readonly reach: number;
}

const OPENING = /[(（[{〔]/;
const NAME_BEFORE_HANJA = /([가-힣]{2,5})[(（[{〔]/;
const NAME_AT_START = /^[^가-힣]{0,2}([가-힣]{2,5})/;
/** A name that is followed by its Hanja in brackets is certain to be whole. */
const BRACKET_WORTH = 1.3;

/** Reads a name in Hangul, of two to five syllables, without the Hanja that may follow it in brackets. */
export async function readKoreanName(
  pair: TesseractPair,
  image: GrayImage,
  place: NamePlace,
  lines: readonly TextLine[],
): Promise<{ elected: Elected; region: Region | null }> {
  const band: Region = {
    x0: place.left - place.lineHeight * 0.3,
    x1: place.left + place.lineHeight * 3.6,
    y0: place.top,
    y1: place.bottom,
  };
  const row = inkRows(image, band, place.lineHeight).at(-1);
  const ballots: Ballot[] = [];
  for (const line of lines) {
    const middle = middleOf(line.region);
    const startsThere = Math.abs(line.region.x0 - place.left) < place.lineHeight * 2;
    if (middle > place.top && middle < place.bottom && startsThere)
      ballots.push(ballotOf(line.text, line.conf));
  }
  if (!row) return { elected: elect(ballots), region: null };
  const whole: Region = {
    x0: place.left - place.lineHeight * 0.25,
    x1: place.left + place.lineHeight * place.reach,
    y0: row.y0,
    y1: row.y1,
  };
  const look = {
    language: 'kor',
    padding: 0.3,
    renderings: [{ height: 48 }, { height: 40, blur: 0.6 }],
  } as const;
  const reads = await readLine(pair, image, whole, look);
  let end: number | null = null;
  for (const read of reads) {
    ballots.push(ballotOf(read.text, read.conf));
    end ??= bracketIn(read);
  }
  const name: Region = { ...whole, x1: end ?? row.x1 };
  if (end !== null) {
    const alone = await readLine(pair, image, name, {
      language: 'kor',
      padding: 0.25,
      renderings: [{ height: 48 }, { height: 40, white: 0.95 }, { height: 60, white: 0.8 }],
    });
    for (const read of alone) ballots.push(ballotOf(read.text, read.conf));
  } else {
    const again = await readLine(pair, image, whole, {
      ...look,
      renderings: [{ height: 36 }, { height: 60, white: 0.8 }],
    });
    for (const read of again) ballots.push(ballotOf(read.text, read.conf));
  }
  const elected = elect(ballots);
  return { elected: elected.value ? elected : NOTHING, region: name };
}

function ballotOf(text: string, conf: number): Ballot {
  const letters = compact(text);
  const bracketed = NAME_BEFORE_HANJA.exec(letters)?.[1];
  if (bracketed) return { value: bracketed, weight: conf * BRACKET_WORTH };
  return { value: NAME_AT_START.exec(letters)?.[1] ?? '', weight: conf };
}

/** Where the bracket opens that a read found. */
function bracketIn(read: TextRead): number | null {
  const symbols = read.lines[0]?.words.flatMap((word) => word.symbols) ?? [];
  const at = symbols.findIndex((symbol) => OPENING.test(symbol.text));
  return at < 2 ? null : (symbols[at]?.region.x0 ?? null);
}
