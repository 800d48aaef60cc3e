/** ISO/IEC 7812: every second digit from the right doubled, the sum a multiple of ten. */
export function luhnFits(digits: string): boolean {
  let sum = 0;
  [...digits].toReversed().forEach((digit, place) => {
    const value = Number(digit) * (place % 2 === 1 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  });
  return sum % 10 === 0;
}

const BUSINESS_WEIGHTS = [1, 3, 7, 1, 3, 7, 1, 3, 5];

/** Korean business registration number: weighted sum of nine digits, the ninth's tens added again. */
export function businessNumberFits(digits: string): boolean {
  const values = [...digits].map(Number);
  const sum = BUSINESS_WEIGHTS.reduce((total, weight, place) => total + weight * (values[place] ?? 0), 0);
  const carried = Math.floor(((values[8] ?? 0) * 5) / 10);
  return (10 - ((sum + carried) % 10)) % 10 === values[9];
}

/**
 * Second line of a passport's machine readable zone (ICAO 9303 part 4): number, birth, expiry, personal number
 * and the composite over all of them.
 */
export function mrzLineFits(line: string): boolean {
  const text = line.replaceAll(/\s/g, '').toUpperCase();
  if (!/^[A-Z0-9<]{44}$/.test(text)) return false;
  const personal = text.slice(28, 42);
  const personalFits = mrzDigit(personal) === text[42] || (/^<+$/.test(personal) && text.charAt(42) === '<');
  return (
    mrzDigit(text.slice(0, 9)) === text[9] &&
    mrzDigit(text.slice(13, 19)) === text[19] &&
    mrzDigit(text.slice(21, 27)) === text[27] &&
    personalFits &&
    mrzDigit(text.slice(0, 10) + text.slice(13, 20) + text.slice(21, 43)) === text[43]
  );
}

function mrzDigit(text: string): string {
  const weights = [7, 3, 1];
  const sum = [...text].reduce((total, sign, place) => total + mrzValue(sign) * (weights[place % 3] ?? 0), 0);
  return String(sum % 10);
}

function mrzValue(sign: string): number {
  return sign === '<' ? 0 : Number.parseInt(sign, 36);
}
