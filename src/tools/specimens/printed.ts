/** Numbers and dates as they are printed. */

export function printedResidentNumber(number: string): string {
  return `${number.slice(0, 6)}-${number.slice(6)}`;
}

export function printedLicenseNumber(number: string): string {
  return [number.slice(0, 2), number.slice(2, 4), number.slice(4, 10), number.slice(10)].join('-');
}

export function printedBusinessNumber(number: string): string {
  return [number.slice(0, 3), number.slice(3, 5), number.slice(5)].join('-');
}

/** 4-4-4-4, or 4-6-5 for a number of 15 digits. */
export function printedPan(pan: string): string {
  const cuts = pan.length === 15 ? [0, 4, 10] : [0, 4, 8, 12];
  return cuts.map((cut, index) => pan.slice(cut, cuts[index + 1])).join(' ');
}

export interface DateParts {
  year: string;
  month: string;
  day: string;
}

/** Parts of YYYYMMDD, with leading zeros. */
export function dateParts(date: string): DateParts {
  return { year: date.slice(0, 4), month: date.slice(4, 6), day: date.slice(6, 8) };
}

export type DateStyle = 'spaced' | 'dotted';

/** `2019. 4. 18.` or `2019.04.18.`. */
export function printedDate(date: string, style: DateStyle): string {
  const { year, month, day } = dateParts(date);
  return style === 'dotted' ? `${year}.${month}.${day}.` : `${year}. ${Number(month)}. ${Number(day)}.`;
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/** `26 5월/MAY 1992`, as in Korean passports. */
export function printedPassportDate(date: string): string {
  const { year, month, day } = dateParts(date);
  return `${day} ${Number(month)}월/${MONTHS[Number(month) - 1] ?? ''} ${year}`;
}

/** `2015 년 03 월 02 일`. */
export function printedKoreanDate(date: string): string {
  const { year, month, day } = dateParts(date);
  return `${year} 년 ${month} 월 ${day} 일`;
}
