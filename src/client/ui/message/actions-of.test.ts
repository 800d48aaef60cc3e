import { describe, expect, test } from 'vitest';
import { type Message, messageFromBrowser } from './message.ts';
import { type Means, actionsOf } from './actions-of.ts';
import { paramsOf } from './params-of.ts';
import { toneOf } from './tone-of.ts';

const NOT_FOUND: Message = {
  ...messageFromBrowser('CARD_NOT_IN_FRAME'),
  reason: 'ID_CARD_INFO_NOT_FOUND',
  nextStep: 'retake',
  alternatives: ['chooseAnotherFile', 'chooseAnotherDocument'],
  retry: { mode: 'none', afterMs: null },
  reference: 'K7Q4-MF2X',
};
const OURS: Message = {
  ...messageFromBrowser('SERVICE_PROBLEM_NOT_SAVED'),
  retry: { mode: 'manual', afterMs: 90_000 },
  reference: 'K7Q4-MF2X',
};
const MEANS: Means = { hasPhoto: true, hasContact: true, photoFaultsInARow: 1 };

describe('actionsOf', () => {
  test('the one action first, then the other ways', () => {
    expect(actionsOf(NOT_FOUND, MEANS)).toEqual(['retake', 'chooseAnotherFile', 'chooseAnotherDocument']);
  });

  test('after three photo faults in a row a person helps first', () => {
    const third = { ...MEANS, photoFaultsInARow: 3 };
    expect(actionsOf(NOT_FOUND, third)[0]).toBe('contactSupport');
    expect(actionsOf(NOT_FOUND, third)).toContain('retake');
    expect(actionsOf(NOT_FOUND, { ...third, hasContact: false })[0]).toBe('retake');
    expect(actionsOf(OURS, third)).toEqual(['waitAndRetry', 'contactSupport']);
  });

  test('nothing is offered that would do nothing', () => {
    expect(actionsOf(OURS, { ...MEANS, hasContact: false })).toEqual(['waitAndRetry']);
    expect(actionsOf(OURS, { ...MEANS, hasPhoto: false, hasContact: false })).toEqual(['startAgain']);
    const saved: Message = { ...OURS, nextStep: 'savedForRetry', alternatives: [], reference: null };
    expect(actionsOf(saved, { ...MEANS, hasContact: false })).toEqual(['startAgain']);
  });
});

test('what a person can adjust is amber, what is ours is not', () => {
  expect(toneOf(NOT_FOUND)).toBe('attention');
  expect(toneOf(messageFromBrowser('OFFLINE'))).toBe('attention');
  expect(toneOf(messageFromBrowser('UPLOAD_TIMEOUT'))).toBe('attention');
  expect(toneOf(OURS)).toBe('ours');
  expect(toneOf(messageFromBrowser('SERVICE_UNREACHABLE'))).toBe('ours');
});

describe('paramsOf', () => {
  test('what the BFF sent comes first, what the page knows fills in', () => {
    const message = { ...OURS, params: { ref: 'K7Q4-MF2X', minutes: 7 } };
    expect(paramsOf(message, 'id-card', 4_990_000, 'en')).toMatchObject({
      ref: 'K7Q4-MF2X',
      minutes: 7,
      maxMB: '5',
      minWidth: 760,
      minHeight: 480,
      formats: 'JPG or PNG',
    });
    expect(paramsOf(OURS, 'business-registration', 2_000_000, 'ko')).toMatchObject({
      minutes: 2,
      maxMB: '2',
      formats: 'JPG, PNG 또는 PDF',
    });
  });
});
