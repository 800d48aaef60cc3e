/** One band of a stacked chart: from where to where it reaches in every step, in the values' own unit. */
export interface StackedBand {
  readonly key: string;
  readonly lower: readonly number[];
  readonly upper: readonly number[];
}

/** Bands put on top of each other, in their order from the bottom up. `values[step]` belongs to one step. */
export function stack(
  bands: readonly { readonly key: string; readonly values: readonly number[] }[],
): readonly StackedBand[] {
  const stacked: StackedBand[] = [];
  for (const { key, values } of bands) {
    const below = stacked.at(-1)?.upper;
    const lower = below ?? values.map(() => 0);
    stacked.push({ key, lower, upper: values.map((value, step) => (lower[step] ?? 0) + value) });
  }
  return stacked;
}

/** The rounded-up height of the axis, and where its lines stand: whole numbers, at most four. */
export function axisOf(highest: number): { readonly top: number; readonly lines: readonly number[] } {
  const wanted = Math.max(4, highest);
  const power = 10 ** Math.floor(Math.log10(wanted / 2));
  const gap = [1, 2, 5, 10].map((factor) => factor * power).find((step) => wanted / step <= 4) ?? wanted;
  const count = Math.ceil(wanted / gap);
  return { top: count * gap, lines: Array.from({ length: count }, (_, index) => (index + 1) * gap) };
}

/** A box to draw in, in CSS pixels. */
export interface Plot {
  readonly width: number;
  readonly height: number;
  /** The value at the upper edge. */
  readonly top: number;
}

/** Where a step stands from the left. */
export function xOf(step: number, steps: number, { width }: Plot): number {
  return steps < 2 ? width / 2 : (step / (steps - 1)) * width;
}

/** Where a value stands from above. */
export function yOf(value: number, { height, top }: Plot): number {
  return height - (value / top) * height;
}

/** The step whose place is nearest to a distance from the left. */
export function stepAt(x: number, steps: number, { width }: Plot): number {
  return Math.min(steps - 1, Math.max(0, Math.round((x / width) * (steps - 1))));
}

/**
 * A line through every value, rounded between them. It leaves and reaches each step level, so it never overshoots, and
 * two lines of a stack never cross: both move by the same share between two steps.
 */
export function linePath(values: readonly number[], plot: Plot): string {
  return `M${curve(pointsOf(values, plot))}`;
}

/** The area of a band: along its upper line, and back along its lower one. */
export function areaPath({ lower, upper }: StackedBand, plot: Plot): string {
  return `M${curve(pointsOf(upper, plot))}L${curve(pointsOf(lower, plot).toReversed())}Z`;
}

type Point = readonly [x: number, y: number];

function pointsOf(values: readonly number[], plot: Plot): readonly Point[] {
  return values.map((value, step) => [round(xOf(step, values.length, plot)), round(yOf(value, plot))]);
}

function curve(points: readonly Point[]): string {
  return points
    .map(([x, y], index) => {
      const before = points[index - 1];
      if (!before) return `${x},${y}`;
      const middle = round((before[0] + x) / 2);
      return `C${middle},${before[1]} ${middle},${y} ${x},${y}`;
    })
    .join('');
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
