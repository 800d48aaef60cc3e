import { around, heightOf, type Region, widthOf } from './gray-image.ts';
import type { TextRow } from './text-rows.ts';

/** Pieces of ink that a row of 15 or 16 digits has at least, even when some touch. */
const LEAST_PIECES = 10;
const MOST_ROWS = 3;

/** Rows shaped like the number of a card, the widest first. */
export function numberRows(rows: readonly TextRow[], cardWidth: number): TextRow[] {
  return rows
    .filter(({ region, letters }) => {
      const [width, height] = [widthOf(region), heightOf(region)];
      return letters.length >= LEAST_PIECES && width > cardWidth * 0.35 && width > height * 6;
    })
    .toSorted((one, other) => widthOf(other.region) - widthOf(one.region))
    .slice(0, MOST_ROWS);
}

/** Rows that may hold a month and a year, of which the small print before them is cut off. */
export function shortRows(rows: readonly TextRow[]): Region[] {
  return rows.flatMap(({ region, letters }) => {
    const tall = letters.filter((letter) => heightOf(letter) > heightOf(region) * 0.6);
    const part = around(tall);
    const ratio = part ? widthOf(part) / heightOf(part) : 0;
    return part && ratio > 1.8 && ratio < 7 ? [{ ...part, y0: region.y0, y1: region.y1 }] : [];
  });
}

/** Groups of digits in a row, split at wide gaps. */
export function groupsIn({ region, letters }: TextRow): Region[] {
  const gap = heightOf(region) * 0.5;
  const groups: Region[] = [];
  for (const letter of letters) {
    const last = groups.at(-1);
    if (last && letter.x0 - last.x1 < gap) {
      groups[groups.length - 1] = { ...last, x1: Math.max(last.x1, letter.x1) };
    } else groups.push({ ...region, x0: letter.x0, x1: letter.x1 });
  }
  return groups.filter((group) => widthOf(group) > heightOf(group) * 0.8);
}
