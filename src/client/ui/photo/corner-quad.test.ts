import { describe, expect, it } from 'vitest';
import type { Quad } from '#src/shared/contract/captures.ts';
import { withCorner } from './corner-quad.ts';

const CARD: Quad = [
  [0.2, 0.2],
  [0.8, 0.2],
  [0.8, 0.8],
  [0.2, 0.8],
];

describe('moving a corner', () => {
  it('puts it where it is wanted and leaves the others', () => {
    expect(withCorner(CARD, 2, [0.9, 0.75])).toEqual([CARD[0], CARD[1], [0.9, 0.75], CARD[3]]);
  });

  it('keeps it in the photo', () => {
    expect(withCorner(CARD, 0, [-0.3, 0.1])[0]).toEqual([0, 0.1]);
    expect(withCorner(CARD, 2, [1.2, 1.4])[2]).toEqual([1, 1]);
  });

  it('stops before the line through the corners beside it', () => {
    const [[x, y]] = withCorner(CARD, 0, [0.9, 0.9]);
    expect(x).toBeCloseTo(y);
    expect(x).toBeGreaterThan(0.48);
    expect(x).toBeLessThan(0.5);
  });

  it('stops before the opposite edge', () => {
    const [, [x, y]] = withCorner(CARD, 1, [0.8, 1]);
    expect(x).toBe(0.8);
    expect(y).toBeLessThan(0.8);
    expect(y).toBeGreaterThan(0.78);
  });

  it('stops where a corner beside it would bend inwards', () => {
    const [, , [x, y]] = withCorner(CARD, 2, [0.1, 0.85]);
    expect(x).toBeGreaterThan(0.2);
    expect(y).toBeGreaterThan(0.79);
  });

  it('lets a corner out of a shape that is too small already', () => {
    const tiny: Quad = [
      [0.5, 0.5],
      [0.51, 0.5],
      [0.51, 0.51],
      [0.5, 0.51],
    ];
    expect(withCorner(tiny, 2, [0.9, 0.9])[2]).toEqual([0.9, 0.9]);
    expect(withCorner(tiny, 2, [0.1, 0.1])[2]).not.toEqual([0.1, 0.1]);
  });
});
