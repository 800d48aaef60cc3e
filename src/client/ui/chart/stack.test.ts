import { describe, expect, it, test } from 'vitest';
import { areaPath, axisOf, linePath, stack, stepAt, xOf, yOf } from './stack.ts';

const PLOT = { width: 100, height: 50, top: 10 };

test('each band stands on the one before it', () => {
  expect(
    stack([
      { key: 'a', values: [1, 2] },
      { key: 'b', values: [3, 0] },
    ]),
  ).toEqual([
    { key: 'a', lower: [0, 0], upper: [1, 2] },
    { key: 'b', lower: [1, 2], upper: [4, 2] },
  ]);
  expect(stack([])).toEqual([]);
});

describe('the axis', () => {
  it.each([
    [0, 4, [1, 2, 3, 4]],
    [3, 4, [1, 2, 3, 4]],
    [5, 6, [2, 4, 6]],
    [17, 20, [5, 10, 15, 20]],
    [41, 60, [20, 40, 60]],
    [380, 400, [100, 200, 300, 400]],
    [100_001, 150_000, [50_000, 100_000, 150_000]],
  ])('of %i ends at %i', (highest, top, lines) => {
    expect(axisOf(highest)).toEqual({ top, lines });
  });
});

test('steps stand from edge to edge, values from the bottom up', () => {
  expect([xOf(0, 5, PLOT), xOf(2, 5, PLOT), xOf(4, 5, PLOT)]).toEqual([0, 50, 100]);
  expect(xOf(0, 1, PLOT)).toBe(50);
  expect([yOf(0, PLOT), yOf(10, PLOT)]).toEqual([50, 0]);
});

test('a pointer reads the nearest step, at the edges the outermost', () => {
  expect([-20, 0, 12, 13, 60, 400].map((x) => stepAt(x, 5, PLOT))).toEqual([0, 0, 0, 1, 2, 4]);
});

test('lines are level at every step, so nothing overshoots', () => {
  expect(linePath([0, 10], PLOT)).toBe('M0,50C50,50 50,0 100,0');
  expect(areaPath({ key: 'a', lower: [0, 0], upper: [0, 10] }, PLOT)).toBe(
    'M0,50C50,50 50,0 100,0L100,50C50,50 50,50 0,50Z',
  );
});
