/** `npm run bench:camera`: how many frames of a camera are looked at, on one core and on a slow one. */
import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { printTable } from './bench/table.ts';
import { BARS, CASES } from './bench-camera/cases.ts';
import { measureCamera } from './bench-camera/measure-camera.ts';
import { isMet, type Result, writeReport } from './bench-camera/report.ts';
import { ensureChromium } from './chromium.ts';
import { buildIsStale } from './freshness.ts';
import { startApp } from './running-app.ts';

const root = join(import.meta.dirname, '../..');
const runs = process.argv.includes('--short') ? 1 : 3;
const only = process.argv.find((argument) => argument.startsWith('--only='))?.slice('--only='.length);
if (buildIsStale(root)) await (await import('vite')).build({ root, logLevel: 'warn' });

const app = await startApp();
const chromium = execFileSync(ensureChromium(), ['--version'], { encoding: 'utf8' }).trim().split(' ', 2);
const conditions = `Measured with ${chromium.join(' ')} on ${cpus()[0]?.model.trim() ?? 'an unknown processor'}, ${runs === 1 ? 'one run' : `medians of ${runs} runs`} of six seconds.`;
const results: Result[] = [];
for (const of of CASES.filter(({ name }) => only === undefined || name.includes(only))) {
  const measured = await measureCamera(app.url, of, runs);
  const result = { of, measured };
  results.push(result);
  printTable(of.name, [
    {
      name: 'looks a second',
      value: measured.looksASecond.toFixed(1),
      ...(of.counts ? { bar: `${BARS[of.speed]}`, isMet: isMet(result) } : {}),
    },
    { name: 'CPU for one look, whole browser', value: `${measured.cpuMsALook.toFixed(1)} ms` },
    { name: 'share of the core', value: `${Math.round(measured.coreShare * 100)} %` },
    { name: 'size of the frames', value: measured.frame },
  ]);
}
await app.stop();
if (only === undefined) writeReport(results, conditions);
if (!results.every(isMet)) process.exitCode = 1;
