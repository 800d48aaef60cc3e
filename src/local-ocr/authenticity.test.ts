import { describe, expect, it } from 'vitest';
import { createAuthenticityRegister, isWellFormed, type AuthenticityQuestion } from './authenticity.ts';
import { createRequestKeys } from './request-keys.ts';

const RESIDENT = {
  idType: 'resident',
  name: '홍길동',
  residentNumber: '9007151234564',
  issueDate: '20190418',
} as const satisfies AuthenticityQuestion;
const DRIVER = {
  idType: 'driver',
  name: '이가상',
  residentNumber: '8803212',
  driverLicenseNumber: '111234567890',
  serialNum: 'K7M4P2',
} as const satisfies AuthenticityQuestion;

describe('the register', () => {
  it.each<[string, boolean, AuthenticityQuestion]>([
    ['a valid resident card', true, RESIDENT],
    ['another name', false, { ...RESIDENT, name: '홍길순' }],
    ['an unknown number', false, { ...RESIDENT, residentNumber: '9007151234563' }],
    ['a wrong issue date', false, { ...RESIDENT, issueDate: '20190419' }],
    [
      'a card reported lost',
      false,
      { idType: 'resident', name: '한분실', residentNumber: '8511232345671', issueDate: '20170905' },
    ],
    ['a valid licence', true, DRIVER],
    ['a licence without its serial number', true, { ...DRIVER, serialNum: null }],
    ['a wrong serial number', false, { ...DRIVER, serialNum: 'K7M4P3' }],
    ['a wrong licence number', false, { ...DRIVER, driverLicenseNumber: '111234567891' }],
  ])('%s: %s', (_name, isAuthenticity, question) => {
    expect(createAuthenticityRegister()(question)).toEqual({ ok: true, isAuthenticity });
  });

  it('locks a card at the sixth wrong issue date, then even for the right one', () => {
    const ask = createAuthenticityRegister();
    const wrong = { ...RESIDENT, issueDate: '20190419' };
    for (let time = 1; time <= 5; time += 1) {
      expect(ask(wrong)).toEqual({ ok: true, isAuthenticity: false });
    }
    const locked = { ok: false, refusal: 'REGISTRATION_CARD_AUTHENTICATION_LOCKED' };
    expect(ask(wrong)).toEqual(locked);
    expect(ask(RESIDENT)).toEqual(locked);
    expect(ask(DRIVER)).toEqual({ ok: true, isAuthenticity: true });
  });

  it('knows a card that is locked from the start', () => {
    const question = {
      idType: 'resident',
      name: '오잠금',
      residentNumber: '7802281234560',
      issueDate: '20150612',
    } as const;
    expect(createAuthenticityRegister()(question).ok).toBe(false);
  });
});

describe('the formats', () => {
  it.each<[boolean, AuthenticityQuestion]>([
    [true, RESIDENT],
    [false, { ...RESIDENT, residentNumber: '9007151' }],
    [false, { ...RESIDENT, issueDate: '2019.04.18' }],
    [false, { ...RESIDENT, name: ' ' }],
    [true, DRIVER],
    [false, { ...DRIVER, residentNumber: '8803212345676' }],
    [false, { ...DRIVER, driverLicenseNumber: '11-12-345678-90' }],
    [false, { ...DRIVER, serialNum: '' }],
  ])('%s for %j', (expected, question) => expect(isWellFormed(question)).toBe(expected));
});

describe('Request-Keys', () => {
  it('are valid for an hour, for their kind of card, until used up', () => {
    let nowMs = 0;
    const keys = createRequestKeys(() => nowMs);
    const key = keys.issue('resident');
    expect(keys.accepts(key, 'resident')).toBe(true);
    expect(keys.accepts(key, 'driver')).toBe(false);
    nowMs = 3_599_999;
    expect(keys.accepts(key, 'resident')).toBe(true);
    nowMs = 3_600_000;
    expect(keys.accepts(key, 'resident')).toBe(false);

    const other = keys.issue('driver');
    keys.useUp(other);
    expect(keys.accepts(other, 'driver')).toBe(false);
  });
});
