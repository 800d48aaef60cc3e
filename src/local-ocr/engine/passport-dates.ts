import { editDistance } from './edit-distance.ts';
import type { Region } from './gray-image.ts';
import type { IdCardMarks } from './id-card-marks.ts';
import type { PageLook } from './page-look.ts';
import { type Match, matchInLine } from './text-match.ts';
import { elect, type Elected } from './vote.ts';

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
/** `28 10월/OCT 2017`; the Hangul is anything to the Latin reader, and the O often a zero. */
const LATIN_DATE = /(\d{2})\S{0,6}?\/?([A-Z0-9]{3})((?:19|20)\d{2})/;
/** The same to the Korean reader, which gets the month's number and not its name. */
const KOREAN_DATE = /(\d{2})(\d{1,2})월\D?\S*((?:19|20)\d{2})$/;

/** `26 MAY 1992` of YYYYMMDD. */
export function inWords(ymd: string): string {
  const month = MONTHS[Number(ymd.slice(4, 6)) - 1];
  return ymd && month ? `${ymd.slice(6)} ${month} ${ymd.slice(0, 4)}` : '';
}

/** Not in the zone: a date printed on the page, YYYYMMDD, that fits a validity of one to ten years. */
export function readIssueDate(
  look: PageLook,
  marks: IdCardMarks,
  expiry: string,
  birth: string,
): { elected: Elected; region: Region | null } {
  const dates = look.lines
    .filter((line) => !marks.mrzLines.includes(line))
    .flatMap((line) => {
      const upper = (character: string): string => character.toUpperCase();
      return [
        dateOf(matchInLine(line, LATIN_DATE, upper), monthByName),
        dateOf(matchInLine(line, KOREAN_DATE), Number),
      ];
    })
    .filter((date) => date !== null)
    .filter(({ ymd }) => {
      const years = Number(expiry.slice(0, 4)) - Number(ymd.slice(0, 4));
      return ymd !== expiry && ymd !== birth && years >= 1 && years <= 10;
    });
  const elected = elect(
    dates.map(({ match, ymd }) => ({
      value: ymd,
      // Most passports expire on the day of the year on which they were issued.
      weight: Math.max(0.2, match.conf) * (ymd.slice(4) === expiry.slice(4) ? 1.5 : 1),
    })),
  );
  return { elected, region: dates.find(({ ymd }) => ymd === elected.value)?.match.region ?? null };
}

function dateOf(
  match: Match | null,
  monthOf: (text: string) => number,
): { match: Match; ymd: string } | null {
  if (!match) return null;
  const [day = '', monthText = '', year = ''] = match.groups;
  const month = monthOf(monthText);
  if (!(month >= 1 && month <= 12) || Number(day) < 1 || Number(day) > 31) return null;
  return { match, ymd: `${year}${String(month).padStart(2, '0')}${day}` };
}

/** 1 to 12; 0 when it could be two months or none. */
export function monthByName(word: string): number {
  const near = MONTHS.map((name, index) => ({ month: index + 1, distance: editDistance(name, word) }))
    .filter(({ distance }) => distance <= 1)
    .toSorted((one, other) => one.distance - other.distance);
  const [first, second] = near;
  if (!first || (second && second.distance === first.distance)) return 0;
  return first.month;
}
