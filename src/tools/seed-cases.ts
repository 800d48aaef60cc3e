/**
 * `npm run support:seed -- --cases=100000 [--seed=word] [--add]`: fills the database that the settings name with
 * plausible cases without content, for trying the console and for measuring it. Never with cases that are real.
 */
import { parseArgs } from 'node:util';
import { readConfig } from '#src/bff/config.ts';
import { openDatabase } from '#src/bff/store/database.ts';
import { writeCases } from './seed/write-cases.ts';

const { values } = parseArgs({
  options: {
    cases: { type: 'string', default: '1000' },
    seed: { type: 'string', default: 'cases' },
    add: { type: 'boolean', default: false },
  },
});
const cases = Number(values.cases);
if (!Number.isInteger(cases) || cases < 1 || cases > 1_000_000)
  stop('--cases must be a whole number from 1 to 1,000,000');
const reading = readConfig(process.env);
if (!reading.ok) stop(reading.line);
const { dataDir, databaseUrl } = reading.config;
const database = await openDatabase({ dataDir, url: databaseUrl });
try {
  const other = await database.db.selectFrom('captures').select('reference').limit(1).executeTakeFirst();
  if (other && !values.add) stop('There are cases already; --add puts these beside them');
  const started = performance.now();
  const added = await writeCases(database, {
    cases,
    seed: values.seed,
    now: Date.now(),
    onProgress: (written) => {
      if (written % 10_000 === 0) console.log(`${written} of ${cases}`);
    },
  });
  console.log(`${added} cases added in ${((performance.now() - started) / 1_000).toFixed(1)} s`);
} finally {
  await database.close();
}

function stop(line: string): never {
  console.error(line);
  process.exit(1);
}
