import { describe, expect, it } from 'vitest';
import { machineReadableZone } from './mrz.ts';
import {
  hasValidBusinessCheckDigit,
  hasValidResidentCheckDigit,
  mrzCheckDigit,
  passesLuhn,
} from './numbers.ts';
import {
  CANARY_CARD,
  CANARY_RESIDENT,
  PAGE_BUSINESS,
  PAGE_CARD,
  PAGE_DRIVER,
  PAGE_PASSPORT,
  PAGE_RESIDENT,
} from './people.ts';
import { TEST_PANS } from './pools.ts';
import { specimens } from './specimen-set.ts';

describe('resident numbers', () => {
  it('knows a right check digit from a wrong one', () => {
    // 9*2 + 1*4 + 3*5 + 4*6 + 1*8 = 69, 69 % 11 = 3, 11 - 3 = 8. Month 13, so that it is nobody's number.
    expect(hasValidResidentCheckDigit('9013401000008')).toBe(true);
    expect(hasValidResidentCheckDigit('9013401000007')).toBe(false);
  });

  it('belong to nobody: every specimen has a wrong check digit', () => {
    const drawn = [...specimens('resident', 60), ...specimens('driver', 60)];
    const numbers = drawn.map(({ truth }) => truth['residentNumber'] ?? '');
    numbers.push(PAGE_RESIDENT.residentNumber, PAGE_DRIVER.residentNumber, CANARY_RESIDENT.residentNumber);
    for (const number of numbers) {
      expect(number).toMatch(/^\d{13}$/);
      expect(hasValidResidentCheckDigit(number)).toBe(false);
    }
  });

  it("gives the canary a month that doesn't exist", () => {
    expect(CANARY_RESIDENT.residentNumber.slice(2, 4)).toBe('13');
  });
});

describe('business numbers', () => {
  it('knows a right check digit from a wrong one', () => {
    // 1*3 + 2*7 + 3*1 + 4*3 + 5*7 + 6*1 + 7*3 + 8*5 = 134, and 40 / 10 = 4: 10 - 138 % 10 = 2.
    expect(hasValidBusinessCheckDigit('012-34-56782')).toBe(true);
    expect(hasValidBusinessCheckDigit('012-34-56781')).toBe(false);
  });

  it('are right, under an office that does not exist', () => {
    const drawn = specimens('business-registration', 60).map(({ truth }) => truth['등록번호'] ?? '');
    for (const number of [...drawn, PAGE_BUSINESS.businessNumber]) {
      expect(number).toMatch(/^0/);
      expect(hasValidBusinessCheckDigit(number)).toBe(true);
    }
  });
});

describe('card numbers', () => {
  it('knows a right number from a wrong one', () => {
    expect(passesLuhn('79927398713')).toBe(true);
    expect(passesLuhn('79927398710')).toBe(false);
  });

  it.each([...TEST_PANS, PAGE_CARD.pan, CANARY_CARD.pan])('%s is a test number that passes', (pan) => {
    expect([15, 16]).toContain(pan.length);
    expect(passesLuhn(pan)).toBe(true);
  });
});

describe('machine readable zone', () => {
  it('has the check digits of the example in ICAO 9303 part 4', () => {
    expect(mrzCheckDigit('L898902C3')).toBe(6);
    expect(mrzCheckDigit('740812')).toBe(2);
    expect(mrzCheckDigit('120415')).toBe(9);
    expect(mrzCheckDigit('ZE184226B<<<<<')).toBe(1);
    expect(mrzCheckDigit('L898902C3674081221204159ZE184226B<<<<<1')).toBe(0);
  });

  it('is two lines of 44 whose five check digits are right', () => {
    const drawn = specimens('passport', 60).map(({ truth }) => [truth['MRZ1'] ?? '', truth['MRZ2'] ?? '']);
    for (const [first = '', second = ''] of [...drawn, machineReadableZone(PAGE_PASSPORT)]) {
      expect(first).toMatch(/^PMKOR[A-Z]+<<[A-Z]+<+$/);
      expect([first.length, second.length]).toEqual([44, 44]);
      const checked = [second.slice(0, 10), second.slice(13, 20), second.slice(21, 28), second.slice(28, 43)];
      for (const field of checked) expect(mrzCheckDigit(field.slice(0, -1))).toBe(Number(field.at(-1)));
      const composite = second.slice(0, 10) + second.slice(13, 20) + second.slice(21, 43);
      expect(mrzCheckDigit(composite)).toBe(Number(second.at(43)));
    }
  });
});
