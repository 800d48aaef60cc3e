import { cpus } from 'node:os';
import { percentile } from '../bench/table.ts';
import type { EngineFigures, Measured } from './measure.ts';

export type Engines = Readonly<Record<string, EngineFigures>>;

/** Whether every median is within its bar. */
export function allMet(engines: Engines): boolean {
  return Object.values(engines).every(({ measured }) => measured.every(isMet));
}

/** The figures as a page of the documentation. */
export function reportOf(engines: Engines, cases: number): string {
  const names = Object.keys(engines);
  const [first] = Object.values(engines);
  const rows = (first?.measured ?? []).map(({ question }, index) => {
    const cells = Object.values(engines).map(({ measured }) => cell(measured[index]));
    const met = Object.values(engines).every(({ measured }) => isMet(measured[index]));
    return `| ${question.group} | ${question.name} | ${question.barMs ?? ''} | ${cells.join(' | ')} | ${met ? 'yes' : '**no**'} |`;
  });
  return `# How fast the console's cases answer

\`npm run bench:cases\` writes this file. It seeds ${cases.toLocaleString('en')} cases (\`npm run support:seed\`), starts the real BFF as a
process of its own and asks it over HTTP, one question after the other: milliseconds from the request to the last byte
of the answer, median and (95th percentile). A window has 200 cases. The bar is for the median.

\`\`\`sh
npm run bench:cases               # ${cases.toLocaleString('en')} cases, both engines
npm run bench:cases -- --short    # fewer cases and rounds, nothing is written
\`\`\`

Node ${process.version}, ${cpus().length} cores (${cpus()[0]?.model.trim() ?? 'unknown'}).

|  | What is asked | Bar | ${names.join(' | ')} | OK? |
| --- | --- | --- | ${names.map(() => '---').join(' | ')} | --- |
${rows.join('\n')}

${Object.entries(engines)
  .map(
    ([name, { exportMs, exportBytes, seedMs }]) =>
      `- ${name}: all cases as a CSV file in ${(exportMs / 1_000).toFixed(1)} s (${(exportBytes / 1e6).toFixed(1)} MB); seeded in ${(seedMs / 1_000).toFixed(0)} s.`,
  )
  .join('\n')}
`;
}

function cell(measured: Measured | undefined): string {
  if (!measured) return '';
  const show = (share: number) => {
    const ms = percentile(measured.samples, share);
    return ms < 10 ? ms.toFixed(1) : ms.toFixed(0);
  };
  return `${show(0.5)} (${show(0.95)})`;
}

function isMet(measured: Measured | undefined): boolean {
  if (!measured) return false;
  return measured.question.barMs === null || percentile(measured.samples, 0.5) <= measured.question.barMs;
}
