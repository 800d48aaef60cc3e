import { describe, expect, it } from 'vitest';
import { type TroubleGrid, troublePath } from './trouble-path.ts';

function grid(...rows: readonly (readonly number[])[]): TroubleGrid {
  return { columns: rows[0]?.length ?? 0, rows: rows.length, cells: rows.flat() };
}

/** Every coordinate of a path, in pairs. */
function pointsOf(path: string): { x: number; y: number }[] {
  const numbers = path.match(/-?[\d.]+/g)?.map(Number) ?? [];
  return numbers.flatMap((x, index) => (index % 2 === 0 ? [{ x, y: numbers[index + 1] ?? Number.NaN }] : []));
}

describe('the outline of trouble', () => {
  it('is nothing where there is none', () => {
    expect(troublePath(grid([0, 0.2], [0.4, 0]), 100, 100)).toBe('');
  });

  it('goes around one cell, and stays near it', () => {
    const path = troublePath(grid([0, 0, 0, 0], [0, 1, 0, 0], [0, 0, 0, 0]), 400, 300);
    expect(path.match(/M/g)).toHaveLength(1);
    expect(path.endsWith('z')).toBe(true);
    for (const { x, y } of pointsOf(path)) {
      expect(x).toBeGreaterThanOrEqual(100);
      expect(x).toBeLessThanOrEqual(200);
      expect(y).toBeGreaterThanOrEqual(100);
      expect(y).toBeLessThanOrEqual(200);
    }
  });

  it('grows with how bad it is', () => {
    const widthAt = (value: number) => {
      const xs = pointsOf(troublePath(grid([0, 0, 0], [0, value, 0], [0, 0, 0]), 300, 300)).map(({ x }) => x);
      return Math.max(...xs) - Math.min(...xs);
    };
    expect(widthAt(1)).toBeGreaterThan(widthAt(0.6));
  });

  it('keeps two places apart, and joins neighbours', () => {
    const apart = troublePath(grid([1, 0, 0, 1], [0, 0, 0, 0]), 400, 200);
    expect(apart.match(/M/g)).toHaveLength(2);
    const joined = troublePath(grid([1, 1, 1, 1], [0, 0, 0, 0]), 400, 200);
    expect(joined.match(/M/g)).toHaveLength(1);
    const touching = troublePath(grid([1, 0], [0, 1]), 200, 200);
    expect(touching.match(/M/g)).toHaveLength(2);
  });

  it('leaves a hole where the middle is fine', () => {
    const path = troublePath(grid([1, 1, 1], [1, 0, 1], [1, 1, 1]), 300, 300);
    expect(path.match(/M/g)).toHaveLength(2);
  });

  it('reaches the edges of a photo that is trouble all over', () => {
    const points = pointsOf(troublePath(grid([1, 1, 1], [1, 1, 1]), 300, 200));
    expect(Math.min(...points.map(({ x }) => x))).toBeCloseTo(0);
    expect(Math.max(...points.map(({ x }) => x))).toBeCloseTo(300);
    expect(Math.max(...points.map(({ y }) => y))).toBeCloseTo(200);
  });
});
