/**
 * What a first visit to the capture page really loads: opens the production build in Chromium, waits until
 * the first screen stands and the network is quiet, and adds up every script and style, gzip -9. Fails past
 * the budget, on a request to another host, and when no script was seen.
 */
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright';
import { CHROMIUM_FLAGS, ensureChromium } from './chromium.ts';
import { startApp } from './running-app.ts';

/** The product's own budget, gzip bytes: the named packages alone are 104 kB. */
const SCRIPT_BUDGET_BYTES = 130_000;
const STYLE_BUDGET_BYTES = 10_000;
/** Long enough for anything that the page fetches when it is idle. */
const QUIET_MS = 3_000;

interface Loaded {
  readonly path: string;
  readonly kind: 'script' | 'style';
  readonly gzipBytes: number;
}

const app = await startApp();
const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_FLAGS });
const page = await browser.newPage();
const loaded: Promise<Loaded | null>[] = [];
const elsewhere: string[] = [];
page.on('response', (response) => {
  const url = new URL(response.url());
  if (url.origin !== app.url && url.protocol.startsWith('http')) elsewhere.push(url.href);
  const kind = url.pathname.endsWith('.js') ? 'script' : url.pathname.endsWith('.css') ? 'style' : null;
  if (!kind) return;
  loaded.push(
    response.body().then(
      (body) => ({ path: url.pathname, kind, gzipBytes: gzipSync(body, { level: 9 }).length }),
      () => null,
    ),
  );
});
await page.goto(app.url, { waitUntil: 'networkidle' });
await page.getByRole('heading', { level: 1 }).waitFor();
await page.waitForTimeout(QUIET_MS);
const files = (await Promise.all(loaded)).filter((file) => file !== null);
await browser.close();
await app.stop();

const sum = (kind: Loaded['kind']) =>
  files.filter((file) => file.kind === kind).reduce((bytes, file) => bytes + file.gzipBytes, 0);
for (const file of files) console.log(`${String(file.gzipBytes).padStart(8)}  ${file.path}`);
const [scriptBytes, styleBytes] = [sum('script'), sum('style')];
console.log(
  `First load: scripts ${scriptBytes} of ${SCRIPT_BUDGET_BYTES}, styles ${styleBytes} of ${STYLE_BUDGET_BYTES} bytes gzip.`,
);

if (elsewhere.length > 0) console.error(`Requests to other hosts: ${elsewhere.join(', ')}`);
const failed =
  scriptBytes === 0 ||
  scriptBytes > SCRIPT_BUDGET_BYTES ||
  styleBytes > STYLE_BUDGET_BYTES ||
  elsewhere.length > 0;
process.exitCode = failed ? 1 : 0;
