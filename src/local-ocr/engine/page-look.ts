import { around, heightOf, type Region, widthOf } from './gray-image.ts';
import { mayHoldText } from './ink-gate.ts';
import { readLine } from './read-line.ts';
import type { Language, TesseractPair, TextLine } from './tesseract-pair.ts';
import { findTextRows, type TextRow } from './text-rows.ts';
import { draw, type Drawing, turnBack, type View } from './view.ts';

/** A view with what both languages read on its rows of text. */
export interface PageLook {
  readonly view: View;
  readonly korean: readonly TextLine[];
  readonly latin: readonly TextLine[];
  /** Of both, Latin first: it reads digits better. */
  readonly lines: readonly TextLine[];
}

/** Below this the engine reads as well as on level lines. */
const LEVEL_DEGREES = 0.8;
/** A card has at most 20 rows, the data page of a passport 35; more is a page of text. */
const MOST_ROWS_OF_CARD = 60;
const MOST_ROWS_OF_SHEET = 110;
/** Blots make rows of two or three; a card has more than one row of text. */
const LEAST_LETTERS = 5;
/** A row of Hangul alone that was read so surely needs no look by the Latin reader. */
const SURE = 0.85;
const FOREIGN = /[^가-힣\s]/;

/** Null when there is nothing on it that could be the text of a card. */
export async function lookAtPage(pair: TesseractPair, drawing: Drawing): Promise<PageLook | null> {
  const levelled = await level(drawing);
  if (!levelled || levelled.rows.length > MOST_ROWS_OF_CARD) return null;
  const { view, rows } = levelled;
  const korean: TextLine[] = [];
  const latin: Promise<TextLine[]>[] = [];
  for (const { region } of rows) {
    const lines = await readRow(pair, view, region, 'kor');
    korean.push(...lines);
    // Not awaited yet: the other worker reads this row while the next one is read here.
    if (lines.every((line) => line.conf < SURE || FOREIGN.test(line.text))) {
      latin.push(readRow(pair, view, region, 'eng'));
    }
  }
  return withLatin(view, korean, (await Promise.all(latin)).flat());
}

function withLatin(view: View, korean: TextLine[], latin: TextLine[]): PageLook {
  return { view, korean, latin, lines: [...latin, ...korean] };
}

/** A view of a sheet, which only Korean is read on. */
export interface SheetLook {
  readonly view: View;
  /** What stands side by side is one line, however wide the gaps. */
  readonly lines: readonly TextLine[];
}

/** Null when there is nothing on it that could be the text of a form. */
export async function lookAtSheet(pair: TesseractPair, drawing: Drawing): Promise<SheetLook | null> {
  const levelled = await level(drawing);
  if (!levelled || levelled.rows.length > MOST_ROWS_OF_SHEET) return null;
  const { view, rows } = levelled;
  const lines: TextLine[] = [];
  for (const { region } of rows) lines.push(...(await readRow(pair, view, region, 'kor')));
  return { view, lines: sideBySide(lines) };
}

/** The view with its rows of text level; null when it holds none. */
async function level(drawing: Drawing): Promise<{ view: View; rows: readonly TextRow[] } | null> {
  const view = await draw(drawing);
  if (!mayHoldText(view.image)) return null;
  const rows = findTextRows(view.image);
  if (rows.filter(({ letters }) => letters.length >= LEAST_LETTERS).length < 2) return null;
  const slope = slopeOfRows(rows);
  if (Math.abs(slope) <= LEVEL_DEGREES) return { view, rows };
  const turned = await draw(turnBack(drawing, slope));
  return { view: turned, rows: findTextRows(turned.image) };
}

async function readRow(
  pair: TesseractPair,
  view: View,
  region: Region,
  language: Language,
): Promise<TextLine[]> {
  const look = { language, padding: 0.25, renderings: [{ height: 48 }] } as const;
  const reads = await readLine(pair, view.image, region, look);
  return reads.flatMap((read) => read.lines).filter((line) => line.text);
}

/** The median, wide rows counting more. */
function slopeOfRows(rows: readonly TextRow[]): number {
  const sorted = rows
    .map(({ region, slope }) => ({ slope, weight: widthOf(region) }))
    .toSorted((one, other) => one.slope - other.slope);
  const half = sorted.reduce((sum, { weight }) => sum + weight, 0) / 2;
  let passed = 0;
  for (const { slope, weight } of sorted) {
    passed += weight;
    if (passed >= half) return slope;
  }
  return 0;
}

/** Rows that stand beside each other made one line, its words from left to right. */
function sideBySide(lines: readonly TextLine[]): TextLine[] {
  const joined: TextLine[] = [];
  for (const line of lines.toSorted((one, other) => one.region.x0 - other.region.x0)) {
    const at = joined.findIndex(({ region }) => {
      const overlap = Math.min(region.y1, line.region.y1) - Math.max(region.y0, line.region.y0);
      return (
        overlap > Math.min(heightOf(region), heightOf(line.region)) * 0.6 && line.region.x0 >= region.x1 - 4
      );
    });
    const left = joined[at];
    if (left) {
      joined[at] = {
        text: `${left.text} ${line.text}`,
        conf: Math.min(left.conf, line.conf),
        region: around([left.region, line.region]) ?? left.region,
        baseline: left.baseline,
        words: [...left.words, ...line.words],
      };
    } else joined.push(line);
  }
  return joined.toSorted((one, other) => one.region.y0 - other.region.y0);
}
