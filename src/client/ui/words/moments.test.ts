import { describe, expect, it } from 'vitest';
import { formatCount, formatNear, formatShort, formatStep } from './moments.ts';

const NOW = new Date(2026, 10, 23, 11, 20, 0);
const at = (hours: number, minutes: number, seconds = 0, day = 23) =>
  new Date(2026, 10, day, hours, minutes, seconds).toISOString();

describe('moments', () => {
  it('are short in a column: a time today, a day before', () => {
    expect(formatShort(at(9, 5), NOW, 'en')).toBe('09:05');
    expect(formatShort(at(0, 4), NOW, 'ko')).toBe('00:04');
    expect(formatShort(at(9, 5, 0, 22), NOW, 'en')).toBe('Nov 22');
    expect(formatShort(at(9, 5, 0, 22), NOW, 'ja')).toBe('11月22日');
  });

  it('have their seconds where one follows another', () => {
    expect(formatStep(at(11, 18, 4), NOW, 'en')).toBe('11:18:04');
    expect(formatStep(at(23, 18, 4, 22), NOW, 'en')).toBe('Nov 22 23:18');
  });

  it('are told from now', () => {
    expect(formatNear(at(11, 24, 30), NOW, 'en')).toBe('in 4 minutes');
    expect(formatNear(at(11, 0), NOW, 'ko')).toBe('20분 전');
    expect(formatNear(at(10, 20, 0, 24), NOW, 'en')).toBe('in 23 hours');
    expect(formatNear(at(11, 20, 0, 30), NOW, 'en')).toBe('in 7 days');
    expect(formatNear(NOW.toISOString(), NOW, 'en')).toBe('now');
  });
});

it('groups counts as the language does', () => {
  expect(formatCount(100_000, 'en')).toBe('100,000');
});
