/**
 * `npm run messages:import -- messages.csv [--dry-run]`: takes the texts of a sheet over into the source, or says for every
 * row what is wrong and writes nothing. Ends with 0 when all is well, 1 when the sheet has faults.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { endWith } from './end-with.ts';
import { checkSheet } from './message-sheet/check-sheet.ts';
import { lineOf } from './message-sheet/fault.ts';
import { MESSAGES_FOLDER, readTable } from './message-sheet/text-table.ts';
import { filesWith, shortPath, writeFiles } from './message-sheet/write-texts.ts';

const USAGE = 'npm run messages:import -- messages.csv [--dry-run]';
/** Exit code when the sheet has faults. */
const FAULTY = 1;
const STYLE = join(import.meta.dirname, '../../.oxfmtrc.json');

const { path, isDryRun } = readArguments();
const table = readTable();
const checked = checkSheet(readBytes(path), table);
if (!checked.ok) {
  for (const fault of checked.faults) console.error(lineOf(fault));
  endWith(`${checked.faults.length} faults: nothing was written`, FAULTY);
}
const style = JSON.parse(readFileSync(STYLE, 'utf8')) as Parameters<typeof filesWith>[3];
const files = await filesWith(checked.changes, table, MESSAGES_FOLDER, style);
if (!isDryRun) writeFiles(files);
for (const [id, texts] of checked.changes) console.log(`${id}: ${Object.keys(texts).join(', ')}`);
for (const file of files) console.log(`${isDryRun ? 'would change' : 'changed'} ${shortPath(file.path)}`);
console.log(`${checked.changes.size} texts ${isDryRun ? 'would change' : 'changed'}`);

function readArguments(): { readonly path: string; readonly isDryRun: boolean } {
  try {
    const options = { 'dry-run': { type: 'boolean', default: false } } as const;
    const { positionals, values } = parseArgs({ options, allowPositionals: true });
    const [path, ...rest] = positionals;
    return path === undefined || rest.length > 0 ? endWith(USAGE) : { path, isDryRun: values['dry-run'] };
  } catch {
    return endWith(USAGE);
  }
}

function readBytes(path: string): Uint8Array {
  try {
    return readFileSync(path);
  } catch {
    return endWith(`${path} cannot be read`);
  }
}
