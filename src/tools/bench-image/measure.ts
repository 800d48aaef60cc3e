import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import type { Browser, BrowserContext, CDPSession, Page } from 'playwright';
import type { Order, PageFailure, PageReport } from './page/page.ts';
import type { Input } from './inputs.ts';
import type { PageServer } from './page-server.ts';
import type { CostWatch } from './processes.ts';

/** One contender on one input, once. */
export type Measurement =
  | {
      readonly ok: true;
      readonly wallMs: number;
      readonly cpuMs: number;
      readonly longestTaskMs: number;
      readonly encodes: number;
      /** Above what the browser held just before. */
      readonly peakBytes: number;
      readonly bytes: number;
      /** The image, where it was asked for. */
      readonly output: Buffer | null;
    }
  | { readonly ok: false; readonly why: string };

export interface Bench {
  readonly browser: Browser;
  readonly server: PageServer;
  readonly costs: CostWatch;
  /** A small photo on which workers start and code gets warm; nothing of it is measured. */
  readonly warmUp: string;
}

export interface MeasureOptions {
  /** How many times slower the main thread is made. */
  readonly slowdown: number;
  readonly keepOutput: boolean;
}

/** A task that takes longer than this has failed: people have left by then. */
const LIMIT_MS = 120_000;
const COUNTER = join(import.meta.dirname, 'page/count-encodes.js');
/** The browser is at rest when it uses less than this part of one processor. */
const REST_SHARE = 0.15;
const REST_LOOK_MS = 60;
const REST_LIMIT_MS = 3_000;

function orderOf({ maxBytes, byteLimit }: Input): Order {
  return { maxBytes, byteLimit, document: 'id-card' };
}

/** In a page and a process of its own, warm, with the garbage of the warm-up collected. */
export async function measure(
  bench: Bench,
  contender: string,
  input: Input,
  options: MeasureOptions,
): Promise<Measurement> {
  const context = await bench.browser.newContext();
  try {
    const page = await openPage(context, bench.server, contender);
    await prepare(page, bench.warmUp, orderOf(input), null);
    const session = await context.newCDPSession(page);
    return await measureWarm(bench, page, session, input, options);
  } catch (error) {
    // A page that crashed or hangs is a result too.
    return { ok: false, why: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error) };
  } finally {
    await context.close();
  }
}

async function openPage(context: BrowserContext, server: PageServer, contender: string): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript({ path: COUNTER });
  await page.goto(`${server.url}/?contender=${contender}`);
  await page.waitForFunction(() => window.prepareChosen !== undefined);
  return page;
}

/** The image that a contender makes of each file, in one page, with nothing measured. Throws when it makes none. */
export async function prepareFiles(
  { browser, server }: Bench,
  contender: string,
  tasks: readonly { readonly file: string; readonly order: Order }[],
): Promise<{ readonly image: Buffer; readonly encodes: number }[]> {
  const context = await browser.newContext();
  try {
    const page = await openPage(context, server, contender);
    const images = [];
    for (const { file, order } of tasks) {
      const report = await prepare(page, file, order, '/output');
      const image = server.takeOutput();
      if ('failed' in report || !image) {
        throw new Error(`${contender}, ${file}: ${'failed' in report ? report.failed : 'no image came'}`);
      }
      images.push({ image, encodes: report.encodes });
    }
    return images;
  } finally {
    await context.close();
  }
}

async function measureWarm(
  { server, costs }: Bench,
  page: Page,
  session: CDPSession,
  input: Input,
  { slowdown, keepOutput }: MeasureOptions,
): Promise<Measurement> {
  await session.send('HeapProfiler.collectGarbage');
  if (slowdown > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown });
  await page.setInputFiles('input', input.file);
  await rest(costs);
  const before = costs.look();
  const peak = costs.watchPeak();
  const report = await prepare(page, null, orderOf(input), keepOutput ? '/output' : null);
  const peakBytes = peak.stop();
  const after = costs.look();
  if ('failed' in report) return { ok: false, why: report.failed };
  return {
    ok: true,
    ...report,
    cpuMs: after.cpuMs - before.cpuMs,
    peakBytes: peakBytes - before.memoryBytes,
    output: server.takeOutput(),
  };
}

async function prepare(
  page: Page,
  file: string | null,
  order: Order,
  output: string | null,
): Promise<PageReport | PageFailure> {
  if (file !== null) await page.setInputFiles('input', file);
  const prepared = page.evaluate(
    ([order, output]) => window.prepareChosen?.(order, output) ?? { failed: 'The page has not started.' },
    [order, output] as const,
  );
  const late = sleep(LIMIT_MS, { failed: `not done after ${LIMIT_MS / 1_000} s` }, { ref: false });
  return Promise.race([prepared, late]);
}

/** Until the browser has finished whatever it does of its own accord. */
async function rest(costs: CostWatch): Promise<void> {
  const deadline = performance.now() + REST_LIMIT_MS;
  let { cpuMs } = costs.look();
  let startedAt = performance.now();
  while (startedAt < deadline) {
    await sleep(REST_LOOK_MS);
    const now = performance.now();
    const next = costs.look().cpuMs;
    if (next - cpuMs < REST_SHARE * (now - startedAt)) return;
    [cpuMs, startedAt] = [next, now];
  }
}
