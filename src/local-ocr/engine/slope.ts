import { widthOf } from './gray-image.ts';
import type { TextLine } from './tesseract-pair.ts';

/** Below this the engine reads as well as on level lines. */
export const LEVEL_DEGREES = 0.8;

/** A line that picked up grain beside its words has a baseline that leads there. */
const SURE = 0.75;

/** By how much the lines of text fall to the right, in degrees: the median, long lines counting more. */
export function slopeOf(lines: readonly TextLine[]): number {
  const slopes = lines
    .filter((line) => widthOf(line.baseline) > 300 && line.conf > SURE)
    .map(({ baseline }) => ({
      degrees: (Math.atan2(baseline.y1 - baseline.y0, widthOf(baseline)) * 180) / Math.PI,
      weight: widthOf(baseline),
    }))
    .toSorted((one, other) => one.degrees - other.degrees);
  const half = slopes.reduce((sum, slope) => sum + slope.weight, 0) / 2;
  let passed = 0;
  for (const slope of slopes) {
    passed += slope.weight;
    if (passed >= half) return slope.degrees;
  }
  return 0;
}
