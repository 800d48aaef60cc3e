import { describe, expect, it } from 'vitest';
import { apply, compose, homography, type Quad, rotation, scaling, translation } from './matrix.ts';

const SQUARE: Quad = [
  { x: 0, y: 0 },
  { x: 100, y: 0 },
  { x: 100, y: 100 },
  { x: 0, y: 100 },
];

describe('homography', () => {
  it('takes each corner to its corner, and back', () => {
    const tilted: Quad = [
      { x: 12, y: 7 },
      { x: 220, y: 31 },
      { x: 201, y: 180 },
      { x: 3, y: 155 },
    ];
    const there = homography(SQUARE, tilted);
    const back = homography(tilted, SQUARE);
    expect(there && back).not.toBeNull();
    if (!there || !back) return;
    for (const [index, corner] of SQUARE.entries()) {
      const moved = apply(there, corner);
      expect(moved.x).toBeCloseTo(tilted[index]?.x ?? Number.NaN, 6);
      expect(moved.y).toBeCloseTo(tilted[index]?.y ?? Number.NaN, 6);
      const returned = apply(compose(back, there), corner);
      expect(returned.x).toBeCloseTo(corner.x, 6);
    }
  });

  it('refuses corners on one line', () => {
    const flat: Quad = [
      { x: 0, y: 0 },
      { x: 1, y: 0 },
      { x: 2, y: 0 },
      { x: 3, y: 0 },
    ];
    expect(homography(flat, SQUARE)).toBeNull();
  });
});

describe('compose', () => {
  it('does the rightmost first', () => {
    const point = apply(compose(translation(10, 0), rotation(90), scaling(2)), { x: 1, y: 0 });
    expect(point.x).toBeCloseTo(10, 9);
    expect(point.y).toBeCloseTo(2, 9);
  });
});
