import { expect, test } from 'vitest';
import { formatBytes, formatList, formatMoment, formatPixels, formatWait } from './format.ts';

test('sizes are shown as people say them', () => {
  expect(formatBytes(3_812_345, 'en')).toBe('3.8 MB');
  expect(formatBytes(600_000, 'en')).toBe('0.6 MB');
  expect(formatBytes(42_400, 'en')).toBe('42 kB');
  expect(formatBytes(3, 'en')).toBe('1 kB');
  expect(formatBytes(3_812_345, 'ko')).toBe('3.8MB');
});

test('pixels carry no grouping', () => {
  expect(formatPixels(12_000, 'en')).toBe('12000');
});

test('a wait never reaches zero too early', () => {
  expect(formatWait(61_001, 'en')).toBe('1:02');
  expect(formatWait(9_500, 'en')).toBe('10 seconds');
  expect(formatWait(1, 'en')).toBe('1 second');
  expect(formatWait(-5, 'en')).toBe('0 seconds');
  expect(formatWait(42_000, 'ko')).toBe('42초');
});

test('moments and lists follow the language', () => {
  expect(formatMoment('2026-11-23T05:05:00Z', 'ko')).toContain('11월');
  expect(formatList(['JPG', 'PNG', 'PDF'], 'en')).toBe('JPG, PNG, or PDF');
  expect(formatList(['JPG', 'PNG'], 'ko')).toBe('JPG 또는 PNG');
});
