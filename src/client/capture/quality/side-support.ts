import type { LineCoverage } from './line-coverage.ts';

/** Share of a side that is left out at either end: cards have round corners. */
const ROUND_CORNER = 0.07;

/** Stretch beyond either end, as a share of the side, in which a document's edge must have ended. */
const BEYOND = 0.15;

/** Worth of an edge with the other polarity: a side is all brighter or all darker than what it lies on, mostly. */
const OTHER_POLARITY = 0.35;

/** How much of the stretch between two positions of a line is an edge, 0–1. */
export function sideSupport(
  { length, brighter, darker, middle }: LineCoverage,
  line: number,
  one: number,
  other: number,
): number {
  const trim = ROUND_CORNER * (other - one);
  const from = clampTo(length, Math.round(Math.min(one + trim, other - trim)) + middle);
  const to = clampTo(length, Math.round(Math.max(one + trim, other - trim)) + middle);
  if (to <= from) return 0;
  const row = line * length;
  const light = (brighter[row + to] ?? 0) - (brighter[row + from] ?? 0);
  const dark = (darker[row + to] ?? 0) - (darker[row + from] ?? 0);
  return (Math.max(light, dark) + OTHER_POLARITY * Math.min(light, dark)) / (to - from);
}

/** How far the edge runs on beyond both ends, 0 (ends there) to 1: that is a table's edge or a stripe, not a card. */
export function runsOn(coverage: LineCoverage, line: number, one: number, other: number): number {
  const reach = BEYOND * Math.abs(other - one);
  const low = Math.min(one, other);
  const high = Math.max(one, other);
  return (
    (stretch(coverage, line, low - reach, low - 4) + stretch(coverage, line, high + 4, high + reach)) / 2
  );
}

function stretch(
  { length, brighter, darker, middle }: LineCoverage,
  line: number,
  low: number,
  high: number,
): number {
  const from = clampTo(length, Math.round(low) + middle);
  const to = clampTo(length, Math.round(high) + middle);
  if (to <= from) return 0;
  const row = line * length;
  const light = (brighter[row + to] ?? 0) - (brighter[row + from] ?? 0);
  const dark = (darker[row + to] ?? 0) - (darker[row + from] ?? 0);
  return Math.max(light, dark) / (to - from);
}

function clampTo(length: number, position: number): number {
  return position < 0 ? 0 : position >= length ? length - 1 : position;
}
