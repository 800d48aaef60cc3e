import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import type { Point, Quad } from '#src/shared/contract/captures.ts';
import { camera as enCamera } from '#src/shared/messages/en/camera.ts';
import { type SceneVideo, type VideoFile, videoFile } from '#src/tools/scenes/video/scene-video.ts';
import { testWith } from './app.ts';
import { WORDS, toPhotoStep, type StartOptions } from './journey.ts';

const { ui } = WORDS.en;

export const words = enCamera;

export interface CameraFixtures {
  /** Puts a video before the camera; to be called before the camera is opened. Rendered when it is not there yet. */
  readonly show: (video: SceneVideo) => Promise<VideoFile>;
}

interface CameraWorkerFixtures {
  /** Where the browser finds what its camera sees: a link to a video. */
  readonly cameraLink: string;
}

/** A browser whose camera plays drawn scenes, and that needs no permission for it. */
export const test = testWith({}).extend<CameraFixtures, CameraWorkerFixtures>({
  cameraLink: [
    // oxlint-disable-next-line no-empty-pattern -- Playwright reads the fixture's needs from this pattern
    async ({}, provide) => {
      const folder = mkdtempSync(join(tmpdir(), 'camera-'));
      await provide(join(folder, 'camera.y4m'));
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: 'worker' },
  ],
  launchOptions: [
    async ({ launchOptions, cameraLink }, provide) => {
      const args = [
        ...(launchOptions.args ?? []),
        '--use-fake-device-for-media-stream',
        '--use-fake-ui-for-media-stream',
        `--use-file-for-fake-video-capture=${cameraLink}`,
      ];
      await provide({ ...launchOptions, args });
    },
    { scope: 'worker' },
  ],
  show: async ({ cameraLink }, provide) => {
    await provide(async (video) => {
      const file = await videoFile(video);
      rmSync(cameraLink, { force: true });
      symlinkSync(file.path, cameraLink);
      return file;
    });
  },
});

/** A phone that is held sideways, so that the whole width of the fake camera is seen. */
export const PHONE_SIDEWAYS = {
  viewport: { width: 915, height: 412 },
  isMobile: true,
  hasTouch: true,
} as const;

/** From the first screen to the open camera. */
export async function openCamera(page: Page, options: StartOptions): Promise<void> {
  await toPhotoStep(page, options);
  const { takePhoto, useCamera } = ui.giving;
  await page
    .getByRole('button', { name: takePhoto, exact: true })
    .or(page.getByRole('button', { name: useCamera, exact: true }))
    .click();
  await page.getByRole('heading', { level: 1, name: words.title }).waitFor({ state: 'attached' });
}

/** The screen on which the photo is looked at before it is sent. */
export function reviewHeading(page: Page): Locator {
  return page.getByRole('heading', { level: 1, name: ui.looking.title });
}

/** Words that were on the screen or read out, and when, in milliseconds of the page's clock. */
export interface LoggedWords {
  readonly words: string;
  readonly atMs: number;
}

/** Writes down what an element says from now on, whether it is there already or comes later. To be called before `goto`. */
export async function logWords(page: Page, selector: string): Promise<() => Promise<LoggedWords[]>> {
  const name = `log of ${selector}`;
  await page.addInitScript(
    ({ name, selector }) => {
      const log: { words: string; atMs: number }[] = [];
      Object.assign(globalThis, { [name]: log });
      let last = '';
      const read = () => {
        const words = document.querySelector(selector)?.textContent?.trim() ?? '';
        if (words !== last && words !== '') log.push({ words, atMs: performance.now() });
        last = words;
      };
      const observer = new MutationObserver(read);
      observer.observe(document, { subtree: true, childList: true, characterData: true });
    },
    { name, selector },
  );
  return () => page.evaluate((name) => Reflect.get(globalThis, name), name);
}

/** Where the handles of the screen for correcting the corners stand, in shares of the photo. */
export async function shownCorners(page: Page): Promise<Quad> {
  const handles = page.getByRole('slider');
  await handles.first().waitFor();
  const places = await handles.evaluateAll((elements) =>
    elements.map((element) => {
      const { left, top } = (element as HTMLElement).style;
      return [Number.parseFloat(left) / 100, Number.parseFloat(top) / 100] as const;
    }),
  );
  const at = (index: number): Point => places[index] ?? [Number.NaN, Number.NaN];
  return [at(0), at(1), at(2), at(3)];
}
