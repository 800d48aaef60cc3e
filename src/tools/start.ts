/** `npm start`: builds the page when it is stale, then runs the BFF, which starts local-ocr when it has to. */
import { join } from 'node:path';
import { build } from 'vite';
import { buildIsStale } from './freshness.ts';

const root = join(import.meta.dirname, '../..');
process.chdir(root);

if (buildIsStale(root)) {
  console.log('Building the page ...');
  await build({ root, logLevel: 'warn' });
}
await import('#src/bff/main.ts');
