import { type Cell, MRZ_COLUMNS } from './mrz-grid.ts';
import { mrzCheckDigit } from './numbers.ts';

/** What may stand in a cell: a digit, a letter or filler, anything. */
type Kind = 'digit' | 'letter' | 'any';

const AS_DIGIT: Record<string, string> = {
  O: '0',
  Q: '0',
  D: '0',
  U: '0',
  I: '1',
  L: '1',
  Z: '2',
  S: '5',
  B: '8',
  G: '6',
  T: '7',
  A: '4',
};
const AS_LETTER: Record<string, string> = {
  '0': 'O',
  '1': 'I',
  '2': 'Z',
  '5': 'S',
  '8': 'B',
  '6': 'G',
  '4': 'A',
};

/** Columns of the second line of a passport, ICAO 9303-4, 4.2.2. */
export const SECOND_LINE: readonly Kind[] = Array.from({ length: MRZ_COLUMNS }, (_, column) => {
  if (column >= 10 && column <= 12) return 'letter';
  if (column === 20) return 'letter';
  if (column === 9 || (column >= 13 && column <= 27) || column >= 42) return 'digit';
  return 'any';
});
/** The first line holds no digits. */
export const FIRST_LINE: readonly Kind[] = Array.from({ length: MRZ_COLUMNS }, (): Kind => 'letter');

/** Fields of the second line with the column of their check digit. */
const CHECKED: readonly { readonly from: number; readonly to: number; readonly digit: number }[] = [
  { from: 0, to: 9, digit: 9 },
  { from: 13, to: 19, digit: 19 },
  { from: 21, to: 27, digit: 27 },
  { from: 28, to: 42, digit: 42 },
];

/** A character that the cell's kind allows, or the nearest that looks like it. */
export function allowed(character: string, kind: Kind): string {
  if (kind === 'digit') return AS_DIGIT[character] ?? character;
  if (kind === 'letter') return AS_LETTER[character] ?? character;
  return character;
}

/** Characters of each cell by weight, over all looks at the line, the likeliest first. */
export function mergeCells(looks: readonly (readonly Cell[])[], kinds: readonly Kind[]): Cell[][] {
  return kinds.map((kind, column) => {
    const tally = new Map<string, number>();
    for (const look of looks) {
      const cell = look[column];
      if (!cell) continue;
      const character = allowed(cell.character, kind);
      tally.set(character, (tally.get(character) ?? 0) + cell.weight);
    }
    return [...tally.entries()]
      .map(([character, weight]) => ({ character, weight }))
      .toSorted((one, other) => other.weight - one.weight);
  });
}

export function textOf(cells: readonly (readonly Cell[])[]): string {
  return cells.map(([best]) => best?.character ?? '<').join('');
}

/** Of the five check digits of the second line, how many are right. */
export function rightChecks(line: string): number {
  let right = 0;
  for (const { from, to, digit } of CHECKED) if (fieldIsRight(line, from, to, digit)) right++;
  const composite = line.slice(0, 10) + line.slice(13, 20) + line.slice(21, 43);
  return mrzCheckDigit(composite) === line[43] ? right + 1 : right;
}

function fieldIsRight(line: string, from: number, to: number, digit: number): boolean {
  const field = line.slice(from, to);
  const check = line[digit];
  // An empty personal number may have a filler instead of its check digit.
  return mrzCheckDigit(field) === check || (check === '<' && /^<+$/.test(field));
}

const LOOK_ALIKES: Record<string, string> = {
  '0': 'O',
  O: '0',
  '1': 'I',
  I: '1',
  '5': 'S',
  S: '5',
  '8': 'B',
  B: '8',
  '2': 'Z',
  Z: '2',
  '6': 'G',
  G: '6',
};
/** Numbers of Korean passports: a letter and eight digits, of which the fourth may be a letter. */
const KOREAN_NUMBER = /^[A-Z](?:\d{8}|\d{3}[A-Z]\d{4})/;

/**
 * Mends a field whose check digit is wrong by one character that makes everything right: one that some look
 * saw, else one that looks alike. When several would do, the one that makes a Korean number; else none.
 */
export function mendByChecks(cells: readonly (readonly Cell[])[], kinds: readonly Kind[]): string {
  let line = textOf(cells);
  for (const { from, to, digit } of CHECKED) {
    if (fieldIsRight(line, from, to, digit)) continue;
    const before = rightChecks(line);
    const better = new Map<string, number>();
    for (let column = from; column <= digit; column = column + 1 === to ? digit : column + 1) {
      const kind = kinds[column] ?? 'any';
      const others = (cells[column] ?? []).slice(1, 3);
      const alike = LOOK_ALIKES[line[column] ?? ''];
      if (alike) others.push({ character: allowed(alike, kind), weight: 0 });
      for (const { character, weight } of others) {
        const changed = line.slice(0, column) + character + line.slice(column + 1);
        if (rightChecks(changed) <= before + 1) continue;
        const likely = weight + (KOREAN_NUMBER.test(changed) ? 1 : 0);
        better.set(changed, Math.max(better.get(changed) ?? 0, likely));
      }
    }
    const [first, second] = [...better.entries()].toSorted(([, one], [, other]) => other - one);
    if (first && (!second || first[1] > second[1])) line = first[0];
  }
  return line;
}
