/**
 * Check digits of the numbers on the five documents, so that specimens are right (or wrong) on purpose.
 */

/** The 13th digit that a resident number with these first 12 digits would have. */
export function residentCheckDigit(first12: string): number {
  const weights = [2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5];
  return (11 - (weightedSum(first12, weights) % 11)) % 10;
}

export function hasValidResidentCheckDigit(residentNumber: string): boolean {
  return residentCheckDigit(residentNumber.slice(0, 12)) === Number(residentNumber.at(12));
}

/** The 10th digit of a business number with these first 9 digits. */
export function businessCheckDigit(first9: string): number {
  const weights = [1, 3, 7, 1, 3, 7, 1, 3, 5];
  const carried = Math.floor((5 * Number(first9.at(8))) / 10);
  return (10 - ((weightedSum(first9, weights) + carried) % 10)) % 10;
}

export function hasValidBusinessCheckDigit(businessNumber: string): boolean {
  const digits = businessNumber.replaceAll('-', '');
  return digits.length === 10 && businessCheckDigit(digits.slice(0, 9)) === Number(digits.at(9));
}

export function passesLuhn(pan: string): boolean {
  let sum = 0;
  for (const [fromRight, digit] of [...pan].toReversed().entries()) {
    const doubled = fromRight % 2 ? Number(digit) * 2 : Number(digit);
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** ICAO 9303 part 3, section 4.9. */
export function mrzCheckDigit(field: string): number {
  const weights = [7, 3, 1];
  let sum = 0;
  for (const [index, character] of [...field].entries()) {
    sum += mrzValue(character) * (weights[index % 3] ?? 0);
  }
  return sum % 10;
}

function mrzValue(character: string): number {
  if (character === '<') return 0;
  return character >= 'A' ? character.charCodeAt(0) - 55 : Number(character);
}

function weightedSum(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * Number(digits.at(index)), 0);
}
