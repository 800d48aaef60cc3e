import { describe, expect, it } from 'vitest';
import { FIRST_LINE, mendByChecks, mergeCells, rightChecks, SECOND_LINE, textOf } from './mrz-cells.ts';
import { type Cell, gridOf } from './mrz-grid.ts';
import { chooseNames } from './mrz-names.ts';
import type { TextSymbol } from './tesseract-pair.ts';

const FIRST = 'PMKORPARK<<YESI<<<<<<<<<<<<<<<<<<<<<<<<<<<<<';
// The specimen of ICAO 9303-4 with its five right check digits.
const SECOND = 'L898902C36UTO7408122F1204159ZE184226B<<<<<10';

function symbolsOf(line: string, left = 40, pitch = 27.4): TextSymbol[] {
  return [...line].map((text, column) => {
    const centre = left + column * pitch;
    return { text, conf: 0.9, region: { x0: centre - 9, x1: centre + 9, y0: 0, y1: 30 } };
  });
}

const cellsOf = (line: string, weight = 0.9): Cell[] => [...line].map((character) => ({ character, weight }));
const texts = (shifts: readonly Cell[][]): string[] =>
  shifts.map((cells) => cells.map((cell) => cell.character).join(''));

describe('gridOf', () => {
  it('keeps the columns when fillers were dropped, doubled or split', () => {
    const symbols = symbolsOf(FIRST);
    const dropped = symbols.filter((_, column) => column < 20 || column % 3 !== 0);
    expect(texts(gridOf(dropped))).toContain(FIRST);
    const doubled = symbols.flatMap((symbol, column) => (column === 30 ? [symbol, symbol] : [symbol]));
    expect(texts(gridOf(doubled))).toContain(FIRST);
  });

  it('offers the line without a speck before it', () => {
    const [first] = symbolsOf(FIRST);
    const speck = { text: '1', conf: 0.3, region: { x0: 4, x1: 20, y0: 0, y1: 30 } };
    expect(first && texts(gridOf([speck, ...symbolsOf(FIRST)]))).toContain(FIRST);
  });

  it('makes nothing of a short line', () => expect(gridOf(symbolsOf('PMKOR'))).toEqual([]));
});

describe('the second line', () => {
  it('has five right check digits, and fewer with any wrong character', () => {
    expect(rightChecks(SECOND)).toBe(5);
    expect(rightChecks(SECOND.replace('740812', '740813'))).toBe(3);
    expect(rightChecks('<'.repeat(44))).toBeLessThan(5);
  });

  it('lets each cell vote and knows where digits stand', () => {
    const misread = SECOND.replace('740812', '74O8I2');
    expect(textOf(mergeCells([cellsOf(misread)], SECOND_LINE))).toBe(SECOND);
    const looks = [cellsOf(SECOND.replace('L898', 'L888')), cellsOf(SECOND), cellsOf(SECOND)];
    expect(textOf(mergeCells(looks, SECOND_LINE))).toBe(SECOND);
  });

  it('mends one look-alike by its check digit', () => {
    const wrong = SECOND.replace('L898902C3', 'L898902C3'.replace('0', 'O'));
    expect(mendByChecks(mergeCells([cellsOf(wrong)], SECOND_LINE), SECOND_LINE)).toBe(SECOND);
  });
});

describe('chooseNames', () => {
  const printed = new Set(['PARK', 'YESI', 'KOREA']);

  it('reads fillers that look like letters by the printed names', () => {
    for (const misread of [
      FIRST,
      FIRST.replace('PARK<<YESI<<<<', 'PARKKKYESIKKKK'),
      FIRST.replace('PARK<<YESI', 'PARK<YESI<'),
      FIRST.replace('YESI<<<<<<', 'YESI<<<LCK'),
    ]) {
      expect(chooseNames(misread, printed)).toEqual({ line: FIRST, confirmed: true });
    }
  });

  it('does not claim a name that is printed nowhere', () => {
    expect(chooseNames(FIRST, new Set()).confirmed).toBe(false);
    expect(textOf(mergeCells([cellsOf(FIRST.replace('YESI', 'YE51'))], FIRST_LINE))).toBe(FIRST);
  });
});
