import { writeFileSync } from 'node:fs';
import { createReader } from '#src/local-ocr/engine/reader.ts';
import { ensureFonts } from './specimens/fonts.ts';
import { figures, type Measured } from './specimens/report/figures.ts';
import { committedMaterial, drawnMaterial, type Material } from './specimens/report/material.ts';
import { parseOptions } from './specimens/report/options.ts';
import { type OtherPicture, showOtherPicture, type Refused } from './specimens/report/other-pictures.ts';
import { peakRssMb } from './specimens/report/peak-rss.ts';
import {
  printFigures,
  printMisses,
  printRefusals,
  printScores,
  printSize,
  printSlowBlanks,
} from './specimens/report/print.ts';
import { readSpecimen, type Score } from './specimens/report/read-specimen.ts';

type ReportReader = ReturnType<typeof createReader>;

/** How well the reader reads: draws specimens, has them read, compares, and fails when a figure is missed. */
const options = parseOptions(process.argv.slice(2));
if (!options.short) ensureFonts();
const material = options.short ? committedMaterial(options) : drawnMaterial(options);
const reader = createReader();
await reader.ready();
const measured = await measure(reader, material);
await reader.close();

printSize(measured);
printScores(measured.scores, options.types, options.levels);
printRefusals('pictures without a document', measured.withoutDocument);
printSlowBlanks(measured.withoutDocument, 1000);
printRefusals('documents shown to the reader of another', measured.otherDocuments);
const table = figures(measured);
printFigures(table);
if (options.json)
  writeFileSync(options.json, `${JSON.stringify({ figures: table, ...measured }, null, 1)}\n`);
process.exitCode = table.some(({ ok }) => ok === false) ? 1 : 0;

async function measure(reader: ReportReader, material: Material): Promise<Measured> {
  let peak: number | null = null;
  const watch = (): void => {
    peak = Math.max(peak ?? 0, peakRssMb(reader.childPid()) ?? 0) || null;
  };
  const scores: Score[] = [];
  for (const { specimen, level, image } of material.documents) {
    const score = await readSpecimen(reader, specimen, level, await image());
    scores.push(score);
    watch();
    // Whoever tunes the reader must not learn what it gets wrong on the other half.
    if (options.verbose && score.half === 'tuning') printMisses(score);
    if (scores.length % 50 === 0) console.error(`${scores.length} of ${material.documents.length} read`);
  }
  const show = async (pictures: readonly OtherPicture[]): Promise<Refused[]> => {
    const shown: Refused[] = [];
    for (const picture of pictures) {
      shown.push(...(await showOtherPicture(reader, picture)));
      watch();
    }
    return shown;
  };
  const withoutDocument = await show(material.withoutDocument);
  const otherDocuments = await show(material.otherDocuments);
  return { scores, withoutDocument, otherDocuments, peakRssMb: peak };
}
