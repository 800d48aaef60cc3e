import { expect, test } from 'vitest';
import { BASELINE, PROGRESSIVE, restartingJpeg } from '../testing/tiny-jpegs.ts';
import { readJpeg } from './jpeg.ts';
import { codedUnits } from './jpeg-units.ts';

function unitsOf(bytes: Uint8Array<ArrayBuffer>) {
  const jpeg = readJpeg(bytes);
  if (!jpeg) throw new Error('Not read.');
  return codedUnits(bytes, jpeg);
}

test('colours that are coded together: units as large as the coarsest colour makes them', () => {
  const units = unitsOf(BASELINE);
  expect(units).toEqual({ width: 16, height: 16, interval: 0 });
});

test('one colour: a block is a unit, and the restart interval counts them', () => {
  expect(unitsOf(restartingJpeg(3, [0b0011_1111]))).toEqual({ width: 8, height: 8, interval: 1 });
});

test('progressive files say nothing: their units come in parts', () => {
  expect(unitsOf(PROGRESSIVE)).toBeNull();
});
