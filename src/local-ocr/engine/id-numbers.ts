import { around, heightOf, middleOf, type Region, widthOf } from './gray-image.ts';
import { DIGIT_RENDERINGS, readLine } from './read-line.ts';
import type { TesseractPair } from './tesseract-pair.ts';
import { digitsOf, type Match } from './text-match.ts';
import { type Ballot, type Elected, electSurely, NOTHING } from './vote.ts';
import type { View } from './view.ts';

export interface NumberRead {
  readonly elected: Elected;
  readonly region: Region | null;
}

/** How a number is told from a misread one. */
interface NumberRule {
  readonly length: number;
  plausible(digits: string): boolean;
}

const RESIDENT: NumberRule = { length: 13, plausible: isPlausibleResidentNumber };
/** Region 11-28, year, serial, check: of these only the region is public. */
const LICENSE: NumberRule = { length: 12, plausible: (digits) => /^[1-2]\d/.test(digits) };

/** `elsewhere` is where the number must be when no line looked like one. */
export function readResidentNumber(
  pair: TesseractPair,
  view: View,
  matches: readonly Match[],
  elsewhere: Region | null = null,
): Promise<NumberRead> {
  return readNumber(pair, view, matches, RESIDENT, elsewhere);
}

export function readLicenseNumber(
  pair: TesseractPair,
  view: View,
  matches: readonly Match[],
): Promise<NumberRead> {
  return readNumber(pair, view, matches, LICENSE);
}

/** A look at the whole page is worth less than one at the line. */
const PAGE_WORTH = 0.6;
/** Looks that must agree exactly; more of them when what they agree on can't be, such as month 13. */
const [AGREEING, AGREEING_ON_IMPLAUSIBLE] = [2, 4];

async function readNumber(
  pair: TesseractPair,
  view: View,
  matches: readonly Match[],
  rule: NumberRule,
  elsewhere: Region | null = null,
): Promise<NumberRead> {
  const [best] = matches.toSorted((one, other) => other.conf - one.conf);
  const found = best ? rowOf(best, matches) : elsewhere;
  if (!found) return { elected: NOTHING, region: null };
  const region = wideEnough(found, rule);
  const ballots: Ballot[] = matches.map((match) => ballotOf(match.text, match.conf * PAGE_WORTH, rule));
  const rounds = [
    DIGIT_RENDERINGS.slice(0, 2),
    DIGIT_RENDERINGS.slice(2),
    [
      { height: 64, white: 0.8 },
      { height: 72, blur: 1, white: 0.7 },
    ],
  ];
  for (const renderings of rounds) {
    const look = { language: 'eng', whitelist: '0123456789-', padding: 0.35, renderings } as const;
    for (const read of await readLine(pair, view.image, region, look)) {
      ballots.push(ballotOf(read.text, read.conf, rule));
    }
    const elected = electSurely(ballots, AGREEING);
    const least = rule.plausible(elected.value) ? AGREEING : AGREEING_ON_IMPLAUSIBLE;
    const unrivalled = ballots.every(({ value }) => !value || value === elected.value);
    if (elected.votes > least || (elected.votes === least && unrivalled)) {
      return { elected, region };
    }
  }
  const elected = electSurely(ballots, AGREEING);
  const sure = rule.plausible(elected.value) && elected.votes >= elected.rivals + 2;
  return { elected: sure ? elected : NOTHING, region };
}

/** The whole row of a match: one look may have lost the last digit, and a letter's own edge is not exact. */
function rowOf(best: Match, matches: readonly Match[]): Region {
  const height = heightOf(best.region);
  const same = matches.filter(
    (match) => Math.abs(middleOf(match.region) - middleOf(best.region)) < height / 2,
  );
  const row = around(same.map((match) => match.region)) ?? best.region;
  return { ...row, x0: row.x0 - height * 0.15, x1: row.x1 + height * 0.6 };
}

/** A number of which only a part was seen is widened to the right: digits are about 0.62 of their height wide. */
function wideEnough(region: Region, rule: NumberRule): Region {
  const usual = heightOf(region) * rule.length * 0.8;
  return widthOf(region) < usual * 0.88 ? { ...region, x1: region.x0 + usual * 1.1 } : region;
}

function ballotOf(text: string, weight: number, rule: NumberRule): Ballot {
  const digits = digitsOf(text);
  return { value: digits.length === rule.length ? digits : '', weight };
}

/** A date of birth and a code for sex and century that can be. */
export function isPlausibleResidentNumber(digits: string): boolean {
  const [month, day] = [Number(digits.slice(2, 4)), Number(digits.slice(4, 6))];
  return (
    /^\d{13}$/.test(digits) && month >= 1 && month <= 12 && day >= 1 && day <= 31 && /^.{6}[0-9]/.test(digits)
  );
}
