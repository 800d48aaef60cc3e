/**
 * `npm run bench:image`: preparing a photo, measured in Chromium against the libraries that people would pick. Writes
 * docs/benchmarks/image.md; exit 1 when a figure of the design is missed.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { judge } from './bench-image/bars.ts';
import { startBench } from './bench-image/browser.ts';
import { CONTENDERS, OURS, OURS_FIND } from './bench-image/contenders.ts';
import { describeInput, makeInputs } from './bench-image/inputs.ts';
import { measureLegibility } from './bench-image/legibility.ts';
import { FEWEST_RUNS, isWanted, parseOptions } from './bench-image/options.ts';
import { CAN_WATCH } from './bench-image/processes.ts';
import { reportText, rowCells } from './bench-image/report.ts';
import type { Row } from './bench-image/results.ts';
import { runInput } from './bench-image/run-inputs.ts';

const REPORT = join(import.meta.dirname, '../../docs/benchmarks/image.md');

if (!CAN_WATCH) {
  console.error('What a browser costs is read from /proc, which this system does not have.');
  process.exit(1);
}
const options = parseOptions(process.argv.slice(2));
const startedAt = performance.now();
const contenders = CONTENDERS.filter(({ id }) => isWanted(id, options.contenders));
const inputs = await makeInputs((name) => isWanted(name, options.only));
const bench = await startBench();
const rows: Row[] = [];
for (const input of inputs) {
  console.log(`\n${input.name} (${describeInput(input)})`);
  const measured = await runInput(bench, input, contenders, options.runs, options.slowRuns);
  for (const row of measured) printRow(row);
  rows.push(...measured);
}
const reading = options.readAll
  ? contenders
  : contenders.filter((contender) => contender === OURS || contender === OURS_FIND);
const legibility =
  options.legibility > 0 ? await measureLegibility(bench, reading, options.legibility) : null;
const browserVersion = bench.browser.version();
await bench.close();

for (const { name, specimens, prepared, original } of legibility?.readings ?? []) {
  console.log(
    `legibility, ${name}: ${percent(prepared)} character errors, ${percent(original)} on the original (${specimens} specimens)`,
  );
}
const bars = judge(rows, legibility);
console.log('');
for (const { name, toReach, reached, isMet } of bars) {
  console.log(`${isMet === false ? 'MISSED' : 'met   '}  ${name}: ${reached} (${toReach})`);
}
console.log(`\n${Math.round((performance.now() - startedAt) / 1_000)} s`);
if (options.json !== null)
  writeFileSync(options.json, `${JSON.stringify({ rows, legibility, bars }, null, 1)}\n`);
const isWhole = options.runs >= FEWEST_RUNS && options.only.length === 0 && options.contenders.length === 0;
if (isWhole && legibility) {
  const text = reportText({ browserVersion, runs: options.runs, rows, contenders, legibility, bars });
  mkdirSync(dirname(REPORT), { recursive: true });
  writeFileSync(REPORT, text);
} else {
  console.log('Not all of it was measured: docs/benchmarks/image.md stays as it is, and nothing is judged.');
}
process.exitCode = isWhole && bars.some(({ isMet }) => isMet === false) ? 1 : 0;

function printRow(row: Row): void {
  const { figures } = row;
  if ('failed' in figures) {
    console.log(`  ${row.contender.name.padEnd(28)} failed: ${figures.failed}`);
    return;
  }
  const [name = '', cpu = '', wall = '', task = '', slow = '', encodes = '', peak = '', ...rest] =
    rowCells(row);
  console.log(
    `  ${name.padEnd(28)} CPU ${cpu.padStart(5)} ms, wall ${wall.padStart(5)} ms, task ${task.padStart(4)} ms (4x ${slow.padStart(4)}), ${encodes} encodes, ${peak.padStart(4)} MB, ${rest.join(', ')}`,
  );
}

function percent(share: number): string {
  return `${(share * 100).toFixed(2)} %`;
}
