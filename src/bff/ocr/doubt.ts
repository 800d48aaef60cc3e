import type { Doubt } from '#src/shared/contract/captures.ts';
import { businessNumberFits, luhnFits, mrzLineFits } from './check-digits.ts';

/**
 * Marks a value that cannot be true, for the person to look at. Never a reason to refuse an answer: the
 * upstream may have misread one digit of an otherwise good card.
 */
export function doubtOf(key: string, value: string, nowMs: number): Doubt | null {
  const text = value.trim();
  if (text === '') return null;
  return DOUBTS[key]?.(text, nowMs) ?? null;
}

const DOUBTS: Readonly<Record<string, (text: string, nowMs: number) => Doubt | null>> = {
  residentNumber: doubtOfResidentNumber,
  issueDate: doubtOfPastDate,
  dateOfBirth: doubtOfPastDate,
  dateOfBirthYMD: doubtOfPastDate,
  dateOfIssue: doubtOfPastDate,
  dateOfIssueYMD: doubtOfPastDate,
  dateOfExpiry: doubtOfDate,
  dateOfExpiryYMD: doubtOfDate,
  MRZ2: (text) => (mrzLineFits(text) ? null : 'check-digit'),
  totalCardNum: doubtOfCardNumber,
  validThru: doubtOfValidThru,
  등록번호: doubtOfBusinessNumber,
};

/**
 * `901340-1000007` has a month 13. The last digit is no check digit for numbers given since October 2020, and
 * nothing on the card tells when the number was given, so it is not looked at.
 */
function doubtOfResidentNumber(text: string): Doubt | null {
  const match = /^(\d{2})(\d{2})(\d{2})\s*-?\s*(\d)[\d*]{0,6}$/.exec(text);
  if (!match) return 'format';
  const [, year, month, day, kind] = match.map(Number);
  const century = CENTURIES[kind ?? -1];
  if (century === undefined || year === undefined || month === undefined || day === undefined)
    return 'format';
  return isCalendarDay(century + year, month, day) ? null : 'date';
}

/** The century by the seventh digit: citizens 1-4 and 9-0, foreigners 5-8. */
const CENTURIES: Readonly<Record<number, number>> = {
  9: 1800,
  0: 1800,
  1: 1900,
  2: 1900,
  5: 1900,
  6: 1900,
  3: 2000,
  4: 2000,
  7: 2000,
  8: 2000,
};

function doubtOfPastDate(text: string, nowMs: number): Doubt | null {
  const day = readDay(text);
  if (day === 'not-a-date') return null;
  // A day of grace: it is already tomorrow in Korea.
  return day !== null && day <= nowMs + 86_400_000 ? null : 'date';
}

function doubtOfDate(text: string): Doubt | null {
  return readDay(text) === null ? 'date' : null;
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/** Epoch milliseconds; null for a day that no calendar has; 'not-a-date' for what is written in another way. */
function readDay(text: string): number | null | 'not-a-date' {
  const digits = /^(\d{4})\D{0,3}(\d{1,2})\D{0,3}(\d{1,2})\D{0,2}$/.exec(text);
  if (digits) return dayOf(Number(digits[1]), Number(digits[2]), Number(digits[3]));
  // Passports: `01 JAN 1990`, also with the month in two languages.
  const words = /^(\d{1,2})\D*?([A-Z]{3})[^A-Z\d]*(\d{4})$/.exec(text.toUpperCase());
  const month = MONTHS.indexOf(words?.[2] ?? '');
  if (words && month >= 0) return dayOf(Number(words[3]), month + 1, Number(words[1]));
  return 'not-a-date';
}

function dayOf(year: number, month: number, day: number): number | null {
  return isCalendarDay(year, month, day) ? Date.UTC(year, month - 1, day) : null;
}

function isCalendarDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return year >= 1800 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function doubtOfCardNumber(text: string): Doubt | null {
  const digits = text.replaceAll(/[\s-]/g, '');
  if (!/^\d{12,19}$/.test(digits)) return 'format';
  return luhnFits(digits) ? null : 'check-digit';
}

function doubtOfValidThru(text: string): Doubt | null {
  const match = /^(\d{2})\s*\/\s*(?:\d{2}|\d{4})$/.exec(text);
  if (!match) return 'format';
  const month = Number(match[1]);
  return month >= 1 && month <= 12 ? null : 'date';
}

function doubtOfBusinessNumber(text: string): Doubt | null {
  const digits = text.replaceAll(/[\s-]/g, '');
  if (!/^\d{10}$/.test(digits)) return 'format';
  return businessNumberFits(digits) ? null : 'check-digit';
}
