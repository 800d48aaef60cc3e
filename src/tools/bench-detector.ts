/**
 * `npm run bench:detector`: how well the detector finds documents on drawn scenes whose corners are known, and
 * whether anything without a document would be taken. Exit 1 when a figure of the design is missed.
 */
import { DOCUMENT_TYPES } from '#src/shared/documents.ts';
import type { Half } from './scenes/bench/bench-scene.ts';
import { writeContactSheet } from './scenes/bench/contact-sheet.ts';
import { easyScene, hardScene } from './scenes/bench/document-scenes.ts';
import { emptyScene } from './scenes/bench/empty-scenes.ts';
import {
  type DocumentResult,
  type EmptyResult,
  measureDocument,
  measureEmpty,
} from './scenes/bench/measure.ts';
import { parseBenchOptions } from './scenes/bench/options.ts';
import { judge, printReport, writeReport } from './scenes/bench/report.ts';

const options = parseBenchOptions(process.argv.slice(2));
const HALVES: readonly Half[] = ['tuning', 'held-out'];
const documents: DocumentResult[] = [];
const empties: EmptyResult[] = [];

for (const half of HALVES) {
  for (let index = 0; index < options.documentsPerClass / 2; index++) {
    documents.push(await measureDocument(await easyScene(half, index)));
    documents.push(await measureDocument(await hardScene(half, index)));
  }
  for (let index = 0; index < options.empty / 2; index++) {
    const document = DOCUMENT_TYPES[index % DOCUMENT_TYPES.length] ?? 'id-card';
    empties.push(await measureEmpty(emptyScene(half, index), document));
  }
}

const figures = judge(documents, empties);
printReport(documents, empties, figures, options.verbose);
if (options.sheet) {
  const chosen = [
    ...documents.map(({ canvas, truth, look, iou, scene, ...rest }) => ({
      canvas,
      truth,
      found: look.quad,
      keep: !options.misses || iou < 0.9,
      label: scene.id,
      ...rest,
    })),
    ...empties.map(({ canvas, lastLook, quads, scene }) => ({
      canvas,
      truth: null,
      found: lastLook?.quad ?? null,
      keep: !options.misses || quads > 0,
      label: scene.id,
    })),
  ].filter(({ keep, label }) => keep && label.includes(options.only));
  await writeContactSheet(options.sheet, chosen);
}
if (options.writesDocs) writeReport(documents, empties, figures);
process.exitCode = figures.some(({ isMet }) => isMet === false) ? 1 : 0;
