import type { GrayFrame } from './frame-look.ts';
import { DARK, lostToLight } from './lost-cells.ts';
import { BLOWN_OUT, level, paperLevel } from './paper-level.ts';
import type { Spans } from './spans.ts';

/** Brightness and fine structure inside a shape. */
export interface LightReading {
  /** Mean brightness, 0–255. */
  brightness: number;
  /** Variance of the Laplacian. */
  sharpness: number;
  /** Share (0–1) of pixels in blobs lost to a lamp. */
  glare: number;
  /** Brightness that 5 % of the pixels stay below, and 70 %: ink and paper. */
  ink: number;
  paper: number;
}

/** Side of a cell that is judged as one, in pixels. */
const CELL = 16;

/** Rows that are measured: every second one says as much about a frame in half the time. */
const ROW_STEP = 2;

export interface LightMeter {
  readonly columns: number;
  readonly rows: number;
  readonly sums: Uint32Array;
  readonly blown: Uint16Array;
  readonly dark: Uint16Array;
  readonly counts: Uint16Array;
  readonly histogram: Uint32Array;
  readonly reading: LightReading;
}

export function createLightMeter({
  width,
  height,
}: {
  readonly width: number;
  readonly height: number;
}): LightMeter {
  const columns = Math.ceil(width / CELL);
  const rows = Math.ceil(height / CELL);
  return {
    columns,
    rows,
    sums: new Uint32Array(columns * rows),
    blown: new Uint16Array(columns * rows),
    dark: new Uint16Array(columns * rows),
    counts: new Uint16Array(columns * rows),
    histogram: new Uint32Array(256),
    reading: { brightness: 0, sharpness: 0, glare: 0, ink: 0, paper: 0 },
  };
}

/** Measures into `meter.reading`. */
export function readLight(
  { pixels, width, height }: GrayFrame,
  spans: Spans,
  meter: LightMeter,
): LightReading {
  const { sums, blown, dark, counts, histogram, columns, reading } = meter;
  sums.fill(0);
  blown.fill(0);
  dark.fill(0);
  counts.fill(0);
  histogram.fill(0);
  let count = 0;
  let sum = 0;
  let curves = 0;
  let curves2 = 0;
  for (let y = 1; y < height - 1; y += ROW_STEP) {
    const row = y * width;
    const to = spans.to[y] ?? 0;
    const cellRow = Math.floor(y / CELL) * columns;
    for (let x = spans.from[y] ?? 0; x < to;) {
      const cell = cellRow + Math.floor(x / CELL);
      const cellEnd = Math.min(to, (Math.floor(x / CELL) + 1) * CELL);
      counts[cell] = (counts[cell] ?? 0) + cellEnd - x;
      count += cellEnd - x;
      let cellSum = 0;
      let cellBlown = 0;
      let cellDark = 0;
      for (; x < cellEnd; x++) {
        const at = row + x;
        const own = pixels[at] ?? 0;
        const curve =
          4 * own -
          (pixels[at - 1] ?? 0) -
          (pixels[at + 1] ?? 0) -
          (pixels[at - width] ?? 0) -
          (pixels[at + width] ?? 0);
        cellSum += own;
        curves += curve;
        curves2 += curve * curve;
        if (own >= BLOWN_OUT) cellBlown++;
        else if (own < DARK) cellDark++;
        histogram[own] = (histogram[own] ?? 0) + 1;
      }
      sum += cellSum;
      sums[cell] = (sums[cell] ?? 0) + cellSum;
      blown[cell] = (blown[cell] ?? 0) + cellBlown;
      dark[cell] = (dark[cell] ?? 0) + cellDark;
    }
  }
  const pixelsRead = Math.max(1, count);
  reading.brightness = sum / pixelsRead;
  reading.sharpness = curves2 / pixelsRead - (curves / pixelsRead) ** 2;
  reading.ink = level(histogram, 0.05 * count);
  reading.paper = paperLevel(histogram, count);
  reading.glare = lostToLight(meter, reading.paper) / pixelsRead;
  return reading;
}
