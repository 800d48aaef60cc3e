import { parseArgs } from 'node:util';

export interface BenchOptions {
  /** How often each contender does each input; the median counts. */
  readonly runs: number;
  /** How often with the processor slowed down, of those runs. */
  readonly slowRuns: number;
  /** How many specimens are prepared and read; 0 leaves legibility out. */
  readonly legibility: number;
  /** Whether the libraries' images are read too. */
  readonly readAll: boolean;
  /** Names of inputs and contenders, or parts of them; empty means all. */
  readonly only: readonly string[];
  readonly contenders: readonly string[];
  /** A look while developing: nothing is written and no bar is judged. */
  readonly quick: boolean;
  /** Where to write every figure as JSON, or null. */
  readonly json: string | null;
}

/** Fewer runs than this make no median to judge by. */
export const FEWEST_RUNS = 7;
const SLOW_RUNS = 3;
const SPECIMENS = 12;

const USAGE = `Usage: npm run bench:image -- [options]
  --runs=N          runs of each contender on each input (${FEWEST_RUNS}); the medians are judged from ${FEWEST_RUNS} on
  --legibility=N    specimens that are prepared and read (${SPECIMENS}); 0 leaves this out
  --read-all        read what the libraries make too, not only ours
  --only=a,b        inputs whose name holds one of these words
  --contenders=a,b  contenders whose name holds one of these words
  --quick           one run, no legibility, nothing written, no bar judged
  --json=FILE       write every figure to FILE`;

/** Ends the process with the usage when an option is unknown or wrong. */
export function parseOptions(args: string[]): BenchOptions {
  try {
    const { values } = parseArgs({
      args,
      options: {
        runs: { type: 'string' },
        legibility: { type: 'string' },
        'read-all': { type: 'boolean', default: false },
        only: { type: 'string' },
        contenders: { type: 'string' },
        quick: { type: 'boolean', default: false },
        json: { type: 'string' },
      },
    });
    const quick = values.quick;
    const runs = count(values.runs ?? String(quick ? 1 : FEWEST_RUNS), 1);
    return {
      runs,
      slowRuns: Math.min(runs, SLOW_RUNS),
      legibility: count(values.legibility ?? String(quick ? 0 : SPECIMENS), 0),
      readAll: values['read-all'],
      only: words(values.only),
      contenders: words(values.contenders),
      quick,
      json: values.json ?? null,
    };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    process.exit(2);
  }
}

/** Whether the options ask for the thing of this name. */
export function isWanted(name: string, wanted: readonly string[]): boolean {
  return wanted.length === 0 || wanted.some((word) => name.includes(word));
}

function words(given: string | undefined): readonly string[] {
  return given === undefined ? [] : given.split(',');
}

function count(given: string, least: number): number {
  const value = Number(given);
  if (!Number.isInteger(value) || value < least) throw new Error(`not a count: ${given}`);
  return value;
}
