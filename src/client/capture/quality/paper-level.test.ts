import { expect, it } from 'vitest';
import { paperLevel } from './paper-level.ts';

it('is what print and shadow leave', () => {
  const histogram = new Uint32Array(256);
  histogram[70] = 1_500;
  histogram[195] = 8_500;
  expect(paperLevel(histogram, 10_000)).toBe(195);
});
