/** A 3x3 matrix, row by row: a projective map of the plane. */
export type Matrix = readonly [number, number, number, number, number, number, number, number, number];

export type Place = readonly [x: number, y: number];

export function multiply(a: Matrix, b: Matrix): Matrix {
  return [
    a[0] * b[0] + a[1] * b[3] + a[2] * b[6],
    a[0] * b[1] + a[1] * b[4] + a[2] * b[7],
    a[0] * b[2] + a[1] * b[5] + a[2] * b[8],
    a[3] * b[0] + a[4] * b[3] + a[5] * b[6],
    a[3] * b[1] + a[4] * b[4] + a[5] * b[7],
    a[3] * b[2] + a[4] * b[5] + a[5] * b[8],
    a[6] * b[0] + a[7] * b[3] + a[8] * b[6],
    a[6] * b[1] + a[7] * b[4] + a[8] * b[7],
    a[6] * b[2] + a[7] * b[5] + a[8] * b[8],
  ];
}

/** The map back, up to a factor that no projective map has; throws nothing, a flat matrix gives infinities. */
export function inverse(m: Matrix): Matrix {
  const [a, b, c, d, e, f, g, h, i] = m;
  const over = 1 / (a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g));
  return [
    (e * i - f * h) * over,
    (c * h - b * i) * over,
    (b * f - c * e) * over,
    (f * g - d * i) * over,
    (a * i - c * g) * over,
    (c * d - a * f) * over,
    (d * h - e * g) * over,
    (b * g - a * h) * over,
    (a * e - b * d) * over,
  ];
}

export function apply(m: Matrix, [x, y]: Place): Place {
  const depth = m[6] * x + m[7] * y + m[8];
  return [(m[0] * x + m[1] * y + m[2]) / depth, (m[3] * x + m[4] * y + m[5]) / depth];
}

/** Moves by (x, y), then turns clockwise (y points down), then scales. */
export function placement(x: number, y: number, turnDegrees: number, scaleX: number, scaleY: number): Matrix {
  const turn = (turnDegrees * Math.PI) / 180;
  const cos = Math.cos(turn);
  const sin = Math.sin(turn);
  return [cos * scaleX, -sin * scaleY, x, sin * scaleX, cos * scaleY, y, 0, 0, 1];
}
