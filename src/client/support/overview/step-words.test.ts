import { expect, test } from 'vitest';
import { sumOf, tickSteps } from './step-words.ts';

test.each([
  [0, []],
  [1, [0]],
  [3, [0, 1, 2]],
  [48, [0, 12, 24, 35, 47]],
  [60, [0, 15, 30, 44, 59]],
])('%i steps have words under these', (steps, ticks) => {
  expect(tickSteps(steps)).toEqual(ticks);
});

test('a band is counted over all steps', () => {
  const counts = { none: 3, user: 1, upstream: 0, operator: 2, developer: 0 };
  const steps = [
    { at: '2026-11-23T10:00:00Z', counts },
    { at: '2026-11-23T10:30:00Z', counts },
  ];
  expect(sumOf(steps, 'operator')).toBe(4);
});
