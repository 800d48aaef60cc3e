/** Brightness of a picture: one byte a pixel, rows from the top without gaps. */
export interface Gray {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Side of the squares that are compared, and how far they stand apart, in pixels. */
const WINDOW = 8;
const STRIDE = 4;
/** Keep flat squares from dividing by nothing (Wang, Bovik, Sheikh, Simoncelli 2004, with L 255). */
const C1 = (0.01 * 255) ** 2;
const C2 = (0.03 * 255) ** 2;

/**
 * Mean structural similarity of two pictures of one size, 1 when they are the same. Squares of 8 pixels with equal
 * weights, every 4 pixels. Throws when the sizes differ.
 */
export function ssim(one: Gray, other: Gray): number {
  const { width, height } = one;
  if (width !== other.width || height !== other.height) throw new Error('Pictures of different sizes.');
  let sum = 0;
  let count = 0;
  for (let top = 0; top + WINDOW <= height; top += STRIDE) {
    for (let left = 0; left + WINDOW <= width; left += STRIDE) {
      sum += windowSsim(one.data, other.data, top * width + left, width);
      count++;
    }
  }
  return sum / count;
}

function windowSsim(a: Uint8Array, b: Uint8Array, from: number, stride: number): number {
  let [sumA, sumB, squaresA, squaresB, products] = [0, 0, 0, 0, 0];
  for (let row = 0; row < WINDOW; row++) {
    const start = from + row * stride;
    for (let at = start; at < start + WINDOW; at++) {
      const x = a[at] ?? 0;
      const y = b[at] ?? 0;
      sumA += x;
      sumB += y;
      squaresA += x * x;
      squaresB += y * y;
      products += x * y;
    }
  }
  const n = WINDOW * WINDOW;
  const [meanA, meanB] = [sumA / n, sumB / n];
  const variances = squaresA / n - meanA * meanA + squaresB / n - meanB * meanB;
  const covariance = products / n - meanA * meanB;
  const means = meanA * meanB;
  return (
    ((2 * means + C1) * (2 * covariance + C2)) / ((meanA * meanA + meanB * meanB + C1) * (variances + C2))
  );
}
