/** `npm start`: builds the page when it is stale, then runs the BFF, which starts local-ocr when it has to. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { buildIsStale } from './freshness.ts';

const root = join(import.meta.dirname, '../..');
process.chdir(root);

if (buildIsStale(root)) {
  console.log('Building the page ...');
  // A process of its own: the BFF need not carry the bundler's memory.
  const vite = ['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'];
  const { status } = spawnSync(process.execPath, vite, { stdio: 'inherit' });
  if (status !== 0) process.exit(status ?? 1);
}
await import('#src/bff/main.ts');
