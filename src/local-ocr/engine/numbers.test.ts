import { describe, expect, it } from 'vitest';
import { hyphenated, isBusinessNumber, isCardNumber, mrzCheckDigit, passesLuhn } from './numbers.ts';

describe('card numbers', () => {
  it.each([
    '4111111111111111',
    '5555555555554444',
    '378282246310005',
    '2223003122003222',
    '3566002020360505',
  ])('accepts the public test number %s', (digits) => expect(isCardNumber(digits)).toBe(true));

  it('refuses a wrong digit, a swap, a wrong length and one digit repeated', () => {
    expect(isCardNumber('4111111111111112')).toBe(false);
    expect(isCardNumber('4012888888818881')).toBe(false);
    expect(isCardNumber('411111111111111')).toBe(false);
    expect(passesLuhn('0000000000000000')).toBe(true);
    expect(isCardNumber('0000000000000000')).toBe(false);
  });
});

describe('business numbers', () => {
  it('notices every single wrong digit', () => {
    const right = '0456723014';
    expect(isBusinessNumber(right)).toBe(true);
    for (let at = 0; at < 10; at++) {
      const digit = (Number(right[at]) + 1) % 10;
      expect(isBusinessNumber(right.slice(0, at) + digit + right.slice(at + 1))).toBe(false);
    }
  });
});

describe('check digits of the machine readable zone', () => {
  // The specimen in ICAO 9303-4, appendix A.
  it.each([
    ['L898902C3', '6'],
    ['740812', '2'],
    ['120415', '9'],
    ['ZE184226B<<<<<', '1'],
  ])('of %s is %s', (field, digit) => expect(mrzCheckDigit(field)).toBe(digit));
});

describe('hyphenated', () => {
  it('parts a number as it is printed and leaves nothing as it is', () => {
    const read = { value: '119912345678', conf: 0.9, votes: 3, rivals: 0 };
    expect(hyphenated(read, [2, 2, 6, 2]).value).toBe('11-99-123456-78');
    expect(hyphenated({ ...read, value: '' }, [6, 7]).value).toBe('');
  });
});
