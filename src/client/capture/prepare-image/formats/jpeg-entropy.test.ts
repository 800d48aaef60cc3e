import { describe, expect, test } from 'vitest';
import { concat } from '../testing/tampering.ts';
import { BASELINE, PROGRESSIVE, restartingJpeg } from '../testing/tiny-jpegs.ts';
import { hasAllBlocks } from './jpeg-entropy.ts';
import { readJpeg } from './jpeg.ts';

function isWhole(bytes: Uint8Array): boolean {
  const jpeg = readJpeg(bytes);
  if (!jpeg) throw new Error('The structure is broken already.');
  return hasAllBlocks(bytes, jpeg);
}

const BLOCK = 0b0011_1111;
const restart = (number: number) => [0xff, 0xd0 + number];

describe('whole files', () => {
  test('baseline and progressive', () => {
    expect(isWhole(BASELINE)).toBe(true);
    expect(isWhole(PROGRESSIVE)).toBe(true);
  });

  test('with restart markers, padded ones too', () => {
    expect(isWhole(restartingJpeg(3, [BLOCK, ...restart(0), BLOCK, ...restart(1), BLOCK]))).toBe(true);
    expect(isWhole(restartingJpeg(2, [BLOCK, 0, ...restart(0), BLOCK, 0, 0]))).toBe(true);
  });
});

describe('files that were closed too early', () => {
  test('baseline: every cut inside the coded data is noticed', () => {
    const scan = BASELINE.findIndex((byte, i) => byte === 0xff && BASELINE[i + 1] === 0xda);
    for (let cut = scan + 14; cut < BASELINE.length - 2; cut++) {
      expect(isWhole(concat(BASELINE.subarray(0, cut), [0xff, 0xd9])), `cut at ${cut}`).toBe(false);
    }
  });

  test('progressive: the first scan cut short', () => {
    const scan = PROGRESSIVE.findIndex((byte, i) => byte === 0xff && PROGRESSIVE[i + 1] === 0xda);
    expect(isWhole(concat(PROGRESSIVE.subarray(0, scan + 17), [0xff, 0xd9]))).toBe(false);
  });

  test('a block or a marker left out', () => {
    expect(isWhole(restartingJpeg(3, [BLOCK, ...restart(0), BLOCK]))).toBe(false);
    expect(isWhole(restartingJpeg(3, [BLOCK, ...restart(0), ...restart(1), BLOCK]))).toBe(false);
    expect(isWhole(restartingJpeg(3, [BLOCK, ...restart(1), BLOCK, ...restart(2), BLOCK]))).toBe(false);
  });

  test('codes that no table holds', () => {
    expect(isWhole(restartingJpeg(1, [0b1000_0000]))).toBe(false);
  });
});

test('a huge size over little data is answered at once', () => {
  const bytes = restartingJpeg(1, [BLOCK]);
  const frame = bytes.findIndex((byte, i) => byte === 0xff && bytes[i + 1] === 0xc0);
  bytes.set([0xff, 0xff, 0xff, 0xff], frame + 5);
  const started = performance.now();
  expect(isWhole(bytes)).toBe(false);
  expect(performance.now() - started).toBeLessThan(500);
});
