/** `npm run messages:export -- [--out messages.csv]`: every text in four languages, one row each, for translators. */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { endWith } from './end-with.ts';
import { sheetOf } from './message-sheet/sheet.ts';
import { readTable } from './message-sheet/text-table.ts';

const USAGE = 'npm run messages:export -- [--out messages.csv]';

const out = readArguments();
const table = readTable();
writeFileSync(out, sheetOf(table));
console.log(`${table.size} texts in ${out}. Bring them back with: npm run messages:import -- ${out}`);

function readArguments(): string {
  try {
    const options = { out: { type: 'string', default: 'messages.csv' } } as const;
    return parseArgs({ options }).values.out;
  } catch {
    return endWith(USAGE);
  }
}
