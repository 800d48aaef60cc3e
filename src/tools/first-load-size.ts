/**
 * What a first visit to the capture page really loads, and what opening the camera adds: opens the production build
 * in Chromium, waits until the network is quiet, and adds up every script and style, gzip -9. Fails past a budget, on a
 * request to another host, and when no script was seen.
 */
import { gzipSync } from 'node:zlib';
import { chromium } from 'playwright';
import { buttons } from '#src/shared/messages/en/buttons.ts';
import { interfaceTexts } from '#src/shared/messages/en/interface.ts';
import { CHROMIUM_FLAGS, ensureChromium, FAKE_CAMERA_FLAGS } from './chromium.ts';
import { startApp } from './running-app.ts';

/** The product's own budget, gzip bytes: the named packages alone are 104 kB. */
const SCRIPT_BUDGET_BYTES = 130_000;
const STYLE_BUDGET_BYTES = 10_000;
/** Screen, worker and words of the camera; its styles are printed beside. */
const CAMERA_SCRIPT_BUDGET_BYTES = 30_000;
/** Long enough for anything that the page fetches when it is idle. */
const QUIET_MS = 3_000;

interface Loaded {
  readonly path: string;
  readonly kind: 'script' | 'style';
  readonly gzipBytes: number;
}

const app = await startApp();
const browser = await chromium.launch({
  executablePath: ensureChromium(),
  args: [...CHROMIUM_FLAGS, ...FAKE_CAMERA_FLAGS],
});
const page = await browser.newPage();
let loaded: Promise<Loaded | null>[] = [];
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
/** What has been loaded since the last call, printed. */
async function loadedSince(): Promise<{ scriptBytes: number; styleBytes: number }> {
  await page.waitForTimeout(QUIET_MS);
  const files = (await Promise.all(loaded)).filter((file) => file !== null);
  loaded = [];
  for (const file of files) console.log(`${String(file.gzipBytes).padStart(8)}  ${file.path}`);
  const sum = (kind: Loaded['kind']) =>
    files.filter((file) => file.kind === kind).reduce((bytes, file) => bytes + file.gzipBytes, 0);
  return { scriptBytes: sum('script'), styleBytes: sum('style') };
}

await page.goto(`${app.url}/?lang=en`, { waitUntil: 'networkidle' });
await page.getByRole('heading', { level: 1 }).waitFor();
const { scriptBytes, styleBytes } = await loadedSince();
console.log(
  `First load: scripts ${scriptBytes} of ${SCRIPT_BUDGET_BYTES}, styles ${styleBytes} of ${STYLE_BUDGET_BYTES} bytes gzip.`,
);

const { documents, consent, giving } = interfaceTexts;
await page.getByRole('button').filter({ hasText: documents['id-card'].hint }).click();
await page.getByRole('checkbox', { name: consent.reading.title }).check();
await page.getByRole('button', { name: buttons.giveConsent }).click();
await page.getByRole('button', { name: giving.useCamera }).waitFor();
console.log('\nThe steps up to the photo:');
await loadedSince();
await page.getByRole('button', { name: giving.useCamera }).click();
await page.locator('video').waitFor();
console.log('\nOpening the camera:');
const camera = await loadedSince();
await browser.close();
await app.stop();
console.log(
  `Camera: scripts ${camera.scriptBytes} of ${CAMERA_SCRIPT_BUDGET_BYTES}, styles ${camera.styleBytes} bytes gzip.`,
);

if (elsewhere.length > 0) console.error(`Requests to other hosts: ${elsewhere.join(', ')}`);
const failed =
  scriptBytes === 0 ||
  scriptBytes > SCRIPT_BUDGET_BYTES ||
  styleBytes > STYLE_BUDGET_BYTES ||
  camera.scriptBytes === 0 ||
  camera.scriptBytes > CAMERA_SCRIPT_BUDGET_BYTES ||
  elsewhere.length > 0;
process.exitCode = failed ? 1 : 0;
