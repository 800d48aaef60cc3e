import type { TextSymbol } from './tesseract-pair.ts';

export const MRZ_COLUMNS = 44;
/** Cells on both sides that a line's grain may fill, so that the first right character need not be symbol 0. */
const SLACK = 3;
const LEAST_SYMBOLS = 28;

export interface Cell {
  readonly character: string;
  /** 0 to 1; small for a cell in which nothing was read. */
  readonly weight: number;
}

/** A cell in which the engine saw nothing is most often one of a row of fillers that it cut short. */
const UNSEEN: Cell = { character: '<', weight: 0.25 };

/**
 * OCR-B has a fixed pitch: every symbol belongs in one of 44 cells, so that fillers which the engine dropped,
 * doubled or split can't shift the rest of the line. Answers the cells for each shift that the line allows.
 */
export function gridOf(symbols: readonly TextSymbol[]): Cell[][] {
  const seen = symbols.filter((symbol) => symbol.text.trim());
  if (seen.length < LEAST_SYMBOLS) return [];
  const centres = seen.map(({ region }) => (region.x0 + region.x1) / 2);
  const steps = centres.slice(1).map((centre, index) => centre - (centres[index] ?? centre));
  const rough = steps.toSorted((one, other) => one - other)[Math.floor(steps.length / 2)] ?? 1;
  if (rough <= 0) return [];
  let column = 0;
  const columns = centres.map((centre, index) => {
    if (index > 0) column += Math.max(0, Math.round((centre - (centres[index - 1] ?? centre)) / rough));
    return column;
  });
  const { pitch, origin } = fit(columns, centres);
  const cells = new Map<number, Cell>();
  for (const [index, symbol] of seen.entries()) {
    const at = Math.round(((centres[index] ?? 0) - origin) / pitch);
    const character = mrzCharacter(symbol.text);
    const earlier = cells.get(at);
    const weight = Math.max(0.1, symbol.conf);
    // Of two symbols in one cell the filler is the likelier: its two strokes get split.
    if (!earlier || (earlier.character !== '<' && (character === '<' || weight > earlier.weight))) {
      cells.set(at, { character, weight });
    }
  }
  const last = Math.max(...cells.keys());
  const shifts: Cell[][] = [];
  for (let first = -SLACK; first <= Math.min(SLACK, Math.max(0, last - LEAST_SYMBOLS)); first++) {
    shifts.push(Array.from({ length: MRZ_COLUMNS }, (_, index) => cells.get(first + index) ?? UNSEEN));
  }
  return shifts;
}

/** Least squares of centre = origin + pitch · column. */
function fit(columns: readonly number[], centres: readonly number[]): { pitch: number; origin: number } {
  const count = columns.length;
  const meanColumn = columns.reduce((sum, value) => sum + value, 0) / count;
  const meanCentre = centres.reduce((sum, value) => sum + value, 0) / count;
  let [product, square] = [0, 0];
  for (const [index, value] of columns.entries()) {
    product += (value - meanColumn) * ((centres[index] ?? 0) - meanCentre);
    square += (value - meanColumn) ** 2;
  }
  const pitch = square > 0 ? product / square : 1;
  return { pitch, origin: meanCentre - pitch * meanColumn };
}

function mrzCharacter(text: string): string {
  const character = (text[0] ?? '<').toUpperCase();
  return /[A-Z0-9]/.test(character) ? character : '<';
}
