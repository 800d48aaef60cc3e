import { BYTE_LIMITER, OURS } from './contenders.ts';
import type { Input } from './inputs.ts';
import type { LegibilityResult } from './legibility.ts';
import { type Figures, figuresOf, type Row } from './results.ts';

/** A figure to reach, and what was reached. `isMet` is null when nothing was measured to judge it by. */
export interface Bar {
  readonly name: string;
  readonly toReach: string;
  readonly reached: string;
  readonly isMet: boolean | null;
}

const MOST_CPU_OF_FASTEST = 1.05;
const LEAST_GAIN_OVER_FREEING = 1.3;
const LEAST_GAIN_AT_BYTE_LIMIT = 3;
const MOST_SLOW_TASK_MS = 50;
const LEAST_ONE_ENCODE_SHARE = 0.95;
const MOST_ENCODES = 2;
const MOST_MEMORY_OF_BYTE_LIMITER = 0.75;
const MOST_LEGIBILITY_POINTS = 0.5;
const LARGEST_INPUT = '108 MP JPEG';

/** Every figure that the design asks for, from the rows of all inputs and from what was read. */
export function judge(rows: readonly Row[], legibility: LegibilityResult | null): Bar[] {
  const inputs = [...new Set(rows.map(({ input }) => input))];
  const open = inputs.filter(({ byteLimit }) => !byteLimit);
  return [
    ...open.flatMap((input) => cpuBars(rows, input)),
    ...inputs.filter(({ byteLimit }) => byteLimit).map((input) => byteLimitBar(rows, input)),
    slowTaskBar(rows),
    ...encodeBars(rows, legibility),
    ...open.map((input) => memoryBar(rows, input)).filter((bar) => bar !== null),
    ...legibilityBars(legibility),
    largestBar(rows),
  ];
}

function cpuBars(rows: readonly Row[], input: Input): Bar[] {
  const ours = oursOn(rows, input);
  const others = rivals(rows, input);
  const fastest = lowest(others);
  const freeing = lowest(others.filter(({ row }) => row.contender.freesMainThread));
  if (!ours) return [bar(`CPU time, ${input.name}`, 'any', 'failed', false)];
  if (!fastest || !freeing) return [bar(`CPU time, ${input.name}`, 'any', 'no library opens it', true)];
  const share = ours.cpuMs / fastest.figures.cpuMs;
  const gain = freeing.figures.cpuMs / ours.cpuMs;
  return [
    bar(
      `CPU time, ${input.name}, of the fastest`,
      `<= ${MOST_CPU_OF_FASTEST} x`,
      `${share.toFixed(2)} x (${fastest.row.contender.name})`,
      share <= MOST_CPU_OF_FASTEST,
    ),
    bar(
      `CPU time, ${input.name}, less than the fastest that frees the main thread`,
      `>= ${LEAST_GAIN_OVER_FREEING} x`,
      `${gain.toFixed(2)} x (${freeing.row.contender.name})`,
      gain >= LEAST_GAIN_OVER_FREEING,
    ),
  ];
}

function byteLimitBar(rows: readonly Row[], input: Input): Bar {
  const ours = oursOn(rows, input);
  const other = limiterOn(rows, input);
  const gain = ours && other ? other.cpuMs / ours.cpuMs : Number.NaN;
  return bar(
    `CPU time, ${input.name}, less than ${BYTE_LIMITER.name}`,
    `>= ${LEAST_GAIN_AT_BYTE_LIMIT} x`,
    ours && other ? `${gain.toFixed(2)} x` : 'failed',
    ours !== null && other !== null && gain >= LEAST_GAIN_AT_BYTE_LIMIT,
  );
}

function slowTaskBar(rows: readonly Row[]): Bar {
  const ours = rows.filter(({ contender }) => contender === OURS);
  const tasks = ours.map((row) => figuresOf(row)?.slowTaskMs ?? Number.NaN);
  const longest = Math.max(...tasks);
  return bar(
    'longest main-thread task at a 4 times slower processor',
    `<= ${MOST_SLOW_TASK_MS} ms`,
    `${Math.round(longest)} ms`,
    longest <= MOST_SLOW_TASK_MS,
  );
}

function encodeBars(rows: readonly Row[], legibility: LegibilityResult | null): Bar[] {
  const ours = rows.filter(({ contender }) => contender === OURS).map((row) => figuresOf(row)?.encodes);
  const encodes = [...ours, ...(legibility?.encodes ?? [])].filter((count) => count !== undefined);
  const once = encodes.filter((count) => count <= 1).length;
  const most = Math.max(...encodes);
  return [
    bar(
      'one encode',
      `>= ${LEAST_ONE_ENCODE_SHARE * 100} % of inputs`,
      `${once} of ${encodes.length}`,
      once / encodes.length >= LEAST_ONE_ENCODE_SHARE,
    ),
    bar('encodes of one input', `<= ${MOST_ENCODES}`, `${most}`, most <= MOST_ENCODES),
  ];
}

function memoryBar(rows: readonly Row[], input: Input): Bar | null {
  const other = limiterOn(rows, input);
  if (!other) return null;
  const ours = oursOn(rows, input);
  const share = ours ? ours.peakMb / other.peakMb : Number.NaN;
  return bar(
    `peak memory, ${input.name}, of ${BYTE_LIMITER.name}'s`,
    `<= ${MOST_MEMORY_OF_BYTE_LIMITER} x`,
    ours ? `${share.toFixed(2)} x` : 'failed',
    share <= MOST_MEMORY_OF_BYTE_LIMITER,
  );
}

function legibilityBars(legibility: LegibilityResult | null): Bar[] {
  if (!legibility) return [];
  return legibility.readings
    .filter(({ isJudged }) => isJudged)
    .map(({ name, specimens, prepared, original }) => {
      const points = (prepared - original) * 100;
      return bar(
        `character errors, ${name}, more than on the original (${specimens} specimens)`,
        `<= ${MOST_LEGIBILITY_POINTS} points`,
        `${points >= 0 ? '+' : ''}${points.toFixed(2)}`,
        points <= MOST_LEGIBILITY_POINTS,
      );
    });
}

function largestBar(rows: readonly Row[]): Bar {
  const row = rows.find(({ input, contender }) => input.name === LARGEST_INPUT && contender === OURS);
  if (!row)
    return {
      name: `${LARGEST_INPUT} without a failed tab`,
      toReach: 'yes',
      reached: 'not measured',
      isMet: null,
    };
  const figures = figuresOf(row);
  return bar(
    `${LARGEST_INPUT} without a failed tab`,
    'yes',
    figures ? `yes, ${figures.runs} times` : 'no',
    figures !== null,
  );
}

function bar(name: string, toReach: string, reached: string, isMet: boolean): Bar {
  return { name, toReach, reached, isMet };
}

function oursOn(rows: readonly Row[], input: Input): Figures | null {
  return figuresOf(rows.find((row) => row.input === input && row.contender === OURS));
}

function limiterOn(rows: readonly Row[], input: Input): Figures | null {
  return figuresOf(rows.find((row) => row.input === input && row.contender === BYTE_LIMITER));
}

interface Rival {
  readonly row: Row;
  readonly figures: Figures;
}

/** The libraries that managed this input. */
function rivals(rows: readonly Row[], input: Input): Rival[] {
  return rows.flatMap((row) => {
    const figures = figuresOf(row);
    return row.input === input && row.contender.packageName !== null && figures ? [{ row, figures }] : [];
  });
}

function lowest(rivals: readonly Rival[]): Rival | undefined {
  return rivals.toSorted((a, b) => a.figures.cpuMs - b.figures.cpuMs)[0];
}
