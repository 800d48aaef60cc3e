import type { GrayFrame, TroubleMap } from './frame-look.ts';
import { createLightMeter, readLight } from './light-meter.ts';
import { BLOWN_OUT, level } from './paper-level.ts';
import { createSpans, spanAll } from './spans.ts';

/** Cells along the picture's long side. */
const CELLS = 16;

/** Share of a cell that is blown out when the cell is lost, and from which it is worth showing. */
const ALL_LOST = 0.9;
const LEAST_LOST = 0.3;

/** Least contrast in a cell with print, in levels; blurred print keeps a little of it. */
const LEAST_RANGE = 20;

/** Share of a cell's pixels that is its ink at least, and its paper: noise has no say. */
const EXTREME = 0.02;

/** Steepness over contrast against the sharpest cells: below the first a cell is soft, below the second lost. */
const SOFT_PART = 0.65;
const LOST_PART = 0.25;

/** Steepness over contrast of a sharp cell, at least: when none is, the whole picture is blurred. */
const SHARP = 0.75;

/** A cell weaker than this is not worth showing. */
const LEAST_TROUBLE = 0.15;

/** Where glare and blur sit on a picture (a cut-out or the whole); null when there is nothing to show. */
export function mapTrouble(frame: GrayFrame): TroubleMap | null {
  const longSide = Math.max(frame.width, frame.height);
  const columns = Math.max(1, Math.round((CELLS * frame.width) / longSide));
  const rows = Math.max(1, Math.round((CELLS * frame.height) / longSide));
  const cells = Array.from({ length: columns * rows }, (_, index) =>
    readCell(frame, columns, rows, index % columns, Math.floor(index / columns)),
  );
  const glare = glareOf(cells, lampOn(frame));
  const blur = blurOf(cells, glare);
  const isTrouble = (value: number): boolean => value >= LEAST_TROUBLE;
  return glare.some(isTrouble) || blur.some(isTrouble) ? { columns, rows, glare, blur } : null;
}

interface Cell {
  /** Share (0–1) of pixels blown out. */
  readonly blown: number;
  /** Contrast in the cell, in levels. */
  readonly range: number;
  /** Steepest change over two pixels, in levels: of the steepest fiftieth of the pixels, so that noise has no say. */
  readonly steepness: number;
}

const steps = new Uint32Array(256);
const levels = new Uint32Array(256);

function readCell(
  { pixels, width, height }: GrayFrame,
  columns: number,
  rows: number,
  column: number,
  row: number,
): Cell {
  const left = Math.max(1, Math.floor((column * width) / columns));
  const right = Math.min(width - 1, Math.floor(((column + 1) * width) / columns));
  const top = Math.max(1, Math.floor((row * height) / rows));
  const bottom = Math.min(height - 1, Math.floor(((row + 1) * height) / rows));
  steps.fill(0);
  levels.fill(0);
  let blown = 0;
  for (let y = top; y < bottom; y++) {
    for (let x = left; x < right; x++) {
      const at = y * width + x;
      const own = pixels[at] ?? 0;
      levels[own] = (levels[own] ?? 0) + 1;
      if (own >= BLOWN_OUT) blown++;
      const across = Math.abs((pixels[at + 1] ?? 0) - (pixels[at - 1] ?? 0));
      const down = Math.abs((pixels[at + width] ?? 0) - (pixels[at - width] ?? 0));
      const step = Math.max(across, down);
      steps[step] = (steps[step] ?? 0) + 1;
    }
  }
  const count = Math.max(1, (right - left) * (bottom - top));
  const range = level(levels, (1 - EXTREME) * count) - level(levels, EXTREME * count);
  return { blown: blown / count, range, steepness: steepest(count / 50) };
}

/** The step that `wanted` pixels reach. */
function steepest(wanted: number): number {
  let found = 0;
  for (let step = 255; step > 0; step--) {
    found += steps[step] ?? 0;
    if (found >= wanted) return step;
  }
  return 0;
}

/** Whether a lamp shines on it: white paper as such is none. */
function lampOn(frame: GrayFrame): boolean {
  const spans = createSpans(frame.width, frame.height);
  spanAll(spans);
  return readLight(frame, spans, createLightMeter(frame)).glare > 0;
}

function glareOf(cells: readonly Cell[], isLamp: boolean): readonly number[] {
  return cells.map(({ blown }) => (isLamp ? between(blown, LEAST_LOST, ALL_LOST) : 0));
}

/** Only cells with print can be blurred: an empty one has nothing to be sharp. Lost to light, they count as glare. */
function blurOf(cells: readonly Cell[], glare: readonly number[]): readonly number[] {
  const sharpness = cells.map(({ range, steepness }) => (range < LEAST_RANGE ? null : steepness / range));
  const known = sharpness.filter((value) => value !== null).sort((one, other) => one - other);
  const sharpest = Math.max(SHARP, known[Math.floor(known.length * 0.9)] ?? 0);
  return sharpness.map((value, index) =>
    value === null || (glare[index] ?? 0) > 0 ? 0 : 1 - between(value / sharpest, LOST_PART, SOFT_PART),
  );
}

/** 0 at `low` and below, 1 at `high` and above. */
function between(value: number, low: number, high: number): number {
  return Math.max(0, Math.min(1, (value - low) / (high - low)));
}
