import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { type Figure, percentile } from '../../bench/table.ts';
import type { Half, Level } from './bench-scene.ts';
import { type DocumentResult, type EmptyResult, GOOD_IOU, LOOK_LONG_PX } from './measure.ts';

const EASY_BAR = 0.9;
const HARD_BAR = 0.7;

/** The figures that have to be reached. */
export function judge(documents: readonly DocumentResult[], empties: readonly EmptyResult[]): Figure[] {
  const share = (level: Level, bar: number): Figure => {
    const reached = foundShare(documents.filter(({ scene }) => scene.level === level));
    return {
      name: `${level} scenes with IoU >= ${GOOD_IOU}`,
      value: percent(reached),
      bar: percent(bar),
      isMet: reached >= bar,
    };
  };
  const taken = empties.filter(({ wouldShoot }) => wouldShoot).length;
  return [
    share('easy', EASY_BAR),
    share('hard', HARD_BAR),
    {
      name: 'auto-captures without a document',
      value: `${taken} of ${empties.length}`,
      bar: '0',
      isMet: taken === 0,
    },
  ];
}

export function printReport(
  documents: readonly DocumentResult[],
  empties: readonly EmptyResult[],
  figures: readonly Figure[],
  verbose: boolean,
): void {
  console.log(tables(documents, empties, figures).join('\n'));
  if (!verbose) return;
  console.log('\nMissed or badly placed (tuning half only):');
  for (const { scene, iou, look } of documents) {
    if (scene.half === 'tuning' && iou < GOOD_IOU) {
      const what = look.quad ? `IoU ${iou.toFixed(2)}, sure ${look.confidence.toFixed(2)}` : 'no quad';
      console.log(`  ${scene.id} ${scene.kind}: ${what} (${scene.traits.join(', ')})`);
    }
  }
  console.log('\nWithout a document but with a quad (tuning half only):');
  for (const { scene, quads, frames, wouldShoot } of empties) {
    if (scene.half === 'tuning' && quads > 0) {
      console.log(`  ${scene.id} ${scene.subject}: ${quads} of ${frames}${wouldShoot ? ', TAKEN' : ''}`);
    }
  }
}

export function writeReport(
  documents: readonly DocumentResult[],
  empties: readonly EmptyResult[],
  figures: readonly Figure[],
): void {
  const folder = join(import.meta.dirname, '../../../../docs/benchmarks');
  mkdirSync(folder, { recursive: true });
  const text = [INTRODUCTION, ...tables(documents, empties, figures), ''].join('\n');
  writeFileSync(join(folder, 'detector.md'), text);
}

const INTRODUCTION = `# How well the camera finds documents

\`npm run bench:detector\` writes this file. It renders scenes whose corners are known (\`src/tools/scenes\`), has the
detector of the camera (\`src/client/capture/quality\`) look at each once, without knowing where the document was a
moment ago, and compares. Scenes without a document are held before detector and guidance for eight trembling frames, as
the camera does. It ends with 1 when a figure is missed.

\`\`\`sh
npm run bench:detector                                   # all scenes, about two minutes
npm run bench:detector -- --short                        # a part of them, under 20 seconds
npm run bench:detector -- --verbose                      # names what was missed in the tuning half
npm run bench:detector -- --sheet=/tmp/s.png --misses    # a picture of what was missed; truth green, found red
\`\`\`

- **Documents** are the five committed specimens in two drawings each; bank cards come in seven colours. Frames are
  upright and lying, ${LOOK_LONG_PX} pixels on the long side.
- **Easy** is what a person would call easy: the document is seen at once against what it lies on (laminate, wood, cloth,
  leather, carpet, marble, now and then a printed pattern), leaning up to about 15 degrees, sharp, in fair light, at most
  a thumb's tip over the middle of an edge, small things around it.
- **Hard** scenes have one to three difficulties; each is the first in its turn: leaning 15 to 30 degrees and turned up to
  20, a ground of the document's colour, a strong pattern, clutter with other rectangles, a second card, fingers over a
  corner or edges, held up in a hand, noise, defocus, motion, a lamp's reflection, a dark room, the edge of a shadow, far
  away, up to the frame's edges, an open passport.
- **Halves**: the detector is tuned on the first half only; nobody looks at what is missed in the second.
- **Without a document**: bare grounds and patterns, desks full of things, books, phones, keyboards, notes, banknotes,
  envelopes, sheets seen in part, windows, hands, rooms, darkness. A rectangle of a document's very shape is not among
  them: that is taken, whatever is printed on it.
`;

const HALVES: readonly Half[] = ['tuning', 'held-out'];
const LEVELS: readonly Level[] = ['easy', 'hard'];

function tables(
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

function foundShare(part: readonly DocumentResult[], of = part.length): number {
  return part.filter(({ iou }) => iou >= GOOD_IOU).length / Math.max(1, of);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
