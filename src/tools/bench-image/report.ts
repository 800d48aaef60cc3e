import { cpus } from 'node:os';
import type { Bar } from './bars.ts';
import { type Contender, versionOf } from './contenders.ts';
import { describeInput } from './inputs.ts';
import type { LegibilityResult } from './legibility.ts';
import type { Row } from './results.ts';

export interface Report {
  readonly browserVersion: string;
  readonly runs: number;
  readonly rows: readonly Row[];
  readonly contenders: readonly Contender[];
  readonly legibility: LegibilityResult | null;
  readonly bars: readonly Bar[];
}

/** The whole of `docs/benchmarks/image.md`. */
export function reportText(report: Report): string {
  return [
    '# Preparing an image, measured',
    intro(report),
    '## Figures to reach',
    table(['Figure', 'To reach', 'Reached', 'Met'], report.bars.map(barCells)),
    '## The contenders',
    table(['Contender', 'Version', 'How'], report.contenders.map(contenderCells)),
    ...inputSections(report.rows),
    ...legibilitySection(report.legibility),
    '## How it was measured',
    HOW,
    '',
  ].join('\n\n');
}

function intro({ browserVersion, runs }: Report): string {
  return `Written by \`npm run bench:image\`; do not edit. Chromium ${browserVersion}, headless, without a GPU; Node ${process.version}; ${cpus().length} processor cores; ${process.platform}. Medians of ${runs} runs, contenders in turn. Times depend on the machine, so compare them within a table.`;
}

const HOW = `- The photos are drawn by the command (fictitious specimens on a desk, a lamp's light, a sensor's noise) and kept in
  \`.cache/bench-image\`. The HEIC comes from Debian's \`heif-enc\` where it can be had.
- Each run has a page and a process of its own in a browser that is already running, warmed up by a small photo, its
  garbage collected, and the browser at rest. The photo is a file chosen in a file input.
- CPU is the time that all threads of all processes of the browser used, from \`/proc\`.
- Memory is what all of them held of their own (anonymous and shared), at its peak, above what they held before.
- The longest task is the longest time that a 4 ms timer in the page was kept waiting; at 4 x, with the developer
  tools' slowdown of the main thread.
- Encodes are what ours reports itself, and calls of \`convertToBlob\`, \`toBlob\` and \`toDataURL\` for the libraries,
  counted in the page and in the worker; MozJPEG encodes once by construction. Encodes of less than 10,000 pixels, with
  which a library probes the browser, are left out.
- SSIM compares brightness with the same photo shrunk by Lanczos' filter to the same size (squares of 8 pixels).
- Our preparation does more than the libraries: it reads the file's structure, makes sure that all pixels are there,
  looks at the photo for faults, removes metadata and takes a SHA-256.
- \`npm run bench:image -- --help\` lists the options. It takes about ten minutes and exits with 1 when a figure is
  missed. Nothing else should run at the same time.`;

function barCells({ name, toReach, reached, isMet }: Bar): string[] {
  return [name, toReach, reached, isMet === null ? '–' : isMet ? 'yes' : '**no**'];
}

function contenderCells(contender: Contender): string[] {
  return [contender.name, versionOf(contender) || 'this repository', contender.how];
}

function inputSections(rows: readonly Row[]): string[] {
  const inputs = [...new Set(rows.map(({ input }) => input))];
  return inputs.flatMap((input) => [
    `## ${input.name}`,
    `${describeInput(input)}${input.byteLimit ? `; the result may have ${(input.maxBytes / 1e6).toFixed(2)} MB and is bounded by nothing else` : ''}.`,
    table(HEAD, rows.filter((row) => row.input === input).map(rowCells)),
  ]);
}

const HEAD = [
  '',
  'CPU ms',
  'wall ms',
  'longest task ms',
  'at 4 x',
  'encodes',
  'peak MB',
  'result MB',
  'pixels',
  'SSIM',
];

/** One line of an input's table. */
export function rowCells({ contender, figures }: Row): string[] {
  if ('failed' in figures) return [contender.name, 'cannot open it', ...HEAD.slice(2).map(() => '')];
  const { cpuMs, wallMs, longestTaskMs, slowTaskMs, encodes, peakMb, bytes, width, height, ssim } = figures;
  const whole = (value: number) => value.toFixed(0);
  return [
    contender.name,
    whole(cpuMs),
    whole(wallMs),
    whole(longestTaskMs),
    slowTaskMs === null ? '' : whole(slowTaskMs),
    whole(encodes),
    whole(peakMb),
    (bytes / 1e6).toFixed(2),
    `${width} x ${height}`,
    ssim === null ? '' : ssim.toFixed(4),
  ];
}

function legibilitySection(legibility: LegibilityResult | null): string[] {
  if (!legibility) return [];
  const percent = (share: number) => `${(share * 100).toFixed(2)} %`;
  return [
    '## Legibility',
    "Character errors of the project's own reader (`src/local-ocr`) over all fields, on 12 MP photos of specimens that it was never tuned on, cards from 800 to 2,500 pixels wide in the photo.",
    table(
      ['Prepared by', 'specimens', 'prepared', 'untouched original'],
      legibility.readings.map(({ name, specimens, prepared, original }) => [
        name,
        String(specimens),
        percent(prepared),
        percent(original),
      ]),
    ),
  ];
}

/** A table in the form that the formatter leaves alone. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((title, column) =>
    Math.max(3, title.length, ...rows.map((row) => (row[column] ?? '').length)),
  );
  const line = (cells: readonly string[]) =>
    `| ${widths.map((width, column) => (cells[column] ?? '').padEnd(width)).join(' | ')} |`;
  return [line(head), line(widths.map((width) => '-'.repeat(width))), ...rows.map(line)].join('\n');
}
