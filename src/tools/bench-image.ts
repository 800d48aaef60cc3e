import { chromium } from 'playwright';
import { join } from 'node:path';
import { CHROMIUM_FLAGS, ensureChromium } from './chromium.ts';
import { buildPage } from './bench-image/build-page.ts';
import { makeInputs } from './bench-image/inputs.ts';
import { measure, type Bench } from './bench-image/measure.ts';
import { isWanted, parseOptions } from './bench-image/options.ts';
import { servePage } from './bench-image/page-server.ts';
import { watchCosts } from './bench-image/processes.ts';

const options = parseOptions(process.argv.slice(2));
const inputs = await makeInputs((name) => isWanted(name, options.only));
const executablePath = ensureChromium();
const server = await servePage(await buildPage());
const browserServer = await chromium.launchServer({ executablePath, args: CHROMIUM_FLAGS });
const browser = await chromium.connect(browserServer.wsEndpoint());
const bench: Bench = {
  browser,
  server,
  costs: watchCosts(browserServer.process().pid ?? 0),
  warmUp: join(import.meta.dirname, '../../e2e/fixtures/resident-phone.jpg'),
};
const names = ['ours', 'ours-find', 'browser-image-compression', 'compressorjs', 'pica', 'jsquash'].filter(
  (n) => isWanted(n, options.contenders),
);
for (const input of inputs)
  for (let run = 0; run < options.runs; run++)
    for (const name of names) {
      const t = performance.now();
      const m = await measure(bench, name, input, {
        slowdown: Number(process.env.SLOW ?? 1),
        keepOutput: false,
      });
      const took = performance.now() - t;
      console.log(
        input.name.padEnd(28),
        name.padEnd(26),
        m.ok
          ? `wall ${m.wallMs.toFixed(0).padStart(6)} cpu ${m.cpuMs.toFixed(0).padStart(6)} task ${m.longestTaskMs.toFixed(0).padStart(5)} enc ${m.encodes} peak ${(m.peakBytes / 1e6).toFixed(0).padStart(5)} MB ${(m.bytes / 1e6).toFixed(2)} MB`
          : `FAILED ${m.why}`,
        ` (${took.toFixed(0)})`,
      );
    }
await browser.close();
await browserServer.close();
server.close();
