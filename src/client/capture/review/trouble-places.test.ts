import { describe, expect, test } from 'vitest';
import type { PhotoLook } from '../prepare-image/prepared-image.ts';
import type { PhotoFault } from '../quality/frame-look.ts';
import { troublePlaces } from './trouble-places.ts';

const COLUMNS = 9;
const ROWS = 6;
const NONE: readonly number[] = Array.from({ length: COLUMNS * ROWS }, () => 0);

/** Trouble in a rectangle of cells, the far ends not counted. */
function cells(left: number, top: number, right: number, bottom: number): readonly number[] {
  return NONE.map((_, index) => {
    const [x, y] = [index % COLUMNS, Math.floor(index / COLUMNS)];
    return x >= left && x < right && y >= top && y < bottom ? 1 : 0;
  });
}

function look(
  reasons: readonly PhotoFault['reason'][],
  { glare = NONE, blur = NONE }: { glare?: readonly number[]; blur?: readonly number[] },
): PhotoLook {
  const faults = reasons.map((reason) => ({ reason, hard: false }));
  return {
    found: null,
    cutAt: null,
    faults,
    trouble: { columns: COLUMNS, rows: ROWS, glare, blur },
    measured: null,
  };
}

describe('the places of trouble', () => {
  test('are named by where they mostly sit', () => {
    const whereOf = (glare: readonly number[]) => troublePlaces(look(['IMAGE_GLARE'], { glare }))[0]?.where;
    expect(whereOf(cells(0, 0, 2, 1))).toBe('topLeft');
    expect(whereOf(cells(4, 0, 6, 1))).toBe('top');
    expect(whereOf(cells(7, 2, 9, 4))).toBe('right');
    expect(whereOf(cells(3, 2, 6, 4))).toBe('middle');
    expect(whereOf(cells(0, 5, 2, 6))).toBe('bottomLeft');
    expect(whereOf(cells(7, 5, 9, 6))).toBe('bottomRight');
    expect(whereOf(cells(0, 0, 9, 5))).toBe('all');
  });

  test('are of each kind for itself, and only of what the photo is held back for', () => {
    const both = { glare: cells(0, 0, 2, 2), blur: cells(7, 4, 9, 6) };
    const kindsOf = (...reasons: PhotoFault['reason'][]) =>
      troublePlaces(look(reasons, both)).map(({ kind, where }) => `${kind} ${where}`);
    expect(kindsOf('IMAGE_GLARE', 'IMAGE_BLURRY')).toEqual(['glare topLeft', 'blur bottomRight']);
    expect(kindsOf('IMAGE_BLURRY')).toEqual(['blur bottomRight']);
    expect(kindsOf('IMAGE_TOO_SMALL')).toEqual([]);
    expect(kindsOf()).toEqual([]);
  });

  test('are none where there is little of it, or nothing was measured', () => {
    const faint = NONE.map((_, index) => (index === 12 ? 0.4 : 0));
    expect(troublePlaces(look(['IMAGE_GLARE'], { glare: faint }))).toEqual([]);
    expect(troublePlaces({ ...look(['IMAGE_GLARE'], {}), trouble: null })).toEqual([]);
  });
});
