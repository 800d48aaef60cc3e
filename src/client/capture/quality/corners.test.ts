import { describe, expect, it } from 'vitest';
import type { Corners } from './corners.ts';
import { fromQuad, sidesBeyond, toQuad } from './corners.ts';

const SIZE = { width: 100, height: 50 };

describe('toQuad', () => {
  it('starts nearest the top left and runs clockwise, whichever way the ring ran', () => {
    const clockwise: Corners = [79.5, 9.5, 79.5, 39.5, 19.5, 39.5, 19.5, 9.5];
    const counter: Corners = [79.5, 39.5, 79.5, 9.5, 19.5, 9.5, 19.5, 39.5];
    const expected = [
      [0.2, 0.2],
      [0.8, 0.2],
      [0.8, 0.8],
      [0.2, 0.8],
    ];
    expect(toQuad(clockwise, SIZE)).toEqual(expected);
    expect(toQuad(counter, SIZE)).toEqual(expected);
  });

  it('stays within the picture, and is undone by fromQuad', () => {
    const corners: Corners = [-3, 4.5, 90, 5, 92, 40, 10, 44];
    const quad = toQuad(corners, SIZE);
    expect(quad[0][0]).toBe(0);
    expect(fromQuad(quad, SIZE).slice(2)).toEqual(corners.slice(2).map((value) => expect.closeTo(value, 5)));
  });
});

describe('sidesBeyond', () => {
  it('names the sides that a corner lies outside of', () => {
    expect(sidesBeyond([-2, 10, 60, 10, 60, 52, 10, 40], SIZE)).toEqual(['bottom', 'left']);
    expect(sidesBeyond([0, 0, 99, 0, 99, 49, 0, 49], SIZE)).toEqual([]);
  });
});
