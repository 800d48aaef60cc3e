import { describe, expect, it } from 'vitest';
import type { GrayImage } from './gray-image.ts';
import { inkFacts, mayHoldText } from './ink-gate.ts';

const WIDTH = 800;
const HEIGHT = 240;

function drawn(lightAt: (x: number, y: number) => number): GrayImage {
  const data = new Uint8Array(WIDTH * HEIGHT);
  for (let y = 0; y < HEIGHT; y++) for (let x = 0; x < WIDTH; x++) data[y * WIDTH + x] = lightAt(x, y);
  return { data, width: WIDTH, height: HEIGHT };
}

/** Lines of strokes 3 pixels wide, 18 from one to the next. */
const lines = drawn((x, y) => (y % 40 < 20 && x > 40 && x < 300 && x % 18 < 3 ? 40 : 205));

describe('mayHoldText', () => {
  it('lets lines of strokes through', () => expect(mayHoldText(lines)).toBe(true));

  it('stops an empty sheet, a dark picture and noise', () => {
    expect(mayHoldText(drawn(() => 205))).toBe(false);
    expect(mayHoldText(drawn(() => 20))).toBe(false);
    let state = 7;
    const noise = drawn(() => {
      state = (state * 1_664_525 + 1_013_904_223) >>> 0;
      return state >>> 24;
    });
    expect(mayHoldText(noise)).toBe(false);
  });

  it('measures shares of the rows it looks at', () => {
    const half = inkFacts(drawn((x) => (x < WIDTH / 2 ? 0 : 255)));
    expect(half.share).toBeCloseTo(0.5, 6);
    // Into the ink at the left edge and out of it in the middle: twice per row.
    expect(half.edges).toBeCloseTo(2 / WIDTH, 6);
  });
});
