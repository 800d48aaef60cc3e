import { expect, it } from 'vitest';
import { fromLocalField, recentSpan, toLocalField, withSpan } from './time-span.ts';

const NOW = new Date(2026, 10, 23, 11, 20, 31, 250);

it('goes back from now, on a whole minute', () => {
  expect(recentSpan('hour', NOW)).toEqual({ from: new Date(2026, 10, 23, 10, 20).toISOString() });
  expect(recentSpan('day', NOW)).toEqual({ from: new Date(2026, 10, 22, 11, 20).toISOString() });
  expect(recentSpan('week', NOW)).toEqual({ from: new Date(2026, 10, 16, 11, 20).toISOString() });
});

it('begins today where whoever looks has midnight', () => {
  expect(recentSpan('today', NOW)).toEqual({ from: new Date(2026, 10, 23).toISOString() });
});

it('takes the place of the span before', () => {
  expect(withSpan({ from: 'a', to: 'b', find: 'K7' }, { from: 'c' })).toEqual({ find: 'K7', from: 'c' });
  expect(withSpan({ from: 'a', find: 'K7' }, {})).toEqual({ find: 'K7' });
});

it('goes through a field and back', () => {
  const iso = new Date(2026, 2, 5, 9, 3).toISOString();
  expect(toLocalField(iso)).toBe('2026-03-05T09:03');
  expect(fromLocalField(toLocalField(iso))).toBe(iso);
  expect(toLocalField(undefined)).toBe('');
  expect(fromLocalField('2026-03-')).toBeUndefined();
});
