import type { IdType } from '../reading.ts';
import { editDistance } from './edit-distance.ts';
import { heightOf, middleOf, type Region } from './gray-image.ts';
import { findMrzLines } from './mrz-lines.ts';
import type { PageLook } from './page-look.ts';
import type { TextLine } from './tesseract-pair.ts';
import { compact, digitsOf, hangulOf, likeDigit, type Match, matchInLine } from './text-match.ts';

/** What on a page speaks for an ID card. */
export interface IdCardMarks {
  readonly idType: IdType | null;
  /** Some of a card is there, but not what makes it one: worth another look, not worth a success. */
  readonly partial: boolean;
  readonly residentNumbers: readonly Match[];
  readonly licenseNumbers: readonly Match[];
  readonly dates: readonly Match[];
  readonly mrzLines: readonly TextLine[];
}

const RESIDENT_TITLE = '주민등록증';
const DRIVER_TITLES = ['자동차운전면허증', '운전면허증'];
const RESIDENT_NUMBER = /(?<!\d)\d{5,7}-[\d*]{4,8}(?!\d)|^\d{13}$/;
const LICENSE_NUMBER = /(?<!\d)\d{2}-?\d{2}-?\d{6}-?\d{2}(?!\d)/;
export const DATE = /((?:19|20)\d{2})[.,·]+(\d{1,2})[.,·]+(\d{1,2})/;

export function findMarks(look: PageLook): IdCardMarks {
  const residentNumbers: Match[] = [];
  const licenseNumbers: Match[] = [];
  const dates: Match[] = [];
  for (const line of look.lines) {
    const license = matchInLine(line, LICENSE_NUMBER, likeDigit);
    if (license && (license.text.match(/-/g) ?? []).length >= 2) licenseNumbers.push(license);
    else {
      const resident = matchInLine(line, RESIDENT_NUMBER, likeDigit);
      if (resident && digitsOf(resident.text).length >= 10) residentNumbers.push(resident);
    }
    const date = matchInLine(line, DATE);
    if (date) dates.push(date);
  }
  const mrzLines = findMrzLines(look.lines);
  const found = { residentNumbers, licenseNumbers, dates, mrzLines };
  return { ...found, ...judge(look, found) };
}

type Found = Omit<IdCardMarks, 'idType' | 'partial'>;

/**
 * A title on a line of its own AND a number under it that stands alone: a page that quotes the words of a card
 * in a sentence is none. A passport shows itself by its machine readable zone.
 */
function judge(look: PageLook, found: Found): Pick<IdCardMarks, 'idType' | 'partial'> {
  const lines = look.korean;
  const few = lines.length <= MOST_LINES;
  if (found.mrzLines.length > 0) return { idType: 'passport', partial: true };
  const driver = titleLine(lines, DRIVER_TITLES);
  if (driver) {
    const idType = standsUnder(driver, [...found.licenseNumbers]) ? 'driver' : null;
    return { idType, partial: few };
  }
  const resident = titleLine(lines, [RESIDENT_TITLE]);
  if (resident) {
    const idType = standsUnder(resident, found.residentNumbers) ? 'resident' : null;
    return { idType, partial: few };
  }
  const clues = [
    [...found.licenseNumbers, ...found.residentNumbers].some(standsAlone),
    found.dates.some(standsAlone),
    lines.some((line) => /(?:청장|시장|군수)$/.test(hangulOf(line.text))),
  ];
  return { idType: null, partial: few && clues.filter(Boolean).length >= 2 };
}

/** With more lines than this a title is that of a text. */
const MOST_LINES = 28;

/** Titles of other documents, which are only two letters away. */
const OTHER_TITLES = ['사업자등록증', '외국인등록증', '법인등록번호'];

/** Letters that a title's line may hold beside the title: a kind of licence, grain read as letters. */
const TITLE_COMPANY = 5;

function titleLine(lines: readonly TextLine[], titles: readonly string[]): Region | null {
  let best: { distance: number; region: Region } | null = null;
  for (const line of lines) {
    const hangul = hangulOf(line.text);
    const other = Math.min(...OTHER_TITLES.map((title) => nearest(hangul, title)));
    for (const title of titles) {
      if (hangul.length > title.length + TITLE_COMPANY) continue;
      const distance = nearest(hangul, title);
      if (
        distance <= (title.length > 5 ? 3 : 2) &&
        distance <= other &&
        (!best || distance < best.distance)
      ) {
        best = { distance, region: line.region };
      }
    }
  }
  return best?.region ?? null;
}

function nearest(text: string, phrase: string): number {
  let best = phrase.length;
  for (let start = 0; start <= Math.max(0, text.length - phrase.length + 1); start++) {
    for (const length of [phrase.length - 1, phrase.length, phrase.length + 1]) {
      best = Math.min(best, editDistance(text.slice(start, start + length), phrase));
    }
  }
  return best;
}

/** Characters beside a number on its line, which on a card are grain and not a sentence. */
const NUMBER_COMPANY = 8;

function standsUnder(title: Region, numbers: readonly Match[]): boolean {
  return numbers.some(
    (number) =>
      middleOf(number.region) > middleOf(title) &&
      heightOf(title) > heightOf(number.region) * 0.7 &&
      standsAlone(number),
  );
}

function standsAlone(match: Match): boolean {
  return compact(match.line.text).length - match.text.length <= NUMBER_COMPANY;
}
