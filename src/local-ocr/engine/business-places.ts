import { around, middleOf, type Region } from './gray-image.ts';
import { before, findLabel, type Labelled } from './labels.ts';
import type { TextLine, TextWord } from './tesseract-pair.ts';
import { hangulOf } from './text-match.ts';

/** Where the values of a certificate stand; null for what isn't there. */
export interface BusinessPlaces {
  readonly company: Region | null;
  readonly person: Region | null;
  readonly birth: Region | null;
  readonly opening: Region | null;
  readonly address: Region | null;
  /** 업태 and 종목 with their labels, which stand on one line. */
  readonly trade: Region | null;
}

/**
 * Finds values by their labels; where a label of two syllables was misread, by the order of the form: company
 * and person stand between the number and the opening date, and all values begin in one column.
 */
export function placesIn(all: readonly TextLine[], number: Region | null): BusinessPlaces {
  const lines = number ? all.filter((line) => middleOf(line.region) > number.y1) : all;
  const opening = findLabel(lines, '개업연월일', 2) ?? findLabel(lines, '개업년월일', 2);
  const address = findLabel(lines, '사업장소재지', 3);
  const birth = findLabel(lines, '생년월일', 1, 'anywhere');
  const trade = findLabel(lines, '사업의종류', 2);
  const column = leastOf([opening?.value?.x0, address?.value?.x0, trade?.value?.x0]);
  const between = opening
    ? lines.filter((line) => middleOf(line.region) < opening.label.y0 && beginsIn(line, column))
    : [];
  const company =
    findLabel(lines, '법인명(단체명)', 3) ??
    findLabel(lines, '법인명', 1) ??
    findLabel(lines, '상호', 0) ??
    findLabel(lines, '상호(법인명)', 3);
  const person = findLabel(lines, '성명', 0) ?? findLabel(lines, '대표자', 1);
  const [first, second] = between;
  return {
    company: valueOf(company) ?? inColumn(first, column),
    person: before(valueOf(person) ?? inColumn(birth?.line ?? second, column), birth),
    birth: birth?.value ?? null,
    opening: opening?.value ?? null,
    address: address?.value ?? null,
    trade: trade?.value ?? inColumn(findLabel(lines, '업태', 0, 'anywhere')?.line, column),
  };
}

function valueOf(labelled: Labelled | null): Region | null {
  return labelled?.value ?? null;
}

function leastOf(values: readonly (number | undefined)[]): number | null {
  const known = values.filter((value) => value !== undefined);
  return known.length > 0 ? Math.min(...known) : null;
}

/** Values don't begin exactly under each other. */
const RAGGED = 18;

function beginsIn(line: TextLine, column: number | null): boolean {
  return column !== null && wordsFrom(line, column).length > 0;
}

function inColumn(line: TextLine | undefined, column: number | null): Region | null {
  if (!line || column === null) return null;
  return around(wordsFrom(line, column).map((word) => word.region));
}

function wordsFrom(line: TextLine, column: number): readonly TextWord[] {
  return line.words.filter((word) => word.region.x0 > column - RAGGED && word.text.trim());
}

const ITEM = /\s*[종총증중송층]\s*목\s*/;

/** `업태 도매 및 소매업 종목 전자상거래업`; both are empty when 종목 isn't there to part them. */
export function partsOfTrade(text: string): { type: string; item: string } {
  const [before = '', item] = text.split(ITEM);
  if (item === undefined) return { type: '', item: '' };
  const type = before.replace(/^\s*\S?\s*[업엄입]\s*[태대택]/, '');
  return { type: type === before && hangulOf(before).length > 4 ? before.trim().slice(2) : type, item };
}
