/** The camera that opens, fails, rests and is let go: each in a browser that behaves that way. */
import { type Browser, type BrowserContextOptions, chromium, expect, type Page } from '@playwright/test';
import { CHROMIUM_FLAGS, ensureChromium, FAKE_CAMERA_FLAGS } from '#src/tools/chromium.ts';
import { test as withApp } from './app.ts';
import { openCamera, words } from './camera.ts';
import { toPhotoStep, WORDS } from './journey.ts';

const { person, buttons, ui } = WORDS.en;
const [FAKE_DEVICE = '', ALLOW = ''] = FAKE_CAMERA_FLAGS;
const DENY = `${ALLOW}=deny`;

/** In which a camera that is left has to be off. */
const OFF_LIMIT_MS = 500;

/** An iPhone in KakaoTalk. */
const KAKAOTALK =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 KAKAOTALK 25.8.1';

interface PageOptions extends BrowserContextOptions {
  readonly flags: readonly string[];
}

interface EngineFixtures {
  /** A page in a browser of its own; its `tracks` are those that it was ever given. */
  readonly openPage: (options: PageOptions) => Promise<Page>;
}

const test = withApp.extend<EngineFixtures>({
  openPage: async ({ app }, provide) => {
    const browsers: Browser[] = [];
    await provide(async ({ flags, ...options }) => {
      const args = [...CHROMIUM_FLAGS, ...flags];
      const browser = await chromium.launch({ executablePath: ensureChromium(), args });
      browsers.push(browser);
      const context = await browser.newContext({ baseURL: app.url, ...options });
      const page = await context.newPage();
      await page.addInitScript(noteTracks);
      return page;
    });
    for (const browser of browsers) await browser.close();
  },
});

declare global {
  interface Window {
    tracks: MediaStreamTrack[];
    /** Whether the browser was asked for a camera while its answer is held. */
    isAsked: boolean;
    /** Lets the held question be answered. */
    answer: () => void;
  }
}

/** In the page: writes down every track that the browser hands out. */
function noteTracks(): void {
  window.tracks = [];
  const { mediaDevices } = navigator;
  if (!mediaDevices) return;
  const ask = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = async (constraints) => {
    const stream = await ask(constraints);
    window.tracks.push(...stream.getTracks());
    return stream;
  };
}

/** In the page: a browser whose question nobody answers until `answer` is called. */
function holdQuestion(): void {
  const { mediaDevices } = navigator;
  const ask = mediaDevices.getUserMedia.bind(mediaDevices);
  const answered = new Promise<void>((resolve) => {
    window.answer = resolve;
  });
  mediaDevices.getUserMedia = async (constraints) => {
    window.isAsked = true;
    await answered;
    return ask(constraints);
  };
}

const states = (page: Page) => page.evaluate(() => window.tracks.map(({ readyState }) => readyState));

async function expectLive(page: Page): Promise<void> {
  await expect(page.getByRole('button', { name: words.shutter, exact: true })).toBeVisible();
  await page.waitForFunction(() => (document.querySelector('video')?.videoWidth ?? 0) > 0);
}

/** How long after `act` every camera was off, in milliseconds, by the page's own clock. */
async function offAfter(page: Page, act: () => void): Promise<number> {
  await page.evaluate(`globalThis.act = ${act.toString()}`);
  return page.evaluate(async () => {
    const beganMs = performance.now();
    (globalThis as unknown as { act: () => void }).act();
    while (window.tracks.some(({ readyState }) => readyState === 'live')) {
      if (performance.now() - beganMs > 5000) break;
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return performance.now() - beganMs;
  });
}

async function expectFailed(page: Page, reason: keyof typeof person & `CAMERA_${string}`): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(person[reason].title, { timeout: 15_000 });
  await expect(page.getByRole('button', { name: ui.giving.chooseFile, exact: true })).toBeVisible();
}

test('a camera that is denied opens by itself once it is allowed', async ({ openPage }) => {
  // Without a person to ask, Chromium denies.
  const page = await openPage({ flags: [FAKE_DEVICE] });
  await openFailing(page);
  await expectFailed(page, 'CAMERA_PERMISSION_DENIED');
  await expect(page.getByText(words.failed.stepsTitle)).toBeVisible();
  await page.context().grantPermissions(['camera']);
  await expectLive(page);
});

test('a camera that is denied for good says so again', async ({ openPage }) => {
  const page = await openPage({ flags: [FAKE_DEVICE, DENY] });
  await openFailing(page);
  await expectFailed(page, 'CAMERA_PERMISSION_DENIED');
  await page.getByRole('button', { name: buttons.fixDevice, exact: true }).click();
  await expectFailed(page, 'CAMERA_PERMISSION_DENIED');
});

test('a device without a camera', async ({ openPage }) => {
  const page = await openPage({ flags: [ALLOW] });
  await openFailing(page);
  await expectFailed(page, 'CAMERA_NOT_FOUND');
});

test('a page that may not use the camera', async ({ openPage }) => {
  const page = await openPage({ flags: [FAKE_DEVICE, ALLOW] });
  await page.route('**/?lang=*', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'permissions-policy': 'camera=()' } });
  });
  await openFailing(page);
  await expectFailed(page, 'CAMERA_BLOCKED_BY_SITE');
});

test("an app's own browser shows the way to a real one", async ({ openPage }) => {
  const page = await openPage({ flags: [FAKE_DEVICE, DENY], userAgent: KAKAOTALK });
  await openFailing(page);
  await expectFailed(page, 'CAMERA_BLOCKED_BY_SITE');
  await expect(page.getByRole('button', { name: words.failed.openBrowser, exact: true })).toBeVisible();
});

test('a question that nobody answers is named after 8 s, and the camera opens when it is', async ({
  openPage,
}) => {
  const page = await openPage({ flags: [FAKE_DEVICE, ALLOW] });
  await page.addInitScript(holdQuestion);
  await openFailing(page);
  const beganMs = Date.now();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.title);
  await expectFailed(page, 'CAMERA_PERMISSION_PENDING');
  expect(Date.now() - beganMs).toBeGreaterThan(6000);
  await page.evaluate(() => window.answer());
  await expectLive(page);
});

test('a camera that is allowed too late is not kept', async ({ openPage }) => {
  const page = await openPage({ flags: [FAKE_DEVICE, ALLOW] });
  await page.addInitScript(holdQuestion);
  await openFailing(page);
  await page.waitForFunction(() => window.isAsked);
  await page.goBack();
  await page.getByRole('heading', { level: 1, name: ui.giving.title['id-card'] }).waitFor();
  await page.evaluate(() => window.answer());
  await expect.poll(() => states(page)).toEqual(['ended']);
});

test('a camera is off at once when it is left, hidden or navigated from', async ({ openPage }) => {
  const page = await openPage({ flags: [FAKE_DEVICE, ALLOW] });
  await openCamera(page, { document: 'id-card' });
  await expectLive(page);
  expect(page.workers().length).toBeGreaterThan(0);

  const hide = () => {
    Object.defineProperty(document, 'visibilityState', { value: 'hidden', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  };
  expect(await offAfter(page, hide)).toBeLessThan(OFF_LIMIT_MS);
  await expect(page.getByText(words.resting.title)).toBeVisible();
  await page.evaluate(() => {
    Object.defineProperty(document, 'visibilityState', { value: 'visible', configurable: true });
    document.dispatchEvent(new Event('visibilitychange'));
  });
  await expectLive(page);

  expect(await offAfter(page, () => history.back())).toBeLessThan(OFF_LIMIT_MS);
  await expect(page.getByRole('heading', { level: 1, name: ui.giving.title['id-card'] })).toBeVisible();
  await expect.poll(() => page.workers().filter((worker) => worker.url().includes('analyse')).length).toBe(0);

  await page.getByRole('button', { name: ui.giving.useCamera, exact: true }).click();
  await expectLive(page);
  // Heard after the page's own listeners, when it is about to be gone.
  await page.evaluate(() =>
    addEventListener('pagehide', () =>
      sessionStorage.setItem('states', window.tracks.map(({ readyState }) => readyState).join(' ')),
    ),
  );
  await page.goto('/?lang=ko');
  expect(await page.evaluate(() => sessionStorage.getItem('states'))).toBe('ended ended ended');
});

test('a camera that stops is named, and opens again', async ({ openPage }) => {
  const page = await openPage({ flags: [FAKE_DEVICE, ALLOW] });
  await openCamera(page, { document: 'id-card' });
  await expectLive(page);
  await page.evaluate(() => {
    for (const track of window.tracks) {
      track.stop();
      // As when it is unplugged: a track that the page stops itself says nothing.
      track.dispatchEvent(new Event('ended'));
    }
  });
  await expectFailed(page, 'CAMERA_STOPPED');
  await page.getByRole('button', { name: buttons.fixDevice, exact: true }).click();
  await expectLive(page);
});

test('another camera is opened when it is chosen, and again the next time', async ({ openPage }) => {
  const page = await openPage({ flags: [FAKE_DEVICE, ALLOW] });
  const names = () => page.evaluate(() => window.tracks.map(({ label }) => label));
  await openCamera(page, { document: 'id-card' });
  await expectLive(page);
  await page.getByRole('combobox', { name: words.lens.label }).selectOption('fake_device_2');
  await expect.poll(names).toEqual(['fake_device_0', 'fake_device_2']);
  await expectLive(page);
  expect(await states(page)).toEqual(['ended', 'live']);

  await openCamera(page, { document: 'id-card' });
  await expectLive(page);
  expect(await names()).toEqual(['fake_device_2']);
});

/** As `openCamera`, for a camera whose screen may never be seen. */
async function openFailing(page: Page): Promise<void> {
  await toPhotoStep(page, { document: 'id-card' });
  const { takePhoto, useCamera } = ui.giving;
  await page
    .getByRole('button', { name: takePhoto, exact: true })
    .or(page.getByRole('button', { name: useCamera, exact: true }))
    .click();
}
