/** `npm run screenshots`: the README's three pictures, from the production build and a really read photo. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { RESULT_CODES } from '#src/shared/results/result-codes.ts';
import { CHROMIUM_FLAGS, ensureChromium } from './chromium.ts';
import { startApp } from './running-app.ts';
import { tourOf } from './screen-tour.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, 'docs/images');
const photo = join(root, 'public/specimens/resident-photo.jpg');
const PHONE = { viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true };

mkdirSync(folder, { recursive: true });
const app = await startApp({ SUPPORT_CONTACT: 'mailto:help@example.com' });
const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_FLAGS });
const page = await (await browser.newContext(PHONE)).newPage();
const tour = tourOf(page, app.url, 'ko');

await tour.choose();
await shoot('choose');

await giveThePhoto();
await tour.send();
await tour.outcome();
await shoot('read');

await tour.choose();
await giveThePhoto();
await fetch(`${app.localOcrUrl}/simulate`, {
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ resultCode: RESULT_CODES.ID_CARD_INFO_NOT_FOUND.resultCode }),
});
await tour.send();
await tour.outcome();
await shoot('message');

await browser.close();
await app.stop();
console.log(`Pictures in ${folder}`);

async function giveThePhoto(): Promise<void> {
  await tour.consent('id-card');
  await tour.photo();
  await tour.look(photo);
}

async function shoot(name: string): Promise<void> {
  // Motion ends within 240 ms; the picture is of what stays.
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(folder, `${name}.png`) });
}
