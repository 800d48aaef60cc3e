import { describe, expect, it } from 'vitest';
import type { Quad } from '#src/shared/contract/captures.ts';
import { cornerError, fromTopLeft, quadIou } from './quad-geometry.ts';

const SQUARE: Quad = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
];

function moved(quad: Quad, x: number, y: number): Quad {
  const [a, b, c, d] = quad.map(([u, v]) => [u + x, v + y] as const);
  return [a ?? [0, 0], b ?? [0, 0], c ?? [0, 0], d ?? [0, 0]];
}

describe('quadIou', () => {
  it('is 1 for the same quad in any order and direction', () => {
    const [a, b, c, d] = SQUARE;
    expect(quadIou(SQUARE, SQUARE)).toBeCloseTo(1);
    expect(quadIou([c, d, a, b], SQUARE)).toBeCloseTo(1);
    expect(quadIou([d, c, b, a], SQUARE)).toBeCloseTo(1);
  });

  it('is a third when each covers half of the other', () => {
    expect(quadIou(moved(SQUARE, 0.5, 0), SQUARE)).toBeCloseTo(1 / 3);
  });

  it('is 0 for quads that only touch or lie apart', () => {
    expect(quadIou(moved(SQUARE, 1, 0), SQUARE)).toBeCloseTo(0);
    expect(quadIou(moved(SQUARE, 3, 3), SQUARE)).toBe(0);
  });

  it('is the share of a quad inside the other', () => {
    const inner: Quad = [
      [0.25, 0.25],
      [0.75, 0.25],
      [0.75, 0.75],
      [0.25, 0.75],
    ];
    expect(quadIou(inner, SQUARE)).toBeCloseTo(0.25);
  });

  it('counts the eight-cornered star of a square and its half turn', () => {
    const diamond: Quad = [
      [0.5, -0.2071],
      [1.2071, 0.5],
      [0.5, 1.2071],
      [-0.2071, 0.5],
    ];
    // The common octagon has 2 * (sqrt(2) - 1) of the unit square.
    const common = 2 * (Math.SQRT2 - 1);
    expect(quadIou(diamond, SQUARE)).toBeCloseTo(common / (2 - common), 3);
  });
});

describe('cornerError', () => {
  const card: Quad = [
    [0.1, 0.1],
    [0.9, 0.1],
    [0.9, 0.6],
    [0.1, 0.6],
  ];

  it('is the mean way of the corners over the long side', () => {
    expect(cornerError(card, card, 1)).toBe(0);
    expect(cornerError(moved(card, 0.08, 0), card, 1)).toBeCloseTo(0.1);
    const [a, b, c, d] = card;
    expect(cornerError([[0.1, 0.18], b, c, d], [a, b, c, d], 1)).toBeCloseTo(0.025);
  });

  it('does not mind with which corner the order begins', () => {
    const [a, b, c, d] = card;
    expect(cornerError([c, d, a, b], card, 16 / 9)).toBe(0);
  });

  it('measures in square pixels', () => {
    // In a frame twice as wide as high, 0.1 of the width is as long as 0.2 of the height.
    const across = cornerError(moved(card, 0.1, 0), card, 2);
    expect(cornerError(moved(card, 0, 0.2), card, 2)).toBeCloseTo(across);
  });
});

describe('fromTopLeft', () => {
  it('goes clockwise from the corner nearest the top left', () => {
    const [a, b, c, d] = SQUARE;
    expect(fromTopLeft([c, d, a, b], 1)).toEqual(SQUARE);
    expect(fromTopLeft([b, a, d, c], 1)).toEqual(SQUARE);
  });
});
