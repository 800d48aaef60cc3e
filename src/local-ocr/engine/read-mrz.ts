import { crop, type Rendering } from './crop.ts';
import { around, heightOf, middleOf, type Region, widthOf } from './gray-image.ts';
import {
  allowed,
  FIRST_LINE,
  mendByChecks,
  mergeCells,
  rightChecks,
  SECOND_LINE,
  textOf,
} from './mrz-cells.ts';
import { type Cell, gridOf, MRZ_COLUMNS } from './mrz-grid.ts';
import { chooseNames } from './mrz-names.ts';
import type { TesseractPair, TextLine } from './tesseract-pair.ts';
import type { View } from './view.ts';

export interface MrzRead {
  readonly first: string;
  readonly second: string;
  /** Right check digits of the second line, of five. */
  readonly checks: number;
  readonly namesConfirmed: boolean;
  readonly firstRegion: Region;
  readonly secondRegion: Region;
}

const CHARACTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789<';
/** Widths in pixels at which the zone is shown to the engine. */
const LOOKS: readonly (Pick<Rendering, 'blur'> & { width: number })[] = [
  { width: 1800 },
  { width: 1400 },
  { width: 2200, blur: 0.7 },
  { width: 1100 },
];

/** Reads the machine readable zone several times and lets each of its 2 x 44 cells vote. */
export async function readMrz(
  pair: TesseractPair,
  view: View,
  found: readonly TextLine[],
  printed: ReadonlySet<string>,
): Promise<MrzRead | null> {
  const zone = zoneOf(found);
  if (!zone) return null;
  const firsts: Cell[][] = [];
  const seconds: Cell[][] = [];
  let best: MrzRead | null = null;
  for (const look of LOOKS) {
    const height = (heightOf(zone) * look.width) / widthOf(zone);
    const image = await crop(view.image, zone, 0, { height, ...(look.blur ? { blur: look.blur } : {}) });
    if (!image) return null;
    const { lines } = await pair.read('eng', image.image, 'block', CHARACTERS);
    const [first, second] = lines.filter((line) => symbolsOf(line).length >= 28).slice(-2);
    if (!first || !second) continue;
    firsts.push(...bestShift(gridOf(symbolsOf(first)), firstScore, 5));
    seconds.push(...bestShift(gridOf(symbolsOf(second)), secondScore, 10));
    if (firsts.length === 0 || seconds.length === 0) continue;
    const line2 = mendByChecks(mergeCells(seconds, SECOND_LINE), SECOND_LINE);
    const names = chooseNames(startingLikeSecond(textOf(mergeCells(firsts, FIRST_LINE)), line2), printed);
    best = {
      first: names.line,
      second: line2,
      checks: rightChecks(line2),
      namesConfirmed: names.confirmed,
      firstRegion: image.toSource(first.region),
      secondRegion: image.toSource(second.region),
    };
    if (best.checks === 5 && best.namesConfirmed && best.first.slice(2, 5) === line2.slice(10, 13)) break;
  }
  return best;
}

/** Around both lines; when the page showed one of them only, the other is above or below. */
function zoneOf(found: readonly TextLine[]): Region | null {
  const zone = around(found.map((line) => line.region));
  if (!zone) return null;
  const line = Math.max(...found.map(({ region }) => heightOf(region)));
  const middles = found.map(({ region }) => middleOf(region));
  const both = Math.max(...middles) - Math.min(...middles) > line * 0.8;
  const reach = both ? line * 0.4 : line * 2.4;
  return { x0: zone.x0 - line, x1: zone.x1 + line, y0: zone.y0 - reach, y1: zone.y1 + reach };
}

const symbolsOf = (line: TextLine): TextLine['words'][number]['symbols'] =>
  line.words.flatMap((word) => word.symbols).filter((symbol) => symbol.text.trim());

/** None when the line doesn't begin like one: cells that are off by one would spoil the vote. */
function bestShift(shifts: readonly Cell[][], score: (line: string) => number, least: number): Cell[][] {
  const [best] = shifts
    .map((cells) => ({ cells, score: score(cells.map((cell) => cell.character).join('')) }))
    .toSorted((one, other) => other.score - one.score);
  return best && best.score >= least ? [best.cells] : [];
}

function firstScore(line: string): number {
  const letters = [...line].map((character) => allowed(character, 'letter')).join('');
  const starts = letters.startsWith('P') ? 3 : 0;
  const country = /^[A-Z]{3}$/.test(letters.slice(2, 5)) ? 1 : 0;
  const known = letters.slice(2, 5) === 'KOR' ? 2 : 0;
  const name = /^[A-Z]/.test(letters.slice(5)) ? 1 : 0;
  return starts + country + known + name;
}

function secondScore(line: string): number {
  const mended = textOf(mergeCells([[...line].map((character) => ({ character, weight: 1 }))], SECOND_LINE));
  const shaped = [...mended].filter((character, column) =>
    SECOND_LINE[column] === 'digit' ? /\d/.test(character) : true,
  ).length;
  return rightChecks(mended) * 10 + shaped / MRZ_COLUMNS + (/[A-Z]{3}/.test(mended.slice(10, 13)) ? 1 : 0);
}

/** The issuing state of both lines is the same for almost everybody: it puts a shifted first line right. */
function startingLikeSecond(first: string, second: string): string {
  const nationality = second.slice(10, 13);
  const at = first.slice(0, 8).indexOf(nationality);
  if (!/^[A-Z]{3}$/.test(nationality) || at < 1 || at === 2) return first;
  const type = at >= 2 ? (first[at - 1] ?? '<') : '<';
  return `P${type}${first.slice(at)}`.padEnd(MRZ_COLUMNS, '<').slice(0, MRZ_COLUMNS);
}
