import { join } from 'node:path';
import { chromium } from 'playwright';
import { CHROMIUM_FLAGS, ensureChromium } from '../chromium.ts';
import { buildPage } from './build-page.ts';
import type { Bench } from './measure.ts';
import { servePage } from './page-server.ts';
import { watchCosts } from './processes.ts';

const WARM_UP = join(import.meta.dirname, '../../../e2e/fixtures/resident-phone.jpg');

/** A browser whose processes can be watched, and the page that it is to show. */
export async function startBench(): Promise<Bench & { close(): Promise<void> }> {
  const server = await servePage(await buildPage());
  const process = await chromium.launchServer({ executablePath: ensureChromium(), args: CHROMIUM_FLAGS });
  const browser = await chromium.connect(process.wsEndpoint());
  return {
    browser,
    server,
    costs: watchCosts(process.process().pid ?? 0),
    warmUp: WARM_UP,
    async close() {
      await browser.close();
      await process.close();
      server.close();
    },
  };
}
