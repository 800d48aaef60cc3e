import { around, type Region } from './gray-image.ts';
import type { TextLine, TextSymbol } from './tesseract-pair.ts';

export interface Match {
  /** Without spaces, after `normalise`. */
  readonly text: string;
  readonly groups: readonly string[];
  readonly region: Region;
  /** 0 to 1. */
  readonly conf: number;
  readonly line: TextLine;
}

/** Where a pattern lies in a line: the engine's spaces are left out, `normalise` maps character to character. */
export function matchInLine(
  line: TextLine,
  pattern: RegExp,
  normalise: (character: string) => string = (character) => character,
): Match | null {
  const symbols: TextSymbol[] = [];
  let text = '';
  for (const symbol of line.words.flatMap((word) => word.symbols)) {
    for (const character of symbol.text) {
      if (!character.trim()) continue;
      text += normalise(character);
      symbols.push(symbol);
    }
  }
  const found = pattern.exec(text);
  if (!found) return null;
  const matched = symbols.slice(found.index, found.index + found[0].length);
  const region = around(matched.map((symbol) => symbol.region));
  if (!region) return null;
  const conf = matched.reduce((sum, symbol) => sum + symbol.conf, 0) / matched.length;
  return { text: found[0], groups: found.slice(1).map((group) => group ?? ''), region, conf, line };
}

const LIKE_DIGITS: Record<string, string> = {
  O: '0',
  o: '0',
  Q: '0',
  D: '0',
  I: '1',
  l: '1',
  '|': '1',
  '!': '1',
  '/': '7',
  '—': '-',
  '–': '-',
  _: '-',
  '~': '-',
};

/** Letters that are read for digits, dashes of all lengths. */
export function likeDigit(character: string): string {
  return LIKE_DIGITS[character] ?? character;
}

export function digitsOf(text: string): string {
  return text.replace(/\D/g, '');
}

export function hangulOf(text: string): string {
  return (text.match(/[가-힣]+/g) ?? []).join('');
}

export function compact(text: string): string {
  return text.replace(/\s+/g, '');
}
