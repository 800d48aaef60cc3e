import { widthOf } from './gray-image.ts';
import { mayHoldText } from './ink-gate.ts';
import { readLine } from './read-line.ts';
import { LEVEL_DEGREES, slopeOf } from './slope.ts';
import type { Language, TesseractPair, TextLine, TextRead } from './tesseract-pair.ts';
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

/** A card has at most 20 rows, the data page of a passport 35; more is a page of text. */
const MOST_ROWS = 60;

/** Null when there is nothing on it that could be the text of a card. */
export async function lookAtPage(pair: TesseractPair, drawing: Drawing): Promise<PageLook | null> {
  let view = await draw(drawing);
  if (!mayHoldText(view.image)) return null;
  let rows = findTextRows(view.image);
  const slope = slopeOfRows(rows);
  if (Math.abs(slope) > LEVEL_DEGREES) {
    view = await draw(turnBack(drawing, slope));
    rows = findTextRows(view.image);
  }
  if (rows.length === 0 || rows.length > MOST_ROWS) return null;
  const [korean, latin] = await Promise.all([
    readRows(pair, view, rows, 'kor'),
    readRows(pair, view, rows, 'eng'),
  ]);
  return { view, korean, latin, lines: [...latin, ...korean] };
}

async function readRows(
  pair: TesseractPair,
  view: View,
  rows: readonly TextRow[],
  language: Language,
): Promise<TextLine[]> {
  const lines: TextLine[] = [];
  for (const { region } of rows) {
    const look = { language, padding: 0.25, renderings: [{ height: 48 }] } as const;
    for (const read of await readLine(pair, view.image, region, look)) lines.push(...read.lines);
  }
  return lines.filter((line) => line.text);
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

/** A view of a sheet, which only Korean is read on. */
export interface SheetLook {
  readonly view: View;
  readonly korean: TextRead;
}

/** Null when there is nothing on it that could be text. */
export async function lookAtSheet(pair: TesseractPair, drawing: Drawing): Promise<SheetLook | null> {
  const view = await draw(drawing);
  if (!mayHoldText(view.image)) return null;
  const korean = await pair.read('kor', view.image, 'block');
  const slope = slopeOf(korean.lines);
  if (Math.abs(slope) <= LEVEL_DEGREES) return { view, korean };
  const level = await draw(turnBack(drawing, slope));
  return { view: level, korean: await pair.read('kor', level.image, 'block') };
}
