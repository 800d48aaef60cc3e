interface ZoomRange {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly value: number;
}

/** What people know from camera apps; a card needs no more. */
const STEPS = [1, 1.5, 2, 3, 4, 6, 8];

/** The next zoom further in or out, one that the camera can do; null at the end. */
export function nextZoom(range: ZoomRange, direction: 'in' | 'out'): number | null {
  const all = [range.min, ...STEPS.filter((step) => step > range.min && step < range.max), range.max];
  // Cameras round to their own steps.
  const slack = range.step / 2 + 0.01;
  const next =
    direction === 'in'
      ? all.find((step) => step > range.value + slack)
      : all.findLast((step) => step < range.value - slack);
  return next ?? null;
}
