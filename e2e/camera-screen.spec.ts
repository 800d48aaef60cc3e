/** The camera's screen in every state: for eyes, fingers, keyboards and ears. What it sees is Chromium's own pattern. */
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from '@playwright/test';
import { chromium } from '@playwright/test';
import { LOCALES, type Locale } from '#src/shared/contract/locales.ts';
import type { CameraTexts } from '#src/shared/messages/camera-texts.ts';
import { camera as en } from '#src/shared/messages/en/camera.ts';
import { camera as ja } from '#src/shared/messages/ja/camera.ts';
import { camera as ko } from '#src/shared/messages/ko/camera.ts';
import { camera as zh } from '#src/shared/messages/zh/camera.ts';
import { CHROMIUM_FLAGS, ensureChromium } from '#src/tools/chromium.ts';
import { expect } from './app.ts';
import { smallTargets, violations } from './axe.ts';
import { WORDS, fixture, switchLanguage, toPhotoStep } from './journey.ts';
import { test } from './line-test.ts';
import { sidewaysFaults } from './sideways.ts';
import { tabTo } from './tab.ts';

const { ui, person, buttons } = WORDS.en;
const CAMERA: Readonly<Record<Locale, CameraTexts>> = { en, ko, ja, zh };

/** Two cameras; the person is asked, so each test says what they answer. */
const TWO_CAMERAS = '--use-fake-device-for-media-stream=device-count=2';
const NO_CAMERA = '--use-fake-device-for-media-stream=device-count=0';

const ALLOWED: BrowserContextOptions = { permissions: ['camera'] };
const INSTAGRAM_ON_IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/22B83 Instagram 360.0.0.30.101';
const LINE_ON_ANDROID =
  'Mozilla/5.0 (Linux; Android 15; SM-S931N; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/142.0.0.0 Mobile Safari/537.36 Line/15.1.0/IAB';

test.use({
  launchOptions: { executablePath: ensureChromium(), args: [...CHROMIUM_FLAGS, TWO_CAMERAS] },
});

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const shutter = (page: Page, locale: Locale = 'en') =>
  page.getByRole('button', { name: CAMERA[locale].shutter, exact: true });

async function openCamera(page: Page): Promise<void> {
  await toPhotoStep(page, { document: 'id-card' });
  await page
    .getByRole('button', { name: ui.giving.useCamera, exact: true })
    .or(page.getByRole('button', { name: ui.giving.takePhoto, exact: true }))
    .click();
}

async function openLive(page: Page): Promise<void> {
  await openCamera(page);
  await expect(shutter(page)).not.toHaveAttribute('aria-disabled');
  await page.waitForFunction(() => (document.querySelector('video')?.videoWidth ?? 0) > 0);
}

/** A question that nobody answers: without a screen the browser holds none open. */
async function leaveUnanswered(page: Page): Promise<void> {
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () => new Promise(() => {});
  });
}

/** Keeps the camera's track where a test can ask after it. */
async function holdTrack(page: Page): Promise<void> {
  await page.evaluate(() => {
    const stream = document.querySelector('video')?.srcObject;
    Object.assign(globalThis, { track: stream instanceof MediaStream ? stream.getTracks()[0] : null });
  });
}

const trackState = (page: Page) =>
  page.evaluate(() => (globalThis as unknown as { track: MediaStreamTrack | null }).track?.readyState);

test.describe('allowed', () => {
  test.use(ALLOWED);

  test('is usable by eye and finger, in every language and shape', async ({ page }) => {
    test.setTimeout(180_000);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await openLive(page);
    expect(await faultsOfScreen(page)).toEqual([]);
  });

  test('has one level-one heading, one status node, and the language reachable', async ({ page }) => {
    await openLive(page);
    await expect(heading(page)).toHaveCount(1);
    await expect(heading(page)).toHaveText(en.title);
    await expect(page.getByRole('status')).toHaveCount(1);
    await expect(page.getByRole('combobox', { name: ui.page.language })).toBeInViewport();
  });

  test('by keyboard: open, Automatic off, shutter, review, back to the camera, Escape', async ({ page }) => {
    await toPhotoStep(page, { document: 'id-card' });
    await tabTo(page, ui.giving.useCamera);
    await page.keyboard.press('Enter');
    await expect(shutter(page)).toBeFocused();
    await tabTo(page, en.auto.label);
    await page.keyboard.press('Space');
    await expect(page.getByRole('switch', { name: en.auto.label })).not.toBeChecked();
    await tabTo(page, en.shutter, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(heading(page)).toHaveText(ui.looking.title);
    await expect(heading(page)).toBeFocused();

    await tabTo(page, ui.page.back, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await tabTo(page, ui.looking.discard);
    await page.keyboard.press('Enter');
    await expect(heading(page)).toHaveText(en.title);
    // As it was left, for this visit.
    await expect(page.getByRole('switch', { name: en.auto.label })).not.toBeChecked();
    await expect(shutter(page)).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(heading(page)).toHaveText(ui.giving.title['id-card']);
  });

  test('every control takes the focus in the order in which it stands', async ({ page }) => {
    await openLive(page);
    for (const words of [
      ui.page.back,
      ui.page.language,
      en.lens.label,
      en.side['id-card'],
      ui.giving.chooseFile,
      en.shutter,
      en.auto.label,
    ]) {
      await tabTo(page, words);
    }
  });

  test('a press takes a photo, the file picker is one press away', async ({ page }) => {
    await openLive(page);
    await shutter(page).click();
    await expect(heading(page)).toHaveText(ui.looking.title);
    await page.getByRole('button', { name: ui.looking.another, exact: true }).click();
    await expect(heading(page)).toHaveText(en.title);

    const dialog = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: ui.giving.chooseFile, exact: true }).click();
    await (await dialog).setFiles(fixture('resident.jpg'));
    await expect(heading(page)).toHaveText(ui.looking.title);
  });

  test('where nothing looks at frames it asks for the press, and takes it', async ({ page }) => {
    await page.addInitScript(() => {
      globalThis.Worker = class extends Worker {
        constructor(address: string | URL, options?: WorkerOptions) {
          if (options?.name === 'analyse-frames') throw new DOMException('no', 'SecurityError');
          super(address, options);
        }
      };
    });
    await openLive(page);
    await expect(page.locator('.hint-plate')).toHaveText(en.unguided);
    await expect(page.getByRole('switch')).toHaveCount(0);
    expect(await violations(page)).toEqual([]);
    await shutter(page).click();
    await expect(heading(page)).toHaveText(ui.looking.title);
  });

  test('speaks another language without letting the camera go', async ({ page }) => {
    await openLive(page);
    await holdTrack(page);
    for (const locale of ['ko', 'ja', 'zh'] as const) {
      await switchLanguage(page, locale);
      await expect(heading(page)).toHaveText(CAMERA[locale].title);
      await expect(page.locator('.hint-plate')).toHaveText(
        new RegExp(Object.values(CAMERA[locale].hints).join('|')),
      );
      await expect(shutter(page, locale)).toBeVisible();
    }
    expect(await trackState(page)).toBe('live');
  });

  test('leaving ends the camera within half a second', async ({ page }) => {
    await openLive(page);
    await holdTrack(page);
    await page.getByRole('button', { name: ui.page.back, exact: true }).click();
    await expect.poll(() => trackState(page), { timeout: 500, intervals: [20] }).toBe('ended');
    await expect(heading(page)).toHaveText(ui.giving.title['id-card']);
  });

  test('another camera can be chosen, and a passport framed', async ({ page }) => {
    await openLive(page);
    const lens = page.getByRole('combobox', { name: en.lens.label });
    const [first, second] = await lens.locator('option').allTextContents();
    expect(first).not.toBe(second);
    await lens.selectOption({ index: 1 });
    await expect(lens.locator('option:checked')).toHaveText(second ?? '');
    await expect(shutter(page)).not.toHaveAttribute('aria-disabled');

    const line = page.locator('.guide-shade');
    const card = await line.getAttribute('d');
    await page.getByRole('radio', { name: en.side.passport }).check();
    await expect(line).not.toHaveAttribute('d', card ?? '');
  });

  test('after 20 s the help moves up and is said once', async ({ page }) => {
    test.setTimeout(60_000);
    await openLive(page);
    await expect(page.getByRole('heading', { level: 2, name: en.help.title })).toBeVisible({
      timeout: 24_000,
    });
    await expect(page.getByRole('status')).toHaveText(`${en.help.title} ${en.help.body}`);
    await expect(page.getByRole('status')).not.toHaveText(`${en.help.title} ${en.help.body}`);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await faultsOfScreen(page)).toEqual([]);
    const dialog = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: en.help.chooseFile, exact: true }).click();
    await dialog;
  });

  test('nothing of it is loaded before it is opened, and what is stays below 30 kB', async ({ page }) => {
    const loaded = new Map<string, number>();
    let isOpen = false;
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (!isOpen || !/\.(js|css)$/.test(pathname)) return;
      response.body().then(
        (body) => loaded.set(pathname, gzipSync(body, { level: 9 }).length),
        () => loaded.set(pathname, Number.NaN),
      );
    });
    const early: string[] = [];
    page.on('request', (request) => {
      if (!isOpen && /camera|analyse/.test(new URL(request.url()).pathname)) early.push(request.url());
    });
    await toPhotoStep(page, { document: 'id-card' });
    // What is fetched ahead for the photo has come by now.
    await page.waitForLoadState('networkidle');
    isOpen = true;
    await page.getByRole('button', { name: ui.giving.useCamera, exact: true }).click();
    await expect(shutter(page)).not.toHaveAttribute('aria-disabled');
    for (const part of ['camera-step', 'analyse.worker']) {
      await expect.poll(() => [...loaded.keys()].some((path) => path.includes(part))).toBe(true);
    }
    const sum = (ending: string) =>
      [...loaded].reduce((bytes, [path, size]) => (path.endsWith(ending) ? bytes + size : bytes), 0);
    expect(early).toEqual([]);
    expect(sum('.js'), JSON.stringify([...loaded])).toBeLessThanOrEqual(30_000);
    // Styles have a budget of their own.
    expect(sum('.css')).toBeLessThanOrEqual(5_000);
  });

  test('a part that does not come ends in words, and in a second try', async ({ page, line }) => {
    line.set({ kind: 'cut', path: '/assets/camera-step', afterBytes: 0 });
    await openCamera(page);
    await expect(heading(page)).toHaveText(person.SERVICE_UNREACHABLE.title);
    await expect(page.getByRole('button', { name: ui.giving.chooseFile, exact: true })).toBeVisible();
    expect(await violations(page)).toEqual([]);
    line.set({ kind: 'none' });
    await page.getByRole('button', { name: buttons.waitAndRetry, exact: true }).click();
    await expect(shutter(page)).not.toHaveAttribute('aria-disabled');
  });
});

test('while the browser asks: says so, and says more after 8 s', async ({ page }) => {
  test.setTimeout(180_000);
  await leaveUnanswered(page);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openCamera(page);
  await expect(page.getByText(en.starting.body, { exact: true })).toBeVisible();
  await expect(heading(page)).toBeFocused();
  await expect(page.getByRole('status')).toHaveText(`${en.starting.title}. ${en.starting.body}`);
  await expect(shutter(page)).toHaveAttribute('aria-disabled', 'true');
  expect(await violations(page)).toEqual([]);
  await expect(heading(page)).toHaveText(person.CAMERA_PERMISSION_PENDING.title, { timeout: 10_000 });
  await expect(heading(page)).toBeFocused();
  await expect(page.getByRole('button', { name: ui.giving.chooseFile, exact: true })).toBeVisible();
  expect(await faultsOfScreen(page)).toEqual([]);
});

test('refused: the steps for this browser, another try, and a file', async ({ page, context }) => {
  test.setTimeout(180_000);
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openCamera(page);
  await expect(heading(page)).toHaveText(person.CAMERA_PERMISSION_DENIED.title);
  await expect(heading(page)).toBeFocused();
  await expect(page.getByText(en.steps['chrome-desktop'].first)).toBeVisible();
  expect(await faultsOfScreen(page)).toEqual([]);

  const dialog = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: ui.giving.chooseFile, exact: true }).click();
  await dialog;
  await context.grantPermissions(['camera']);
  // The page hears of it by itself; the press is for browsers that do not tell.
  await page
    .getByRole('button', { name: buttons.fixDevice, exact: true })
    .click({ timeout: 1_000 })
    .catch(() => {});
  await expect(shutter(page)).not.toHaveAttribute('aria-disabled');
});

test('inside an app: out to the real browser, or the address to take along', async ({ browser, line }) => {
  test.setTimeout(180_000);
  const phone = { hasTouch: true, isMobile: true, viewport: { width: 360, height: 740 } };
  const instagram = await openIn(browser, line.url, { ...phone, userAgent: INSTAGRAM_ON_IPHONE });
  await expect(heading(instagram)).toHaveText(person.CAMERA_BLOCKED_BY_SITE.title);
  await expect(instagram.getByText(en.failed.inApp.replace('{app}', en.apps.instagram))).toBeVisible();
  await instagram.getByRole('button', { name: en.failed.copyAddress, exact: true }).click();
  await expect(instagram.getByRole('status')).toHaveText(en.failed.addressCopied);
  await expect(instagram.getByRole('button', { name: en.failed.cameraApp, exact: true })).toBeVisible();
  await expect(instagram.getByRole('button', { name: ui.giving.chooseFile, exact: true })).toBeVisible();
  expect(await faultsOfScreen(instagram)).toEqual([]);
  await instagram.context().close();

  const lineApp = await openIn(browser, line.url, { ...phone, userAgent: LINE_ON_ANDROID });
  await expect(lineApp.getByText(en.failed.inApp.replace('{app}', en.apps.line))).toBeVisible();
  await lineApp.getByRole('button', { name: en.failed.openBrowser, exact: true }).click();
  // What makes LINE open the device's own browser.
  await lineApp.waitForURL(/[?&]openExternalBrowser=1/);
  await lineApp.context().close();
});

test('no camera: says so, and takes a file', async ({ line }) => {
  test.setTimeout(180_000);
  const browser = await chromium.launch({
    executablePath: ensureChromium(),
    args: [...CHROMIUM_FLAGS, NO_CAMERA],
  });
  const page = await openIn(browser, line.url, ALLOWED);
  await expect(heading(page)).toHaveText(person.CAMERA_NOT_FOUND.title);
  await expect(page.getByRole('button', { name: buttons.fixDevice, exact: true })).toHaveCount(0);
  await expect(page.getByRole('button', { name: ui.giving.chooseFile, exact: true })).toBeVisible();
  expect(await faultsOfScreen(page)).toEqual([]);
  await browser.close();
});

async function openIn(browser: Browser, baseURL: string, options: BrowserContextOptions): Promise<Page> {
  const page = await (await browser.newContext({ ...options, baseURL })).newPage();
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openCamera(page);
  return page;
}

interface Shape {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly text?: string;
}

const SHAPES: readonly Shape[] = [
  { name: '320 px', width: 320, height: 568 },
  { name: '360 px', width: 360, height: 740 },
  { name: '412 px', width: 412, height: 915 },
  { name: 'lying', width: 740, height: 360 },
  { name: 'a small phone lying', width: 568, height: 320 },
  { name: 'letters twice as large', width: 360, height: 740, text: '200%' },
  { name: 'lying, letters twice as large', width: 740, height: 360, text: '200%' },
  { name: 'desktop', width: 1280, height: 800 },
];

/** Where words of other lengths may not fit. */
const TIGHT_SHAPES = SHAPES.filter(({ name }) =>
  ['320 px', 'lying', 'letters twice as large'].includes(name),
);

/** Looked at in every shape and language: axe in both themes, targets, nothing cut off; leaves it in English. */
async function faultsOfScreen(page: Page): Promise<string[]> {
  const found = new Set<string>();
  const before = page.viewportSize();
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    for (const fault of await violations(page)) found.add(`${colorScheme}: ${fault}`);
  }
  for (const locale of LOCALES) {
    await switchLanguage(page, locale);
    for (const { name, width, height, text } of locale === 'en' ? SHAPES : TIGHT_SHAPES) {
      await page.setViewportSize({ width, height });
      await page.evaluate((size) => {
        document.documentElement.style.fontSize = size;
      }, text ?? '');
      const faults = [...(await sidewaysFaults(page)), ...(await smallTargets(page))];
      for (const fault of faults) found.add(`${locale}, ${name}: ${fault}`);
    }
  }
  await page.evaluate(() => document.documentElement.style.removeProperty('font-size'));
  await switchLanguage(page, 'en');
  if (before) await page.setViewportSize(before);
  return [...found];
}
