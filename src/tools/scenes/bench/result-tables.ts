import { cpus } from 'node:os';
import { type Figure, percentile } from '../../bench/table.ts';
import type { Half, Level } from './bench-scene.ts';
import { type DocumentResult, type EmptyResult, GOOD_IOU, LOOK_LONG_PX } from './measure.ts';

const HALVES: readonly Half[] = ['tuning', 'held-out'];
const LEVELS: readonly Level[] = ['easy', 'hard'];

/** Everything that was measured, as lines of Markdown. */
export function resultTables(
  documents: readonly DocumentResult[],
  empties: readonly EmptyResult[],
  figures: readonly Figure[],
): string[] {
  const ms = documents.map((result) => result.ms);
  return [
    `## Figures to reach\n`,
    table(
      ['Figure', 'To reach', 'Reached', 'OK?'],
      figures.map(({ name, bar = '', value, isMet }) => [name, bar, value, isMet ? 'yes' : 'NO']),
    ),
    `\n## Scenes with a document\n`,
    table(
      [
        'Scenes',
        'Half',
        'n',
        `IoU >= ${GOOD_IOU}`,
        'and sure',
        'no quad',
        'wrong quad',
        'wrong and sure',
        'corner error, mean',
        'p95',
      ],
      LEVELS.flatMap((level) =>
        HALVES.map((half) => {
          const part = documents.filter(({ scene }) => scene.level === level && scene.half === half);
          const good = part.flatMap(({ iou, error }) => (iou >= GOOD_IOU && error !== null ? [error] : []));
          return [
            level,
            half === 'tuning' ? 'tuning' : 'held out',
            `${part.length}`,
            percent(foundShare(part)),
            percent(
              foundShare(
                part.filter(({ isSure }) => isSure),
                part.length,
              ),
            ),
            `${part.filter(({ look }) => look.quad === null).length}`,
            `${wrong(part).length}`,
            `${wrong(part).filter(({ isSure }) => isSure).length}`,
            `${(mean(good) * 100).toFixed(2)} %`,
            `${(percentile(good, 0.95) * 100).toFixed(2)} %`,
          ];
        }),
      ),
    ),
    `\nCorner error: mean distance of the four corners, as a share of the document's long side, where it was found.`,
    `\n## By document and by difficulty (share found)\n`,
    byTrait(documents),
    `\n## What guidance says\n`,
    `To scenes with one difficulty and to easy ones, on a phone, with the guide drawn around the document; READY: nothing is asked for.\n`,
    byHint(documents),
    `\n## Scenes without a document\n`,
    bySubject(empties),
    `\n## Time\n`,
    `A look at ${LOOK_LONG_PX} pixels takes ${percentile(ms, 0.5).toFixed(1)} ms (median) and ${percentile(ms, 0.95).toFixed(1)} ms (p95) in Node ${process.version} on one of ${cpus().length} shared cores.`,
  ];
}

function byTrait(documents: readonly DocumentResult[]): string {
  const groups = new Map<string, DocumentResult[]>();
  for (const result of documents) {
    const { kind, level, traits } = result.scene;
    const [ground = '', ...difficulties] = traits;
    for (const name of [
      `document: ${kind}`,
      `${level}, on ${ground}`,
      ...difficulties.map((one) => `with: ${one}`),
    ]) {
      groups.set(name, [...(groups.get(name) ?? []), result]);
    }
  }
  const rows = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  return table(
    ['What', 'n', 'Found'],
    rows.map(([name, part]) => [name, `${part.length}`, percent(foundShare(part))]),
  );
}

function byHint(documents: readonly DocumentResult[]): string {
  const groups = new Map<string, Map<string, number>>();
  for (const { scene, hint } of documents) {
    const difficulties = scene.traits.slice(1);
    if (scene.level === 'hard' && difficulties.length > 1) continue;
    const name = scene.level === 'easy' ? 'easy' : (difficulties[0] ?? '');
    const counts = groups.get(name) ?? new Map<string, number>();
    counts.set(hint, (counts.get(hint) ?? 0) + 1);
    groups.set(name, counts);
  }
  const rows = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  return table(
    ['Scenes', 'What is said, how often'],
    rows.map(([name, counts]) => {
      const most = [...counts].sort(([, a], [, b]) => b - a);
      return [name, most.map(([hint, count]) => `${hint} ${count}`).join(', ')];
    }),
  );
}

function bySubject(empties: readonly EmptyResult[]): string {
  const groups = new Map<string, EmptyResult[]>();
  for (const result of empties) {
    groups.set(result.scene.subject, [...(groups.get(result.scene.subject) ?? []), result]);
  }
  return table(
    ['What is shown', 'n', 'frames with a quad', 'taken'],
    [...groups].map(([subject, part]) => {
      const quads = part.reduce((sum, result) => sum + result.quads, 0);
      const frames = part.reduce((sum, result) => sum + result.frames, 0);
      const taken = part.filter(({ wouldShoot }) => wouldShoot).length;
      return [subject, `${part.length}`, `${quads} of ${frames}`, `${taken}`];
    }),
  );
}

/** Markdown, as the formatter would set it. */
function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = head.map((name, column) =>
    Math.max(3, name.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(' | ')} |`;
  return [line(head), `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`, ...rows.map(line)].join(
    '\n',
  );
}

function wrong(part: readonly DocumentResult[]): DocumentResult[] {
  return part.filter(({ look, iou }) => look.quad !== null && iou < GOOD_IOU);
}

/** Share of the documents that were found in their place. */
export function foundShare(part: readonly DocumentResult[], of = part.length): number {
  return part.filter(({ iou }) => iou >= GOOD_IOU).length / Math.max(1, of);
}

export function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
