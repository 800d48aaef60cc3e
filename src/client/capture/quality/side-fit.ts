import type { HalfPicture } from './half-picture.ts';

/** How far from the rough side, in half-picture pixels, its true place is looked for. */
const REACH = 4;
const PROFILE = 2 * REACH + 3;

const MOST_SAMPLES = 56;
/** Share of the side left out at either end: round corners. */
const TRIM = 0.07;
/** Where beyond either end the edge should have stopped: from here, in pixels, for a part of the side or more pixels. */
const BEYOND_FROM = 2.5;
const BEYOND_PART = 0.06;
const BEYOND_LEAST = 5;
const BEYOND_SAMPLES = 6;

/** A change of brightness over two pixels that counts as an edge, in levels; the strength that counts in full. */
const LEAST_STEP = 3;
const FULL_STEP = 24;

/** Distance to the fitted line, in pixels, within which a sample belongs to it. */
const GATES = [REACH, 2, 1.1];
const ON_LINE = 1.1;

/** One side of an outline after it was fitted to the picture. Reused for every side. */
export interface SideFit {
  /** How far the true line lies from the rough one at its middle, towards the normal, in pixels. */
  shift: number;
  /** Its slope against the rough one: shift from the first end to the last. */
  slope: number;
  /** Share (0–1) of the side where an edge lies on the fitted line. */
  support: number;
  /** Share (0–1) of the stretch before its first end, and after its last, where the edge runs on. */
  runsOnBefore: number;
  runsOnAfter: number;
  /** Mean change of brightness across it, in levels, of the samples on the line; signed along the normal. */
  contrast: number;
  /** Difference of brightness between the grounds to both sides, some pixels off, in levels; signed alike. */
  step: number;
}

const profile = new Float32Array(PROFILE);
const rising = new Float32Array(MOST_SAMPLES);
const risingStep = new Float32Array(MOST_SAMPLES);
const falling = new Float32Array(MOST_SAMPLES);
const fallingStep = new Float32Array(MOST_SAMPLES);

export function createSideFit(): SideFit {
  return { shift: 0, slope: 0, support: 0, runsOnBefore: 0, runsOnAfter: 0, contrast: 0, step: 0 };
}

/**
 * Fits the side from (x0, y0) to (x1, y1) to where brightness changes most, to a part of a pixel, and drops
 * outliers. The normal is (-dy, dx).
 */
export function fitSide(
  picture: HalfPicture,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  fit: SideFit,
): void {
  const length = Math.hypot(x1 - x0, y1 - y0);
  const samples = Math.max(12, Math.min(MOST_SAMPLES, Math.round(length / 3)));
  const normalX = -(y1 - y0) / length;
  const normalY = (x1 - x0) / length;
  let light = 0;
  let dark = 0;
  let step = 0;
  for (let sample = 0; sample < samples; sample++) {
    const part = TRIM + ((1 - 2 * TRIM) * (sample + 0.5)) / samples;
    readProfile(picture, x0 + part * (x1 - x0), y0 + part * (y1 - y0), normalX, normalY);
    strongest(sample);
    step += (profile[PROFILE - 1] ?? 0) - (profile[0] ?? 0);
    light += Math.min(FULL_STEP, risingStep[sample] ?? 0);
    dark += Math.min(FULL_STEP, fallingStep[sample] ?? 0);
  }
  const places = light >= dark ? rising : falling;
  const steps = light >= dark ? risingStep : fallingStep;
  solve(places, steps, samples, fit);
  fit.contrast *= light >= dark ? 1 : -1;
  fit.step = step / samples;
  fit.runsOnBefore = beyond(picture, x0, y0, x1, y1, fit, -1);
  fit.runsOnAfter = beyond(picture, x0, y0, x1, y1, fit, 1);
}

/** Brightness across the side at one place, -REACH-1 to REACH+1 pixels along the normal. */
function readProfile(picture: HalfPicture, x: number, y: number, normalX: number, normalY: number): void {
  for (let at = 0; at < PROFILE; at++) {
    const across = at - REACH - 1;
    profile[at] = brightnessAt(picture, x + across * normalX, y + across * normalY);
  }
}

/** Where in the profile it gets brighter fastest, and darker: place with a part of a pixel, and by how much. */
function strongest(sample: number): void {
  let up = 0;
  let down = 0;
  let upAt = 0;
  let downAt = 0;
  for (let at = 1; at < PROFILE - 1; at++) {
    const step = (profile[at + 1] ?? 0) - (profile[at - 1] ?? 0);
    // Of equal steps the nearest to the rough side.
    const bias = 1 - 0.04 * Math.abs(at - REACH - 1);
    if (step * bias > up) {
      up = step * bias;
      upAt = at;
    }
    if (-step * bias > down) {
      down = -step * bias;
      downAt = at;
    }
  }
  rising[sample] = upAt - REACH - 1 + vertex(upAt);
  risingStep[sample] = upAt === 0 ? 0 : up;
  falling[sample] = downAt - REACH - 1 + vertex(downAt);
  fallingStep[sample] = downAt === 0 ? 0 : down;
}

/** Offset (-0.5 to 0.5) of the top of the parabola through the step at `at` and its neighbours. */
function vertex(at: number): number {
  if (at < 2 || at > PROFILE - 3) return 0;
  const before = (profile[at] ?? 0) - (profile[at - 2] ?? 0);
  const own = (profile[at + 1] ?? 0) - (profile[at - 1] ?? 0);
  const after = (profile[at + 2] ?? 0) - (profile[at] ?? 0);
  const bend = before - 2 * own + after;
  if (bend === 0) return 0;
  const offset = (before - after) / (2 * bend);
  return offset > 0.5 ? 0.5 : offset < -0.5 ? -0.5 : offset;
}

/** Weighted least squares with narrowing gates. */
function solve(places: Float32Array, steps: Float32Array, samples: number, fit: SideFit): void {
  let shift = weightedMedian(places, steps, samples);
  let slope = 0;
  for (const gate of GATES) {
    let weights = 0;
    let sumT = 0;
    let sumD = 0;
    let sumTT = 0;
    let sumTD = 0;
    for (let sample = 0; sample < samples; sample++) {
      const step = steps[sample] ?? 0;
      const place = places[sample] ?? 0;
      const t = (sample + 0.5) / samples - 0.5;
      if (step < LEAST_STEP || Math.abs(place - shift - slope * t) > gate) continue;
      const weight = Math.min(FULL_STEP, step);
      weights += weight;
      sumT += weight * t;
      sumD += weight * place;
      sumTT += weight * t * t;
      sumTD += weight * t * place;
    }
    const spread = weights * sumTT - sumT * sumT;
    // Samples in one spot say nothing about the slope.
    if (spread > 0.01 * weights * weights) slope = (weights * sumTD - sumT * sumD) / spread;
    if (weights > 0) shift = (sumD - slope * sumT) / weights;
  }
  let on = 0;
  let contrast = 0;
  for (let sample = 0; sample < samples; sample++) {
    const step = steps[sample] ?? 0;
    const t = (sample + 0.5) / samples - 0.5;
    if (step < LEAST_STEP || Math.abs((places[sample] ?? 0) - shift - slope * t) > ON_LINE) continue;
    on++;
    contrast += step;
  }
  fit.shift = shift;
  // The samples span a little less than the side.
  fit.slope = slope / (1 - 2 * TRIM);
  fit.support = on / samples;
  fit.contrast = on > 0 ? contrast / on : 0;
}

const BINS = 2 * REACH * 2 + 1;
const bins = new Float32Array(BINS);

/** To half a pixel: where the first gate starts from. */
function weightedMedian(places: Float32Array, steps: Float32Array, samples: number): number {
  bins.fill(0);
  let total = 0;
  for (let sample = 0; sample < samples; sample++) {
    const weight = Math.min(FULL_STEP, steps[sample] ?? 0);
    const bin = Math.max(0, Math.min(BINS - 1, Math.round(((places[sample] ?? 0) + REACH) * 2)));
    bins[bin] = (bins[bin] ?? 0) + weight;
    total += weight;
  }
  let sum = 0;
  for (let bin = 0; bin < BINS; bin++) {
    sum += bins[bin] ?? 0;
    if (2 * sum >= total) return bin / 2 - REACH;
  }
  return 0;
}

/** Share of the samples beyond one end where an edge of the same polarity and half the strength lies on the line. */
function beyond(
  picture: HalfPicture,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  fit: SideFit,
  end: -1 | 1,
): number {
  const length = Math.hypot(x1 - x0, y1 - y0);
  const normalX = -(y1 - y0) / length;
  const normalY = (x1 - x0) / length;
  const reach = Math.max(BEYOND_LEAST, BEYOND_PART * length);
  const least = Math.max(LEAST_STEP, Math.abs(fit.contrast) / 2);
  let on = 0;
  for (let sample = 0; sample < BEYOND_SAMPLES; sample++) {
    const out = (BEYOND_FROM + (reach * (sample + 0.5)) / BEYOND_SAMPLES) / length;
    const part = end < 0 ? -out : 1 + out;
    const shift = fit.shift + fit.slope * (part - 0.5);
    const x = x0 + part * (x1 - x0) + shift * normalX;
    const y = y0 + part * (y1 - y0) + shift * normalY;
    if (x < 2 || y < 2 || x > picture.width - 3 || y > picture.height - 3) continue;
    const step =
      brightnessAt(picture, x + 1.5 * normalX, y + 1.5 * normalY) -
      brightnessAt(picture, x - 1.5 * normalX, y - 1.5 * normalY);
    if (step * Math.sign(fit.contrast) > least) on++;
  }
  return on / BEYOND_SAMPLES;
}

/** Bilinear; the nearest pixel's beyond the border. */
function brightnessAt({ soft, width, height }: HalfPicture, x: number, y: number): number {
  const inX = x < 0 ? 0 : x > width - 1.001 ? width - 1.001 : x;
  const inY = y < 0 ? 0 : y > height - 1.001 ? height - 1.001 : y;
  const column = Math.trunc(inX);
  const row = Math.trunc(inY);
  const across = inX - column;
  const at = row * width + column;
  const upper = (soft[at] ?? 0) * (1 - across) + (soft[at + 1] ?? 0) * across;
  const lower = (soft[at + width] ?? 0) * (1 - across) + (soft[at + width + 1] ?? 0) * across;
  return upper + (lower - upper) * (inY - row);
}
