import { parseArgs } from 'node:util';
import type { RecognisedType } from '#src/shared/documents.ts';
import { LEVELS, type Level } from '../degrade.ts';
import { SPECIMEN_TYPES } from '../specimen-set.ts';

export interface ReportOptions {
  /** Specimens per type, half of them held out. */
  perType: number;
  levels: readonly Level[];
  types: readonly RecognisedType[];
  /** Leave the tuning half out. */
  heldOutOnly: boolean;
  /** Only the images that are in the repository: does the reader work at all? */
  short: boolean;
  /** Print every field of the tuning half that was not right. */
  verbose: boolean;
  /** Where to write every single reading, or null. */
  json: string | null;
}

const USAGE = `Usage: npm run ocr:report -- [options]
  --per-type=N     specimens per type (40), half of them held out
  --levels=a,b     of ${LEVELS.join(', ')} (all)
  --types=a,b      of ${SPECIMEN_TYPES.join(', ')} (all)
  --held-out       only the half that was never used for tuning
  --short          only the images that the tests send; needs no fonts
  --verbose        print every field of the tuning half that was not right
  --json=FILE      write every reading to FILE`;

/** Ends the process with the usage when an option is unknown or wrong. */
export function parseOptions(args: string[]): ReportOptions {
  try {
    const { values } = parseArgs({
      args,
      options: {
        'per-type': { type: 'string' },
        levels: { type: 'string' },
        types: { type: 'string' },
        'held-out': { type: 'boolean', default: false },
        short: { type: 'boolean', default: false },
        verbose: { type: 'boolean', default: false },
        json: { type: 'string' },
      },
    });
    return {
      perType: wholeNumber(values['per-type'] ?? '40'),
      levels: chosen(values.levels, LEVELS, LEVELS),
      types: chosen(values.types, SPECIMEN_TYPES, SPECIMEN_TYPES),
      heldOutOnly: values['held-out'],
      short: values.short,
      verbose: values.verbose,
      json: values.json ?? null,
    };
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n${USAGE}`);
    process.exit(2);
  }
}

function chosen<T extends string>(
  given: string | undefined,
  known: readonly T[],
  otherwise: readonly T[],
): readonly T[] {
  if (given === undefined) return otherwise;
  return given.split(',').map((name) => {
    const match = known.find((candidate) => candidate === name);
    if (!match) throw new Error(`unknown: ${name}`);
    return match;
  });
}

function wholeNumber(given: string): number {
  const value = Number(given);
  if (!Number.isInteger(value) || value < 1) throw new Error(`not a count: ${given}`);
  return value;
}
