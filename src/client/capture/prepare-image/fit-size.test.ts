import { describe, expect, test } from 'vitest';
import { DOCUMENTS } from '#src/shared/documents.ts';
import { MAX_CANVAS_PIXELS } from '#src/shared/limits.ts';
import { area, decodeEighths, fitFactor, scaled, smallness } from './fit-size.ts';
import { ACCEPTED_PIXELS, BUDGET_PIXELS } from './sizes.ts';

const CARD = DOCUMENTS['id-card'].smallest;
const SIZES = [
  [640, 480],
  [2500, 3000],
  [4000, 3000],
  [3000, 4000],
  [8000, 6000],
  [12_000, 9000],
  [20_000, 15_000],
  [1080, 12_000],
  [16_000, 700],
  [60_000, 500],
  [30_000, 481],
] as const;

test.each(SIZES)('%i x %i fits', (width, height) => {
  const size = { width, height };
  const result = scaled(size, fitFactor(size, CARD));
  expect(area(result)).toBeLessThanOrEqual(MAX_CANVAS_PIXELS);
  if (smallness(size, CARD) === 'enough' && area(size) < 20 * MAX_CANVAS_PIXELS && width < 20_000) {
    expect(smallness(result, CARD)).toBe('enough');
  }
  if (area(size) <= ACCEPTED_PIXELS && width <= 16_384) expect(result).toEqual(size);
});

test('an ordinary photo comes to the wanted area', () => {
  const result = scaled({ width: 4000, height: 3000 }, fitFactor({ width: 4000, height: 3000 }, CARD));
  expect(area(result) / BUDGET_PIXELS).toBeCloseTo(1, 2);
});

describe('decoder steps', () => {
  test('never fewer pixels than wanted, never all of them', () => {
    for (const [width, height] of SIZES) {
      const eighths = decodeEighths({ width, height }, CARD);
      if (eighths === null) continue;
      const part = eighths / 8;
      expect(eighths).toBeLessThan(8);
      expect(part * part).toBeGreaterThan(0.89 * fitFactor({ width, height }, CARD) ** 2);
      expect(smallness({ width: width * part, height: height * part }, CARD)).toBe('enough');
    }
  });

  test('of common photos', () => {
    expect(decodeEighths({ width: 2000, height: 1500 }, CARD)).toBeNull();
    expect(decodeEighths({ width: 4000, height: 3000 }, CARD)).toBe(5);
    expect(decodeEighths({ width: 8000, height: 6000 }, CARD)).toBe(3);
    expect(decodeEighths({ width: 20_000, height: 14_000 }, CARD)).toBe(2);
  });
});

test('smallness looks at both sides, whichever way the document is held', () => {
  expect(smallness({ width: 760, height: 480 }, CARD)).toBe('enough');
  expect(smallness({ width: 480, height: 760 }, CARD)).toBe('enough');
  expect(smallness({ width: 4000, height: 479 }, CARD)).toBe('small');
  expect(smallness({ width: 380, height: 240 }, CARD)).toBe('small');
  expect(smallness({ width: 379, height: 300 }, CARD)).toBe('unreadable');
});
