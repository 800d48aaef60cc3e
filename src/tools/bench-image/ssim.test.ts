import { describe, expect, test } from 'vitest';
import { createRandom } from '../specimens/random.ts';
import { type Gray, ssim } from './ssim.ts';

const SIZE = { width: 64, height: 40 };

function picture(value: (x: number, y: number) => number): Gray {
  const data = new Uint8Array(SIZE.width * SIZE.height);
  for (let at = 0; at < data.length; at++) data[at] = value(at % SIZE.width, Math.floor(at / SIZE.width));
  return { ...SIZE, data };
}

const stripes = picture((x, y) => 128 + 60 * Math.sin(x / 2) * Math.cos(y / 3));
const random = createRandom('ssim');
const noisy = (deviation: number) =>
  picture((x, y) =>
    Math.max(0, Math.min(255, (stripes.data[y * SIZE.width + x] ?? 0) + random.normal() * deviation)),
  );

describe('structural similarity', () => {
  test('of a picture with itself is 1', () => {
    expect(ssim(stripes, stripes)).toBeCloseTo(1, 10);
  });

  test('falls with noise', () => {
    const [little, much] = [ssim(stripes, noisy(4)), ssim(stripes, noisy(25))];
    expect(little).toBeGreaterThan(0.95);
    expect(much).toBeLessThan(little - 0.1);
  });

  test('is negative for the negative', () => {
    expect(
      ssim(
        stripes,
        picture((x, y) => 255 - (stripes.data[y * SIZE.width + x] ?? 0)),
      ),
    ).toBeLessThan(0);
  });

  test('of two flat pictures is what the formula gives', () => {
    // (2ab + C1) / (a² + b² + C1) with nothing but C2 above and below.
    const [a, b] = [100, 150];
    const expected = (2 * a * b + 6.5025) / (a * a + b * b + 6.5025);
    expect(
      ssim(
        picture(() => a),
        picture(() => b),
      ),
    ).toBeCloseTo(expected, 10);
  });

  test('needs one size', () => {
    expect(() => ssim(stripes, { ...stripes, width: 32, height: 80 })).toThrow('different sizes');
  });
});
