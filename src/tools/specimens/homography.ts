export type Point = readonly [x: number, y: number];
export type Quad = readonly [Point, Point, Point, Point];

/** Eight coefficients of a projective map; the ninth is 1. */
export type Homography = readonly number[];

/** The projective map that takes each corner of `from` to the corner of `to` at the same place in the list. */
export function homography(from: Quad, to: Quad): Homography {
  const rows: number[][] = [];
  for (const [index, [x, y]] of from.entries()) {
    const [u, v] = to[index] ?? [0, 0];
    rows.push([x, y, 1, 0, 0, 0, -u * x, -u * y, u], [0, 0, 0, x, y, 1, -v * x, -v * y, v]);
  }
  return solve(rows);
}

export function project(map: Homography, [x, y]: Point): Point {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = map;
  const depth = g * x + h * y + 1;
  return [(a * x + b * y + c) / depth, (d * x + e * y + f) / depth];
}

/** Gauss-Jordan elimination with partial pivots; each row ends with its right-hand side. */
function solve(rows: number[][]): number[] {
  const at = (row: number, column: number): number => rows[row]?.[column] ?? 0;
  for (let pivot = 0; pivot < rows.length; pivot++) {
    let best = pivot;
    for (let row = pivot + 1; row < rows.length; row++) {
      if (Math.abs(at(row, pivot)) > Math.abs(at(best, pivot))) best = row;
    }
    const chosen = rows[best] ?? [];
    rows[best] = rows[pivot] ?? [];
    rows[pivot] = normalised(chosen, pivot);
    for (let row = 0; row < rows.length; row++) {
      if (row === pivot) continue;
      const factor = at(row, pivot);
      rows[row] = (rows[row] ?? []).map((value, column) => value - factor * at(pivot, column));
    }
  }
  return rows.map((row) => row.at(-1) ?? 0);
}

function normalised(row: readonly number[], pivot: number): number[] {
  const divisor = row[pivot] ?? 1;
  return row.map((value) => value / divisor);
}
