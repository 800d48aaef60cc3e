import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Figure } from '../../bench/table.ts';
import type { Level } from './bench-scene.ts';
import { type DocumentResult, type EmptyResult, GOOD_IOU, LOOK_LONG_PX } from './measure.ts';
import { foundShare, percent, resultTables } from './result-tables.ts';

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
  console.log(resultTables(documents, empties, figures).join('\n'));
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
  const text = [INTRODUCTION, ...resultTables(documents, empties, figures), ''].join('\n');
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
