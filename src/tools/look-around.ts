/**
 * `npm run look`: pictures of every screen and state, phone and desktop, Korean and English, light and dark,
 * into `.cache/look`, for whoever wants to judge them.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type Page, chromium } from 'playwright';
import { RESULT_CODES, type ResultKey } from '#src/shared/results/result-codes.ts';
import { CHROMIUM_FLAGS, ensureChromium } from './chromium.ts';
import { lookAtCamera } from './look-camera.ts';
import { type RunningApp, startApp } from './running-app.ts';
import { type TourLocale, tourOf } from './screen-tour.ts';
import { cutOffPhoto, darkPhoto, glaringPhoto } from './specimens/fault-photos.ts';

const root = join(import.meta.dirname, '../..');
const folder = join(root, '.cache/look');
const photo = join(root, 'public/specimens/resident-photo.jpg');

const VIEWS = [
  { name: 'phone', viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
  { name: 'desktop', viewport: { width: 1280, height: 800 }, hasTouch: false, isMobile: false },
] as const;

/** One photo fault, one service fault, one that asks for another file. */
const FAILURES: readonly ResultKey[] = [
  'ID_CARD_INFO_NOT_FOUND',
  'DATABASE_FAIL',
  'INVALID_FILE',
  'API_TEMPORARILY_UNAVAILABLE',
];

mkdirSync(folder, { recursive: true });
const app = await startApp({ SUPPORT_CONTACT: 'mailto:help@example.com' });
const browser = await chromium.launch({ executablePath: ensureChromium(), args: CHROMIUM_FLAGS });
for (const view of VIEWS) {
  for (const locale of ['ko', 'en'] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      await walk(browser, app, view, locale, colorScheme);
    }
  }
}
await browser.close();
await lookAtCamera(app, folder);
await app.stop();
console.log(`Pictures in ${folder}`);

async function walk(
  browser: Browser,
  app: RunningApp,
  view: (typeof VIEWS)[number],
  locale: TourLocale,
  colorScheme: 'light' | 'dark',
): Promise<void> {
  const { name, ...device } = view;
  const context = await browser.newContext({ ...device, colorScheme, deviceScaleFactor: 1 });
  const page = await context.newPage();
  const tour = tourOf(page, app.url, locale);
  const shoot = (screen: string) => picture(page, `${screen}.${name}.${locale}.${colorScheme}`);
  await tour.choose();
  await shoot('1-choose');
  await tour.consent('id-card');
  await shoot('2-consent');
  await tour.photo();
  await shoot('3-photo');
  await tour.look(photo);
  await shoot('4-look');
  await tour.whole();
  await shoot('4-look-whole');
  await tour.corners();
  await shoot('4-corners');
  await tour.dragCorner();
  await shoot('4-corners-dragged');
  await tour.heldBack(await glaringPhoto());
  await shoot('4-look-glare');
  await tour.heldBack(await cutOffPhoto());
  await tour.heldBack(await darkPhoto());
  await shoot('4-look-anyway');
  await tour.look(photo);
  await simulate(app, { delayMs: 3000 });
  await tour.send();
  await page.waitForTimeout(1500);
  await shoot('5-sending');
  await tour.outcome();
  await shoot('6-read');
  for (const key of FAILURES) {
    await tour.choose();
    await tour.consent('id-card');
    await tour.photo();
    await tour.look(photo);
    await simulate(app, { resultCode: RESULT_CODES[key].resultCode, times: 10 });
    await tour.send();
    await tour.outcome();
    await shoot(`7-${key.toLowerCase()}`);
    await fetch(`${app.localOcrUrl}/simulate`, { method: 'DELETE' });
  }
  await context.close();
}

/** What a person sees, and what they see at the end of the page when it is longer than the screen. */
async function picture(page: Page, name: string): Promise<void> {
  // Motion ends within 240 ms; the picture is of what stays.
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  const isLong = await page.evaluate(() => document.documentElement.scrollHeight > innerHeight + 8);
  if (!isLong) return;
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
  await page.screenshot({ path: join(folder, `${name}.end.png`) });
  await page.evaluate(() => scrollTo(0, 0));
}

async function simulate(app: RunningApp, body: object): Promise<void> {
  await fetch(`${app.localOcrUrl}/simulate`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}
