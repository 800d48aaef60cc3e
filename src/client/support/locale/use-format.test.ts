import { expect, test } from 'vitest';
import { formatOf } from './use-format.ts';

const NOW = new Date(2026, 10, 23, 12, 0, 0);

test('a time of today stands alone, an older one has its day', () => {
  const { clock } = formatOf('ko');
  expect(clock(new Date(2026, 10, 23, 9, 5, 33).toISOString(), NOW)).toBe('09:05');
  expect(clock(new Date(2026, 10, 20, 12, 30).toISOString(), NOW)).toBe('11월 20일 12:30');
});

test('the audit writes UTC', () => {
  expect(formatOf('ja').utc('2026-11-23T14:05:09.123Z')).toBe('2026-11-23 14:05:09');
});

test('a share has one digit at most', () => {
  expect(formatOf('en').percent(0.9432)).toBe('94.3%');
  expect(formatOf('en').percent(1)).toBe('100%');
});
