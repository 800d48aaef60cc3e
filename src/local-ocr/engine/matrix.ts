/** Plane projective maps as 3x3 row-major matrices; `apply` takes a point of one picture to another. */
export type Matrix = readonly [number, number, number, number, number, number, number, number, number];

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Top left, top right, bottom right, bottom left. */
export type Quad = readonly [Point, Point, Point, Point];

export const IDENTITY: Matrix = [1, 0, 0, 0, 1, 0, 0, 0, 1];

export function scaling(factorX: number, factorY = factorX): Matrix {
  return [factorX, 0, 0, 0, factorY, 0, 0, 0, 1];
}

export function translation(x: number, y: number): Matrix {
  return [1, 0, x, 0, 1, y, 0, 0, 1];
}

/** Clockwise on a screen, where y points down. */
export function rotation(degrees: number): Matrix {
  const angle = (degrees * Math.PI) / 180;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return [cos, -sin, 0, sin, cos, 0, 0, 0, 1];
}

/** The map that does the rightmost matrix first. */
export function compose(...matrices: readonly Matrix[]): Matrix {
  return matrices.reduce(multiply, IDENTITY);
}

function multiply(a: Matrix, b: Matrix): Matrix {
  const cell = (row: 0 | 3 | 6, column: 0 | 1 | 2): number =>
    a[row] * b[column] +
    a[(row + 1) as 1 | 4 | 7] * b[(column + 3) as 3 | 4 | 5] +
    a[(row + 2) as 2 | 5 | 8] * b[(column + 6) as 6 | 7 | 8];
  return [
    cell(0, 0),
    cell(0, 1),
    cell(0, 2),
    cell(3, 0),
    cell(3, 1),
    cell(3, 2),
    cell(6, 0),
    cell(6, 1),
    cell(6, 2),
  ];
}

export function apply(matrix: Matrix, point: Point): Point {
  const z = matrix[6] * point.x + matrix[7] * point.y + matrix[8];
  return {
    x: (matrix[0] * point.x + matrix[1] * point.y + matrix[2]) / z,
    y: (matrix[3] * point.x + matrix[4] * point.y + matrix[5]) / z,
  };
}

/** The map that takes each corner of `from` to the same corner of `to`; null for corners on one line. */
export function homography(from: Quad, to: Quad): Matrix | null {
  const rows: number[][] = [];
  for (const corner of [0, 1, 2, 3] as const) {
    const { x, y } = from[corner];
    const { x: u, y: v } = to[corner];
    rows.push([x, y, 1, 0, 0, 0, -u * x, -u * y, u], [0, 0, 0, x, y, 1, -v * x, -v * y, v]);
  }
  const solution = solve(rows);
  if (!solution) return null;
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = solution;
  return [a, b, c, d, e, f, g, h, 1];
}

/** Gauss-Jordan elimination with pivoting over rows of coefficients that end with the right-hand side. */
function solve(rows: number[][]): number[] | null {
  const size = rows.length;
  for (let column = 0; column < size; column++) {
    const below = rows.slice(column);
    const pivot = below.reduce((best, row) =>
      Math.abs(row[column] ?? 0) > Math.abs(best[column] ?? 0) ? row : best,
    );
    const lead = pivot[column] ?? 0;
    if (Math.abs(lead) < 1e-12) return null;
    const place = rows.indexOf(pivot);
    rows[place] = rows[column] ?? pivot;
    rows[column] = pivot.map((value) => value / lead);
    const unit = rows[column] ?? [];
    for (const [index, row] of rows.entries()) {
      const factor = row[column] ?? 0;
      if (index !== column && factor !== 0) {
        rows[index] = row.map((value, at) => value - factor * (unit[at] ?? 0));
      }
    }
  }
  return rows.map((row) => row[size] ?? 0);
}
