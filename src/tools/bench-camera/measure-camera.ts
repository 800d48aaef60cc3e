import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { chromium, type Page } from 'playwright';
import { buttons } from '#src/shared/messages/en/buttons.ts';
import { camera as words } from '#src/shared/messages/en/camera.ts';
import { interfaceTexts as ui } from '#src/shared/messages/en/interface.ts';
import { percentile } from '../bench/table.ts';
import { CHROMIUM_FLAGS, ensureChromium } from '../chromium.ts';
import { videoFile } from '../scenes/video/scene-video.ts';
import type { BenchCase, Feed } from './cases.ts';
import { cpuMsOfAll, processTree, slowDown } from './processes.ts';

/** Until a slow device has been noticed and its camera made smaller. */
const SETTLE_MS = 6000;
const RUN_MS = 6000;
const SLOWDOWN = 4;
/** A phone held upright. */
const PHONE = { viewport: { width: 412, height: 915 }, isMobile: true, hasTouch: true } as const;

export interface Measured {
  /** Median of the runs. */
  readonly looksASecond: number;
  /** CPU time of the whole browser for each look: capture, preview, page and worker. */
  readonly cpuMsALook: number;
  /** Share (0–1) of the time of one core that the browser had. */
  readonly coreShare: number;
  /** What the worker was given at the end. */
  readonly frame: string;
}

/** Opens the product's camera screen before a card and counts what its worker reports. */
export async function measureCamera(url: string, of: BenchCase, runs: number): Promise<Measured> {
  const video = await videoFile(of.video);
  const folder = mkdtempSync(join(tmpdir(), 'bench-camera-'));
  const server = await chromium.launchServer({
    executablePath: onOneCore(folder),
    args: [
      ...CHROMIUM_FLAGS,
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${video.path}`,
    ],
  });
  let goOn = () => {};
  try {
    const browser = await chromium.connect(server.wsEndpoint());
    const page = await (await browser.newContext({ ...PHONE, baseURL: url })).newPage();
    await page.addInitScript(countLooks);
    await page.addInitScript(takeAway, of.feed);
    await openCamera(page);
    if (of.speed === 'main-thread-4x') {
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWDOWN });
    }
    const pids = processTree(server.process().pid ?? 0);
    if (of.speed === 'everything-4x') goOn = slowDown(pids, SLOWDOWN);
    await sleep(SETTLE_MS);
    const rates: number[] = [];
    const costs: number[] = [];
    const shares: number[] = [];
    for (let run = 0; run < runs; run++) {
      const before = await looks(page);
      const [cpuBeforeMs, fromMs] = [cpuMsOfAll(pids), performance.now()];
      await sleep(RUN_MS);
      const cpuMs = cpuMsOfAll(pids) - cpuBeforeMs;
      shares.push(cpuMs / (performance.now() - fromMs));
      const after = await looks(page);
      rates.push(((after.count - before.count) * 1000) / (after.atMs - before.atMs));
      costs.push(cpuMs / (after.count - before.count));
    }
    const { frame } = await looks(page);
    goOn();
    await browser.close();
    return {
      looksASecond: percentile(rates, 0.5),
      cpuMsALook: percentile(costs, 0.5),
      coreShare: percentile(shares, 0.5),
      frame,
    };
  } finally {
    goOn();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A command that starts Chromium, and with it all that it starts, on the first core. */
function onOneCore(folder: string): string {
  const path = join(folder, 'chromium-on-one-core');
  writeFileSync(path, `#!/bin/sh\nexec taskset -c 0 '${ensureChromium()}' "$@"\n`);
  chmodSync(path, 0o755);
  return path;
}

async function openCamera(page: Page): Promise<void> {
  await page.goto('/?lang=en');
  await page.getByRole('button').filter({ hasText: ui.documents['id-card'].hint }).click();
  await page.getByRole('checkbox', { name: ui.consent.reading.title }).check();
  await page.getByRole('button', { name: buttons.giveConsent }).click();
  await page.getByRole('button', { name: ui.giving.takePhoto, exact: true }).click();
  // The photo must not be taken: frames are what is measured.
  await page.getByRole('switch', { name: words.auto.label }).click();
  await page.waitForFunction(() => (window.looks?.count ?? 0) > 5);
}

interface Looks {
  readonly count: number;
  readonly atMs: number;
  readonly frame: string;
}

declare global {
  interface Window {
    looks?: { count: number; frame: string };
  }
}

/** In the page: listens to what the worker reports, as the page does. */
function countLooks(): void {
  const counted = { count: 0, frame: '' };
  window.looks = counted;
  window.Worker = class extends Worker {
    constructor(address: string | URL, options?: WorkerOptions) {
      super(address, options);
      this.addEventListener('message', ({ data }) => {
        if (data?.kind !== 'looked') return;
        counted.count++;
        counted.frame = `${data.frame.width}x${data.frame.height}`;
      });
    }
  };
}

/** In the page: what other browsers lack. */
function takeAway(feed: Feed): void {
  if (feed !== 'as-it-is') Reflect.deleteProperty(globalThis, 'MediaStreamTrackProcessor');
  if (feed === 'bitmaps') Reflect.deleteProperty(globalThis, 'VideoFrame');
}

function looks(page: Page): Promise<Looks> {
  return page.evaluate(() => ({
    count: window.looks?.count ?? 0,
    frame: window.looks?.frame ?? '',
    atMs: performance.now(),
  }));
}
