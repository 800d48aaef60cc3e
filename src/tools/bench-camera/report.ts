import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Measured } from './measure-camera.ts';
import { BARS, type BenchCase } from './cases.ts';

const FILE = join(import.meta.dirname, '../../../docs/benchmarks/camera.md');

const BEFORE = `# How fast the camera looks at frames

\`npm run bench:camera\` writes this file. It opens the product's own camera screen (production build, real BFF) in headless
Chromium without a graphics card, as on an upright phone (412 x 915), before a drawn card that a fake camera shows 30
times a second, and counts what the worker reports. It ends with 1 when a figure is missed. Linux only: \`taskset\` and
\`/proc\`.

\`\`\`sh
npm run bench:camera               # three runs of six seconds for each row, the median is written
npm run bench:camera -- --short    # one run for each
\`\`\`

- **One core**: every process of the browser is pinned to the first core; decoding, painting the preview, the page and
  the worker share it. The machine should have nothing else to do; where it has, \`chrt -r 1 npm run bench:camera\` (as
  root) keeps that core for the browser.
- **Main thread 4x slower**: Chromium's own \`Emulation.setCPUThrottlingRate\`. It slows the page's main thread alone; for
  a worker the browser refuses it ("only supported for pages, not workers"), so this row says little about looking.
- **All of the browser 4x slower**: every process of the browser runs for 10 ms and is stopped (\`SIGSTOP\`) for 30 ms, in
  turn: capture, painting, page and worker together get a quarter of the one core. What more there is in its share is
  the kernel's own work of stopping and waking threads.
- **CPU for one look** is that of the whole browser: capturing and painting the preview are in it.
- **Without streams of frames** is the same page in a browser that lacks \`MediaStreamTrackProcessor\` (Firefox, Safari):
  frames are taken from the video. These rows are for comparison.

`;

export interface Result {
  readonly of: BenchCase;
  readonly measured: Measured;
}

/** Rows that are there to be compared with are never missed. */
export function isMet({ of, measured }: Result): boolean {
  return !of.counts || measured.looksASecond >= BARS[of.speed];
}

export function writeReport(results: readonly Result[], conditions: string): void {
  const rows = results.map((result) => {
    const { of, measured } = result;
    const verdict = !of.counts ? '' : isMet(result) ? 'yes' : 'NO';
    return [
      of.name,
      of.counts ? `${BARS[of.speed]}` : '',
      measured.looksASecond.toFixed(1),
      `${measured.cpuMsALook.toFixed(1)} ms`,
      `${Math.round(measured.coreShare * 100)} %`,
      measured.frame,
      verdict,
    ];
  });
  const head = [
    'Camera',
    'To reach',
    'Looks a second',
    'CPU for one look',
    'Share of the core',
    'Frames',
    'OK?',
  ];
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  const rule = line(widths.map((width) => '-'.repeat(width)));
  mkdirSync(join(FILE, '..'), { recursive: true });
  writeFileSync(FILE, `${BEFORE}${conditions}\n\n${[line(head), rule, ...rows.map(line)].join('\n')}\n`);
}
