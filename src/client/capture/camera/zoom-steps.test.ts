import { expect, it } from 'vitest';
import { nextZoom } from './zoom-steps.ts';

const RANGE = { min: 1, max: 5, step: 0.1, value: 1 };

it('goes in by the steps of camera apps up to the end', () => {
  const steps: number[] = [];
  for (let next = nextZoom(RANGE, 'in'); next !== null; next = nextZoom({ ...RANGE, value: next }, 'in')) {
    steps.push(next);
  }
  expect(steps).toEqual([1.5, 2, 3, 4, 5]);
});

it('goes out from between two steps', () => {
  expect(nextZoom({ ...RANGE, value: 2.7 }, 'out')).toBe(2);
  expect(nextZoom({ ...RANGE, value: 1.04 }, 'out')).toBeNull();
});

it('takes the ends of a camera that begins elsewhere', () => {
  expect(nextZoom({ min: 0.5, max: 1.2, step: 0.1, value: 0.5 }, 'in')).toBe(1);
  expect(nextZoom({ min: 100, max: 300, step: 10, value: 100 }, 'in')).toBe(300);
});
