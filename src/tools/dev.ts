/**
 * `npm run dev`: Vite's development server on PORT (3000) with the BFF and local-ocr behind it; the page
 * reloads by itself, the two processes start again when their sources change.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { join } from 'node:path';
import { createServer } from 'vite';
import { buildIsStale } from './freshness.ts';

const SETTLE_MS = 200;
const root = join(import.meta.dirname, '../..');
const port = Number(process.env['PORT'] ?? 3000);
const bffPort = port + 1;
const pageUrl = `http://localhost:${port}`;

// The BFF serves the built page too, so there has to be one.
if (buildIsStale(root)) await (await import('vite')).build({ root, logLevel: 'warn' });

let bff = startBff();
let settling: NodeJS.Timeout | undefined;
for (const folder of ['src/bff', 'src/local-ocr', 'src/shared']) {
  watch(join(root, folder), { recursive: true }, (_event, file) => {
    if (!file?.endsWith('.ts') || file.endsWith('.test.ts')) return;
    clearTimeout(settling);
    settling = setTimeout(restartBff, SETTLE_MS);
  });
}

const proxied = { target: `http://localhost:${bffPort}`, changeOrigin: false };
const vite = await createServer({
  root,
  server: { port, strictPort: true, proxy: { '/api': proxied, '/healthz': proxied } },
});
await vite.listen();
console.log(`Document capture (development): ${pageUrl}`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    bff.kill('SIGTERM');
    void vite.close().then(() => process.exit(0));
  });
}

function startBff(): ChildProcess {
  const child = spawn(process.execPath, ['src/bff/main.ts'], {
    cwd: root,
    env: {
      // Whoever develops runs more photos in an hour than a person sends.
      RATE_CAPTURES_PER_SESSION: '0',
      RATE_CAPTURES_PER_ADDRESS: '0',
      ...process.env,
      PORT: String(bffPort),
      PUBLIC_URL: process.env['PUBLIC_URL'] ?? pageUrl,
    },
    stdio: 'inherit',
  });
  return child;
}

function restartBff(): void {
  console.log('Sources changed: starting the BFF and local-ocr again.');
  const old = bff;
  const next = () => {
    bff = startBff();
  };
  if (old.exitCode !== null) return next();
  old.once('exit', next);
  old.kill('SIGTERM');
}
