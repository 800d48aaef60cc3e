import { percentile } from '../bench/table.ts';
import type { Contender } from './contenders.ts';
import type { Input } from './inputs.ts';
import type { Measurement } from './measure.ts';

/** One contender on one input: medians of all its runs. */
export interface Row {
  readonly input: Input;
  readonly contender: Contender;
  readonly figures: Figures | Failure;
}

export interface Figures {
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly longestTaskMs: number;
  /** With the main thread four times slower; null where that was not measured. */
  readonly slowTaskMs: number | null;
  /** The most of any run. */
  readonly encodes: number;
  readonly peakMb: number;
  readonly bytes: number;
  readonly width: number;
  readonly height: number;
  readonly ssim: number | null;
  readonly runs: number;
}

export interface Failure {
  readonly failed: string;
}

type Success = Extract<Measurement, { ok: true }>;

/** All runs of one contender on one input in one. A single failed run fails it. */
export function summarise(
  runs: readonly Measurement[],
  slowRuns: readonly Measurement[],
  image: Pick<Figures, 'width' | 'height' | 'ssim'>,
): Figures | Failure {
  const failed = [...runs, ...slowRuns].find((run) => !run.ok);
  if (failed && !failed.ok) return { failed: failed.why };
  const succeeded = runs.filter((run) => run.ok);
  const slow = slowRuns.filter((run) => run.ok);
  const median = (of: (run: Success) => number, among: readonly Success[] = succeeded) =>
    percentile(among.map(of), 0.5);
  return {
    wallMs: median(({ wallMs }) => wallMs),
    cpuMs: median(({ cpuMs }) => cpuMs),
    longestTaskMs: median(({ longestTaskMs }) => longestTaskMs),
    slowTaskMs: slow.length > 0 ? median(({ longestTaskMs }) => longestTaskMs, slow) : null,
    encodes: Math.max(...succeeded.map(({ encodes }) => encodes)),
    peakMb: median(({ peakBytes }) => peakBytes) / 1_000_000,
    bytes: median(({ bytes }) => bytes),
    ...image,
    runs: succeeded.length,
  };
}

/** The figures of a row that has any. */
export function figuresOf(row: Row | undefined): Figures | null {
  return row && !('failed' in row.figures) ? row.figures : null;
}
