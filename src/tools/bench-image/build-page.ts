import { join } from 'node:path';
import { build } from 'vite';
import { CACHE } from './inputs.ts';

/** Builds the page that prepares photos, with the product's own code as production has it; answers its folder. */
export async function buildPage(): Promise<string> {
  const outDir = join(CACHE, 'page');
  await build({
    configFile: false,
    root: join(import.meta.dirname, 'page'),
    logLevel: 'error',
    // As in vite.config.ts: it is the production build of the preparation that is measured.
    build: {
      outDir,
      emptyOutDir: true,
      target: 'es2023',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
    worker: { format: 'es' },
  });
  return outDir;
}
