import type { Elected } from './vote.ts';

/** Puts the hyphens in that the number is printed with; `sizes` are the lengths of its parts. */
export function hyphenated(elected: Elected, sizes: readonly number[]): Elected {
  if (!elected.value) return elected;
  let from = 0;
  const parts = sizes.map((size) => elected.value.slice(from, (from += size)));
  return { ...elected, value: parts.join('-') };
}

/** The check digit of payment card numbers (ISO/IEC 7812-1). */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (const [fromRight, digit] of [...digits].toReversed().entries()) {
    const value = fromRight % 2 === 0 ? Number(digit) : Number(digit) * 2;
    sum += value > 9 ? value - 9 : value;
  }
  return digits.length > 0 && sum % 10 === 0;
}

/** 15 or 16 digits that a payment network gives out, with the right check digit. */
export function isCardNumber(digits: string): boolean {
  const known = digits.length === 15 ? /^3[47]/ : /^(?:4|5[1-5]|2[2-7]|35|6|9)/;
  return /^\d{15,16}$/.test(digits) && known.test(digits) && new Set(digits).size > 1 && passesLuhn(digits);
}

const BUSINESS_WEIGHTS = [1, 3, 7, 1, 3, 7, 1, 3, 5];

/** The check digit of Korean business registration numbers, as the National Tax Service computes it. */
export function isBusinessNumber(digits: string): boolean {
  if (!/^(?!000)\d{10}$/.test(digits)) return false;
  const sum = BUSINESS_WEIGHTS.reduce((total, weight, index) => total + weight * Number(digits[index]), 0);
  const carried = Math.floor((5 * Number(digits[8])) / 10);
  return (10 - ((sum + carried) % 10)) % 10 === Number(digits[9]);
}

const MRZ_WEIGHTS = [7, 3, 1];

/** ICAO 9303-3, 4.9: digits as they are, A to Z as 10 to 35, fillers as 0. */
export function mrzCheckDigit(field: string): string {
  let sum = 0;
  for (const [index, character] of [...field].entries()) {
    const value = character === '<' ? 0 : Number.parseInt(character, 36);
    sum += value * (MRZ_WEIGHTS[index % 3] ?? 0);
  }
  return String(sum % 10);
}
