import { describe, expect, test } from 'vitest';
import type { Point, Quad } from '#src/shared/contract/captures.ts';
import { DOCUMENTS } from '#src/shared/documents.ts';
import { project, projectionOnto } from './projection.ts';
import { factorToCut, isRectangleSeen, planStraightening } from './straighten-plan.ts';

const CARD = DOCUMENTS['id-card'];
const SHEET = DOCUMENTS['business-registration'];
const PHOTO = { width: 4000, height: 3000 };

/** A level rectangle around the middle, in shares of the photo. */
function level(width: number, height: number, { width: across, height: down } = PHOTO): Quad {
  const [x, y] = [width / across / 2, height / down / 2];
  return [
    [0.5 - x, 0.5 - y],
    [0.5 + x, 0.5 - y],
    [0.5 + x, 0.5 + y],
    [0.5 - x, 0.5 + y],
  ];
}

test('a projection takes the corners of the unit square to the given ones', () => {
  const corners: Quad = [
    [10, 20],
    [110, 5],
    [130, 90],
    [4, 70],
  ];
  const map = projectionOnto(corners);
  const square: readonly Point[] = [
    [0, 0],
    [1, 0],
    [1, 1],
    [0, 1],
  ];
  square.forEach(([x, y], index) => {
    const [toX, toY] = project(map, x, y);
    expect(toX).toBeCloseTo(corners[index]?.[0] ?? NaN, 9);
    expect(toY).toBeCloseTo(corners[index]?.[1] ?? NaN, 9);
  });
  // Straight lines stay straight: the middle is where the diagonals cross.
  const [x, y] = project(map, 0.5, 0.5);
  const along = (from: Point, to: Point) =>
    (to[0] - from[0]) * (y - from[1]) - (to[1] - from[1]) * (x - from[0]);
  expect(along(corners[0], corners[2])).toBeCloseTo(0, 9);
  expect(along(corners[1], corners[3])).toBeCloseTo(0, 9);
});

describe('the size of what is cut out', () => {
  test('is that of the card in the photo and a margin, never more than was there', () => {
    const { size, painted } = planStraightening(level(1600, 1009), PHOTO, CARD);
    expect(size.width).toBe(1640);
    expect(size.height).toBe(1049);
    expect(painted).toEqual(PHOTO);
  });

  test('ends at 2,000 pixels for a card and at 5 megapixels for a sheet', () => {
    const card = planStraightening(level(3800, 3800 / CARD.aspect), PHOTO, CARD);
    expect(card.size.width).toBe(2050);
    expect(card.painted.width).toBe(Math.round((4000 * 2000) / 3800));
    const upright = { width: 3000, height: 4000 };
    const sheet = planStraightening(level(2700, 2700 * Math.SQRT2, upright), upright, SHEET);
    expect(sheet.size.width * sheet.size.height).toBeGreaterThan(5_000_000);
    expect(sheet.size.width * sheet.size.height).toBeLessThan(5_400_000);
  });

  test.each([
    ['a card', 1.586, 1.6],
    ['a card whose corners are a little off', 1.586, 1.53],
    ['a passport', 1.42, 1.44],
  ])('has the proportion of %s', (_, aspect, seen) => {
    const { size } = planStraightening(level(1600, 1600 / seen), PHOTO, CARD);
    const margin = 2 * 0.0125 * size.width * (1 / 1.025);
    expect((size.width - margin) / (size.height - margin)).toBeCloseTo(aspect, 2);
  });

  test('keeps the proportion of corners that are no card', () => {
    const { size } = planStraightening(level(1600, 1600 / 1.1), PHOTO, CARD);
    expect((size.width - 40) / (size.height - 40)).toBeCloseTo(1.1, 2);
  });
});

describe('the way it stands', () => {
  test('a card on its end is laid down, its right edge up', () => {
    const { size, box, map } = planStraightening(level(1009, 1600), PHOTO, CARD);
    expect(size.width).toBeGreaterThan(size.height);
    const [x, y] = project(map, size.width / 2, 0);
    expect(x + box.left).toBeGreaterThan(2400);
    expect(y + box.top).toBeCloseTo(1500, 0);
  });

  test('a sheet on its side is put upright', () => {
    const { size } = planStraightening(level(1800, 1800 / Math.SQRT2), PHOTO, SHEET);
    expect(size.height).toBeGreaterThan(size.width);
  });
});

test('only the document and its margin are painted, and nothing beyond the photo', () => {
  const { box } = planStraightening(level(1600, 1009), PHOTO, CARD);
  expect([box.left, box.width]).toEqual([1178, 1644]);
  expect([box.top, box.height]).toEqual([973, 1054]);
  const whole = planStraightening(level(4000, 3000), PHOTO, CARD);
  expect([whole.box.left, whole.box.top]).toEqual([0, 0]);
  expect([whole.box.width, whole.box.height]).toEqual([whole.painted.width, whole.painted.height]);
});

test('a card that is small in the photo asks for more pixels of it', () => {
  expect(factorToCut(level(650, 410), PHOTO, CARD)).toBeCloseTo(1.99, 1);
  expect(factorToCut(level(1600, 1009), PHOTO, CARD)).toBeLessThan(1);
});

describe('corners that no rectangle can have', () => {
  const shares = (...corners: Quad): Quad => corners;
  test.each([
    ['all in one place', shares([0.5, 0.5], [0.5, 0.5], [0.5, 0.5], [0.5, 0.5])],
    ['on one line', shares([0.1, 0.1], [0.4, 0.4], [0.6, 0.6], [0.9, 0.9])],
    ['crossing', shares([0.2, 0.2], [0.8, 0.8], [0.8, 0.2], [0.2, 0.8])],
    ['the other way round', shares([0.2, 0.2], [0.2, 0.8], [0.8, 0.8], [0.8, 0.2])],
    ['dented', shares([0.2, 0.2], [0.8, 0.2], [0.4, 0.4], [0.2, 0.8])],
    ['no numbers', shares([NaN, 0.2], [0.8, 0.2], [0.8, 0.8], [0.2, 0.8])],
    ['a sliver', shares([0.2, 0.2], [0.8, 0.2], [0.8, 0.205], [0.2, 0.205])],
  ])('%s', (_, corners) => {
    expect(isRectangleSeen(corners, PHOTO)).toBe(false);
  });

  test('and some that it can have', () => {
    expect(isRectangleSeen(level(400, 250), PHOTO)).toBe(true);
    expect(isRectangleSeen(shares([0.3, 0.3], [0.7, 0.3], [0.9, 0.8], [0.1, 0.8]), PHOTO)).toBe(true);
  });
});
