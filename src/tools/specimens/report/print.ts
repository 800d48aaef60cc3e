import type { RecognisedType } from '#src/shared/documents.ts';
import type { Level } from '../degrade.ts';
import { HALVES } from '../specimen-set.ts';
import { percentile, type Figure, type Measured } from './figures.ts';
import type { Refused } from './other-pictures.ts';
import type { Score } from './read-specimen.ts';

/** One block per type and half: a line per level with the kind, the time and the share of each field. */
export function printScores(
  scores: readonly Score[],
  types: readonly RecognisedType[],
  levels: readonly Level[],
): void {
  for (const type of types) {
    for (const half of HALVES) {
      const block = scores.filter((score) => score.type === type && score.half === half);
      if (block.length === 0) continue;
      console.log(`\n${type}, ${half} half`);
      for (const level of levels)
        printLevel(
          level,
          block.filter((score) => score.level === level),
        );
    }
  }
}

function printLevel(level: Level, scores: readonly Score[]): void {
  if (scores.length === 0) return;
  const kind = scores.filter(({ kindRight }) => kindRight).length;
  const times = scores.map(({ milliseconds }) => milliseconds);
  console.log(
    `  ${level.padEnd(6)} kind ${kind}/${scores.length}  p50 ${seconds(percentile(times, 0.5))}  p95 ${seconds(percentile(times, 0.95))}`,
  );
  const fields = Object.keys(scores[0]?.fields ?? {}).map((field) => share(field, scores));
  console.log(`         ${fields.join('  ')}`);
  for (const print of ['flat', 'embossed'] as const) {
    const printed = scores.filter((score) => score.print === print);
    if (printed.length > 0) console.log(`         ${print}: ${share('totalCardNum', printed)}`);
  }
}

/** `name 19/20`, with the number of wrong values behind it when there are any. */
function share(field: string, scores: readonly Score[]): string {
  const count = (verdict: string): number =>
    scores.filter(({ fields }) => fields[field]?.verdict === verdict).length;
  const wrong = count('wrong');
  return `${field} ${count('right')}/${scores.length}${wrong ? ` (${wrong} wrong)` : ''}`;
}

export function printMisses(score: Score): void {
  for (const [field, { wanted, got, verdict }] of Object.entries(score.fields)) {
    if (verdict !== 'right')
      console.log(`  ${score.id} ${score.level} ${field}: "${wanted}" read as "${got}"`);
  }
}

export function printRefusals(title: string, shown: readonly Refused[]): void {
  if (shown.length === 0) return;
  const times = shown.map(({ milliseconds }) => milliseconds);
  const accepted = shown.filter((picture) => picture.accepted);
  console.log(
    `\n${title}: ${shown.length} readings, ${accepted.length} accepted, p50 ${seconds(percentile(times, 0.5))}, p95 ${seconds(percentile(times, 0.95))}`,
  );
  for (const { name, reader } of accepted) console.log(`  accepted: ${name} as ${reader}`);
}

/** Pictures without text that took longer than they should. */
export function printSlowBlanks(shown: readonly Refused[], limitMs: number): void {
  for (const { name, reader, text, milliseconds } of shown) {
    if (!text && milliseconds >= limitMs)
      console.log(`  slow: ${name} as ${reader}, ${seconds(milliseconds)}`);
  }
}

export function printFigures(figures: readonly Figure[]): void {
  const width = (pick: (figure: Figure) => string): number =>
    Math.max(...figures.map((figure) => pick(figure).length));
  const [name, toReach, reached] = [width((f) => f.name), width((f) => f.toReach), width((f) => f.reached)];
  console.log(
    `\n${'figure'.padEnd(name)} | ${'to reach'.padEnd(toReach)} | ${'reached'.padEnd(reached)} | ok?`,
  );
  for (const figure of figures) {
    const ok = figure.ok === null ? 'too few' : figure.ok ? 'yes' : 'NO';
    console.log(
      `${figure.name.padEnd(name)} | ${figure.toReach.padEnd(toReach)} | ${figure.reached.padEnd(reached)} | ${ok}`,
    );
  }
}

export function printSize({ scores, withoutDocument, otherDocuments }: Measured): void {
  console.log(
    `${scores.length} specimens read, ${withoutDocument.length} readings of pictures without a document, ${otherDocuments.length} of other documents`,
  );
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}
