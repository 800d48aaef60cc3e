/**
 * The reference number of a capture: 8 characters of Crockford base32 (no I, L, O, U), shown as `K7Q4-MF2X`.
 * 7 are random (35 bits), the last is a check character over the same 32 signs.
 */
const SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const RANDOM_SIGNS = 7;

/** What people write for the signs that the alphabet leaves out. */
const LOOK_ALIKES: Readonly<Record<string, string>> = { I: '1', L: '1', O: '0', U: 'V' };

/**
 * Multiplies by x in GF(32) modulo x^5 + x^2 + 1. x generates all 31 non-zero elements, so the eight places
 * have eight different weights: any one wrong sign, and any swap of two, changes the sum.
 */
function timesX(value: number): number {
  const shifted = value << 1;
  return shifted & 32 ? shifted ^ 0b100101 : shifted;
}

/** The sum of all signs, each weighted by its place; 0 for a valid reference. */
function weightedSum(values: readonly number[]): number {
  return values.reduce((sum, value) => timesX(sum) ^ value, 0);
}

/** Makes a reference without its hyphen from at least 5 random bytes; the caller brings the randomness. */
export function makeReference(randomBytes: Uint8Array): string {
  if (randomBytes.length < 5) throw new RangeError('A reference needs 5 random bytes');
  const values: number[] = [];
  let bits = 0;
  let held = 0;
  for (const byte of randomBytes) {
    held = ((held << 8) | byte) & 0xfff;
    bits += 8;
    while (bits >= 5 && values.length < RANDOM_SIGNS) {
      bits -= 5;
      values.push((held >> bits) & 31);
    }
  }
  const check = timesX(weightedSum(values));
  return [...values, check].map((value) => SIGNS.charAt(value)).join('');
}

/**
 * Reads a reference as a person types or says it: any case, spaces and hyphens anywhere, look-alikes of
 * I, L, O and U. Gives the 8 signs, or null when it cannot be one of ours.
 */
export function readReference(text: string): string | null {
  const signs = [...text.toUpperCase()].filter((sign) => !/[\s\-‐-―.]/u.test(sign));
  const read = signs.map((sign) => LOOK_ALIKES[sign] ?? sign);
  const values = read.map((sign) => SIGNS.indexOf(sign));
  if (values.length !== RANDOM_SIGNS + 1 || values.includes(-1)) return null;
  return weightedSum(values) === 0 ? read.join('') : null;
}

/** `K7Q4MF2X` → `K7Q4-MF2X`. */
export function formatReference(reference: string): string {
  return `${reference.slice(0, 4)}-${reference.slice(4)}`;
}
