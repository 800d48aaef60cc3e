import { ABOVE_PAPER, WHITE } from './paper-level.ts';

/** One frame's cells, from the top left; pixels outside the document are not counted. */
export interface LightCells {
  readonly columns: number;
  readonly rows: number;
  /** Per cell: sum of brightness, pixels that are blown out, pixels that are dark, pixels at all. */
  readonly sums: Uint32Array;
  readonly blown: Uint16Array;
  readonly dark: Uint16Array;
  readonly counts: Uint16Array;
}

/** From here down a pixel is print or a dark ground, next to blown-out ones. */
export const DARK = 140;

/** Share of a cell's pixels that are blown out when it is lost: between letters on white paper it is less. */
const LOST_CELL = 0.8;

/** White as such: cells of print on blown-out paper, for each lost one. A lamp's rim has fewer of them. */
const PRINT_ON_WHITE_PART = 0.2;
/** The same of all that is not lost: on a white page nearly everything else is print. */
const PRINT_OF_OTHERS = 0.5;
const WHITE_CELL = 0.3;
const PRINT_CELL = 0.03;

/** White as such: blown-out share of what is not near a lost cell. Away from a lamp paper is not blown out. */
const WHITE_ELSEWHERE = 0.2;

/** A document that has so little left besides its lost cells says nothing about its paper. */
const LEAST_ELSEWHERE = 0.08;

/**
 * Pixels in cells that a lamp has taken: nearly all blown out, and brighter than the paper is. Where paper itself is
 * as bright, a lamp is told from it by where the white is: in one place and without print, not all over.
 */
export function lostToLight(cells: LightCells, paper: number): number {
  const { sums, blown, counts } = cells;
  const isWhite = paper >= WHITE;
  let lost = 0;
  for (let cell = 0; cell < counts.length; cell++) {
    if (!isLost(cells, cell)) continue;
    const pixels = counts[cell] ?? 0;
    if (isWhite || (sums[cell] ?? 0) > (paper + ABOVE_PAPER) * pixels) lost += pixels;
  }
  return lost > 0 && isWhite && isPaperWhite(cells, blown) ? 0 : lost;
}

function isLost({ blown, counts }: LightCells, cell: number): boolean {
  const pixels = counts[cell] ?? 0;
  return pixels > 0 && (blown[cell] ?? 0) >= LOST_CELL * pixels;
}

function isPaperWhite(cells: LightCells, blown: Uint16Array): boolean {
  const { columns, dark, counts } = cells;
  let lost = 0;
  let printed = 0;
  let others = 0;
  let elsewhere = 0;
  let elsewhereBlown = 0;
  let all = 0;
  for (let cell = 0; cell < counts.length; cell++) {
    const pixels = counts[cell] ?? 0;
    all += pixels;
    if (isLost(cells, cell)) {
      lost++;
      continue;
    }
    if (pixels > 0) others++;
    const isPrintOnWhite =
      (blown[cell] ?? 0) >= WHITE_CELL * pixels && (dark[cell] ?? 0) >= PRINT_CELL * pixels;
    if (pixels > 0 && isPrintOnWhite) printed++;
    if (isBesideLost(cells, cell, columns)) continue;
    elsewhere += pixels;
    elsewhereBlown += blown[cell] ?? 0;
  }
  if (printed >= PRINT_ON_WHITE_PART * lost || printed >= PRINT_OF_OTHERS * others) return true;
  return elsewhere >= LEAST_ELSEWHERE * all && elsewhereBlown > WHITE_ELSEWHERE * elsewhere;
}

/** A lamp's rim fades over the next cells. */
function isBesideLost(cells: LightCells, cell: number, columns: number): boolean {
  const column = cell % columns;
  const row = Math.floor(cell / columns);
  for (let y = Math.max(0, row - 1); y <= Math.min(cells.rows - 1, row + 1); y++) {
    for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
      if (isLost(cells, y * columns + x)) return true;
    }
  }
  return false;
}
