import type { GrayFrame } from './frame-look.ts';
import type { Spans } from './spans.ts';

/** Every which row, and every which column, is walked along. */
const LINE_STEP = 10;

/** Pixels to either side of an edge in which the ink and the paper that it parts are looked for. */
const REACH = 4;

/** Weakest edge that tells: ink against paper, in levels; noise makes up to a third of it. */
const LEAST_RANGE = 36;

/** Fewest edges that say something about the whole. */
const FEWEST_EDGES = 24;

/** Of all edges, the share that is sharper: the edges of shadows and faces are soft in a sharp picture too. */
const SHARPER_SHARE = 0.3;

const BINS_PER_PIXEL = 8;
const BINS = 2 * REACH * BINS_PER_PIXEL + 1;

export interface WidthMeter {
  readonly across: Uint32Array;
  readonly down: Uint32Array;
}

export function createWidthMeter(): WidthMeter {
  return { across: new Uint32Array(BINS), down: new Uint32Array(BINS) };
}

/**
 * Over how many pixels ink turns into paper: contrast over steepness at the sharper edges, about 1.5 in a sharp
 * frame, whatever is printed there; at most 8. The worse of the two directions, so that motion shows. Null when there
 * are too few edges to tell.
 */
export function edgeWidth(frame: GrayFrame, spans: Spans, meter: WidthMeter): number | null {
  meter.across.fill(0);
  meter.down.fill(0);
  for (let y = LINE_STEP; y < frame.height - 1; y += LINE_STEP) {
    const from = Math.max(REACH + 1, spans.from[y] ?? 0);
    const to = Math.min(frame.width - REACH - 1, spans.to[y] ?? 0);
    walk(frame.pixels, y * frame.width + from, y * frame.width + to, 1, meter.across);
  }
  for (let x = LINE_STEP; x < frame.width - 1; x += LINE_STEP) walkColumn(frame, spans, x, meter.down);
  const across = sharperWidth(meter.across);
  const down = sharperWidth(meter.down);
  if (across === null || down === null) return across ?? down;
  return Math.max(across, down);
}

function walkColumn({ pixels, width, height }: GrayFrame, spans: Spans, x: number, bins: Uint32Array): void {
  let first = -1;
  for (let y = REACH + 1; y < height - REACH; y++) {
    const inside = x >= (spans.from[y] ?? 0) && x < (spans.to[y] ?? 0) && y < height - REACH - 1;
    if (inside && first < 0) first = y;
    if (inside || first < 0) continue;
    walk(pixels, first * width + x, y * width + x, width, bins);
    first = -1;
  }
}

/** Counts the widths of the edges between two indices, `step` apart. */
function walk(pixels: Uint8Array, from: number, to: number, step: number, bins: Uint32Array): void {
  for (let at = from; at < to; at += step) {
    const slope = (pixels[at + step] ?? 0) - (pixels[at - step] ?? 0);
    const steepness = slope < 0 ? -slope : slope;
    if (steepness * REACH < LEAST_RANGE || !isSteepest(pixels, at, step, steepness)) continue;
    let least = 255;
    let most = 0;
    for (let near = at - REACH * step; near <= at + REACH * step; near += step) {
      const brightness = pixels[near] ?? 0;
      if (brightness < least) least = brightness;
      if (brightness > most) most = brightness;
    }
    if (most - least < LEAST_RANGE) continue;
    const bin = Math.min(BINS - 1, Math.round((2 * (most - least) * BINS_PER_PIXEL) / steepness));
    bins[bin] = (bins[bin] ?? 0) + 1;
  }
}

/** Within two pixels to either side. */
function isSteepest(pixels: Uint8Array, at: number, step: number, steepness: number): boolean {
  for (let shift = -2; shift <= 2; shift++) {
    const there = at + shift * step;
    const slope = (pixels[there + step] ?? 0) - (pixels[there - step] ?? 0);
    const other = slope < 0 ? -slope : slope;
    if (other > steepness || (other === steepness && shift < 0)) return false;
  }
  return true;
}

function sharperWidth(bins: Uint32Array): number | null {
  let total = 0;
  for (const count of bins) total += count;
  if (total < FEWEST_EDGES) return null;
  let found = 0;
  for (let bin = 0; bin < BINS; bin++) {
    found += bins[bin] ?? 0;
    if (found >= SHARPER_SHARE * total) return bin / BINS_PER_PIXEL;
  }
  return null;
}
