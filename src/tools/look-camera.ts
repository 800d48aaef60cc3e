import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, type Page, chromium } from 'playwright';
import { camera as en } from '#src/shared/messages/en/camera.ts';
import { camera as ko } from '#src/shared/messages/ko/camera.ts';
import { CHROMIUM_FLAGS, ensureChromium } from './chromium.ts';
import type { RunningApp } from './running-app.ts';
import { type SceneVideo, videoFile } from './scenes/video/scene-video.ts';
import { HELD, NO_CARD, TILTS } from './scenes/video/videos.ts';
import { type TourLocale, tourOf } from './screen-tour.ts';

const CAMERA = { en, ko } as const;
const FAKE_DEVICE = '--use-fake-device-for-media-stream';

interface View {
  readonly name: string;
  readonly options: BrowserContextOptions;
  /** Width over height of what the camera delivers, as it is held. */
  readonly aspect: number;
  /** Share of the frame's width or height that a card on the guide takes. */
  readonly fill: number;
  /** Where the middle of the guide lies, in shares of the frame. */
  readonly centre: readonly [number, number];
}

const PHONE = { hasTouch: true, isMobile: true } as const;
const VIEWS: readonly View[] = [
  {
    name: 'phone',
    options: { ...PHONE, viewport: { width: 360, height: 740 } },
    aspect: 9 / 16,
    fill: 0.87,
    centre: [0.5, 0.6],
  },
  {
    name: 'lying',
    options: { ...PHONE, viewport: { width: 740, height: 360 } },
    aspect: 16 / 9,
    fill: 0.8,
    centre: [0.5, 0.57],
  },
  {
    name: 'desktop',
    options: { viewport: { width: 1280, height: 800 } },
    aspect: 16 / 9,
    fill: 0.64,
    centre: [0.5, 0.57],
  },
];

/** Long enough for words to settle, and for the help to come. */
const SETTLED_MS = 2_500;
const HELPED_MS = 21_500;
const PENDING_MS = 9_000;

/** Where pictures are taken, and where they go. */
interface Studio {
  readonly app: RunningApp;
  readonly folder: string;
  /** A folder for links to videos. */
  readonly links: string;
}

/** Pictures of the camera's screen in every state and in the shapes that matter, into `folder`. */
export async function lookAtCamera(app: RunningApp, folder: string): Promise<void> {
  const links = mkdtempSync(join(tmpdir(), 'look-camera-'));
  const studio = { app, folder, links };
  for (const view of VIEWS) {
    await lookThrough(studio, view, 'searching', NO_CARD, SETTLED_MS);
    await lookThrough(studio, view, 'adjust', TILTS, SETTLED_MS);
    await lookThrough(studio, view, 'good', HELD, SETTLED_MS);
    await lookThrough(studio, view, 'help', NO_CARD, HELPED_MS);
    await lookWithout(studio, view, 'denied', [FAKE_DEVICE]);
    await lookWithout(studio, view, 'no-camera', [`${FAKE_DEVICE}=device-count=0`], ['camera']);
    await lookAtQuestion(studio, view);
  }
  rmSync(links, { recursive: true });
}

/** A camera that sees a video; Automatic is off, so that the picture stays. */
async function lookThrough(
  studio: Studio,
  view: View,
  state: string,
  video: SceneVideo,
  waitMs: number,
): Promise<void> {
  const link = join(studio.links, `${view.name}-${state}.y4m`);
  symlinkSync((await videoFile(asSeenIn(view, video))).path, link);
  const browser = await launch([FAKE_DEVICE, `--use-file-for-fake-video-capture=${link}`]);
  await forEach(studio, browser, view, ['camera'], async (page, locale, shoot) => {
    await openCamera(page, studio.app, locale, view);
    await page.getByRole('switch', { name: CAMERA[locale].auto.label }).click();
    await page.waitForTimeout(waitMs);
    await shoot(state);
  });
  await browser.close();
}

async function lookWithout(
  studio: Studio,
  view: View,
  state: string,
  flags: readonly string[],
  permissions: readonly string[] = [],
): Promise<void> {
  const browser = await launch(flags);
  await forEach(studio, browser, view, permissions, async (page, locale, shoot) => {
    await openCamera(page, studio.app, locale, view);
    await page.locator('.message').waitFor();
    await shoot(state);
  });
  await browser.close();
}

/** The browser asks and nobody answers. */
async function lookAtQuestion(studio: Studio, view: View): Promise<void> {
  const browser = await launch([FAKE_DEVICE]);
  await forEach(studio, browser, view, [], async (page, locale, shoot) => {
    await page.addInitScript(() => {
      navigator.mediaDevices.getUserMedia = () => new Promise(() => {});
    });
    await openCamera(page, studio.app, locale, view);
    await page.getByText(CAMERA[locale].starting.why).waitFor();
    await shoot('starting');
    await page.waitForTimeout(PENDING_MS);
    await shoot('pending');
  });
  await browser.close();
}

type Shoot = (state: string) => Promise<void>;

async function forEach(
  { folder }: Studio,
  browser: Browser,
  view: View,
  permissions: readonly string[],
  look: (page: Page, locale: TourLocale, shoot: Shoot) => Promise<void>,
): Promise<void> {
  for (const [locale, colorScheme] of [
    ['ko', 'light'],
    ['en', 'dark'],
  ] as const) {
    const context = await browser.newContext({ ...view.options, colorScheme, permissions: [...permissions] });
    const page = await context.newPage();
    await look(page, locale, async (state) => {
      // Motion ends within 240 ms; the picture is of what stays.
      await page.waitForTimeout(400);
      const name = `3-camera-${state}.${view.name}.${locale}.${colorScheme}.png`;
      await page.screenshot({ path: join(folder, name) });
    });
    await context.close();
  }
}

async function openCamera(page: Page, { url }: RunningApp, locale: TourLocale, view: View): Promise<void> {
  const tour = tourOf(page, url, locale);
  await tour.choose();
  await tour.consent('id-card');
  await tour.photo();
  await tour.camera(view.options.isMobile === true);
}

function launch(flags: readonly string[]): Promise<Browser> {
  return chromium.launch({ executablePath: ensureChromium(), args: [...CHROMIUM_FLAGS, ...flags] });
}

/** The same video where the guide lies in this view. */
function asSeenIn(view: View, video: SceneVideo): SceneVideo {
  const { aspect, fill, centre } = view;
  const [first, ...others] = video.keyframes;
  const turned = ({ atSeconds, scene }: SceneVideo['keyframes'][0]) => ({
    atSeconds,
    scene: { ...scene, aspect, pose: { ...scene.pose, fill, centre } },
  });
  return {
    ...video,
    name: `look-${view.name}-${video.name}`,
    // The first moment is all that is looked at.
    seconds: 0.5,
    keyframes: [turned(first), ...others.map(turned)],
    width: aspect < 1 ? 720 : 1280,
  };
}
