import { MAX_CANVAS_PIXELS } from '#src/shared/limits.ts';
import { ACCEPTED_PIXELS, BUDGET_PIXELS, MAX_CANVAS_SIDE, STEP_SHORTFALL, UNREADABLE_PART } from './sizes.ts';

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A document's smallest useful image, in pixels, whichever way it is held. */
export interface SmallestSize {
  readonly long: number;
  readonly short: number;
}

export function area(size: Size): number {
  return size.width * size.height;
}

/** How a picture compares with the smallest useful size. */
export function smallness(size: Size, smallest: SmallestSize): 'enough' | 'small' | 'unreadable' {
  const part = Math.min(
    Math.max(size.width, size.height) / smallest.long,
    Math.min(size.width, size.height) / smallest.short,
  );
  if (part >= 1) return 'enough';
  return part >= UNREADABLE_PART ? 'small' : 'unreadable';
}

/**
 * Factor that brings a picture to the wanted area: 1 when it is close enough, never so small that the document
 * could not be read any more, never above what a canvas holds. The canvas wins where the two disagree.
 */
export function fitFactor(size: Size, smallest: SmallestSize): number {
  const wanted = area(size) <= ACCEPTED_PIXELS ? 1 : Math.sqrt(BUDGET_PIXELS / area(size));
  return Math.min(Math.max(wanted, floorFactor(size, smallest)), canvasFactor(size));
}

/** Factor below which a picture would lose its smallest useful size; 1 when it never had it. */
export function floorFactor(size: Size, smallest: SmallestSize): number {
  const long = smallest.long / Math.max(size.width, size.height);
  const short = smallest.short / Math.min(size.width, size.height);
  return Math.min(1, Math.max(long, short));
}

export function scaled(size: Size, factor: number): Size {
  return {
    width: Math.max(1, Math.round(size.width * factor)),
    height: Math.max(1, Math.round(size.height * factor)),
  };
}

/** The smallest step of eighths at which a JPEG decoder still gives enough pixels, or null when it is all of them. */
export function decodeEighths(size: Size, smallest: SmallestSize): number | null {
  const factor = fitFactor(size, smallest);
  const least = Math.max(factor * Math.sqrt(STEP_SHORTFALL), floorFactor(size, smallest));
  const eighths = Math.ceil(least * 8 - 1e-9);
  return eighths < 8 ? Math.max(1, eighths) : null;
}

function canvasFactor(size: Size): number {
  const byArea = Math.sqrt(MAX_CANVAS_PIXELS / area(size));
  return Math.min(1, byArea * 0.999, MAX_CANVAS_SIDE / Math.max(size.width, size.height));
}
