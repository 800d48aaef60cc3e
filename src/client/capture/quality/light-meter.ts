import type { GrayFrame } from './frame-look.ts';
import { BLOWN_OUT, lampLevel, level, paperLevel } from './paper-level.ts';
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

/** Share of a cell's pixels that are blown out when it is lost: between letters on white paper it is less. */
const LOST_CELL = 0.8;

export interface LightMeter {
  readonly columns: number;
  readonly rows: number;
  readonly sums: Uint32Array;
  readonly blown: Uint16Array;
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
  const { sums, blown, counts, histogram, columns, reading } = meter;
  sums.fill(0);
  blown.fill(0);
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
        histogram[own] = (histogram[own] ?? 0) + 1;
      }
      sum += cellSum;
      sums[cell] = (sums[cell] ?? 0) + cellSum;
      blown[cell] = (blown[cell] ?? 0) + cellBlown;
    }
  }
  const pixelsRead = Math.max(1, count);
  reading.brightness = sum / pixelsRead;
  reading.sharpness = curves2 / pixelsRead - (curves / pixelsRead) ** 2;
  reading.ink = level(histogram, 0.05 * count);
  reading.paper = paperLevel(histogram, count);
  reading.glare = lostToLight(meter, lampLevel(histogram, count)) / pixelsRead;
  return reading;
}

/** Pixels of cells that are lost to a lamp: nearly all blown out, and brighter than paper can be. */
function lostToLight({ sums, blown, counts }: LightMeter, lamp: number | null): number {
  if (lamp === null) return 0;
  let lost = 0;
  for (let cell = 0; cell < counts.length; cell++) {
    const pixels = counts[cell] ?? 0;
    if (pixels === 0 || (blown[cell] ?? 0) < LOST_CELL * pixels) continue;
    if ((sums[cell] ?? 0) > lamp * pixels) lost += pixels;
  }
  return lost;
}
