import { globSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

/** Smaller files gain less than a second file costs. */
const WORTH_BYTES = 1_024;

/**
 * Writes `.br` and `.gz` beside every text that the build emits, so that the BFF sends them without
 * compressing anything itself.
 */
export function precompress(): Plugin {
  let outDir = 'dist';
  return {
    name: 'precompress',
    apply: 'build',
    configResolved(config) {
      outDir = join(config.root, config.build.outDir);
    },
    closeBundle() {
      for (const name of globSync('**/*.{js,css,html,svg,json,webmanifest}', { cwd: outDir })) {
        const path = join(outDir, name);
        if (statSync(path).size < WORTH_BYTES) continue;
        const bytes = readFileSync(path);
        // Quality 9 costs a tenth of 11's time for about two percent more bytes.
        const params = {
          [constants.BROTLI_PARAM_QUALITY]: 9,
          [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
        };
        writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params }));
        writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }));
      }
    },
  };
}
