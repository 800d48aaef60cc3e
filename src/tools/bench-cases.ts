/**
 * `npm run bench:cases [-- --short]`: what lists, counts and searches of the console cost with many cases, on both engines.
 * Prints a table; the full run writes docs/benchmarks/cases.md. Exit 1 when a bar is missed.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startPostgres } from '#src/bff/testing/postgres-server.ts';
import { measureEngine, type EngineFigures } from './bench-cases/measure.ts';
import { allMet, reportOf } from './bench-cases/report.ts';

const { values } = parseArgs({ options: { short: { type: 'boolean', default: false } } });
const options = values.short ? { cases: 10_000, rounds: 5 } : { cases: 100_000, rounds: 15 };
const engines: Record<string, EngineFigures> = {};

await inFolder(async (dataDir) => {
  console.log(`SQLite, ${options.cases} cases ...`);
  engines['SQLite'] = await measureEngine({ dataDir, url: null }, options);
});
const postgres = await startPostgres();
if (postgres.ok) {
  try {
    await inFolder(async (dataDir) => {
      console.log(`PostgreSQL, ${options.cases} cases ...`);
      engines['PostgreSQL'] = await measureEngine(
        { dataDir, url: await postgres.server.newDatabase() },
        options,
      );
    });
  } finally {
    await postgres.server.stop();
  }
} else {
  console.log(`PostgreSQL was not measured: ${postgres.why}`);
}

const report = reportOf(engines, options.cases);
console.log(report);
if (!values.short && postgres.ok) {
  writeFileSync(join(import.meta.dirname, '../../docs/benchmarks/cases.md'), report);
}
process.exit(allMet(engines) ? 0 : 1);

async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-cases-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
