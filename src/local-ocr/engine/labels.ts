import { editDistance } from './edit-distance.ts';
import { around, heightOf, type Region } from './gray-image.ts';
import type { TextLine, TextSymbol } from './tesseract-pair.ts';

/** A printed label with what follows it on its line. */
export interface Labelled {
  readonly line: TextLine;
  readonly label: Region;
  /** From the end of the label, its colon left out, to the end of the line; null when nothing follows. */
  readonly value: Region | null;
  /** Wrong, missing or added letters of the label. */
  readonly distance: number;
}

/** Grain that may stand before a label at the start of a line. */
const NOISE = 3;

/**
 * Finds a label at the start of a line, or anywhere in it. Only lines whose label has at most `tolerance`
 * wrong letters count, of those the best, then the highest on the page.
 */
export function findLabel(
  lines: readonly TextLine[],
  label: string,
  tolerance: number,
  where: 'start' | 'anywhere' = 'start',
): Labelled | null {
  let best: Labelled | null = null;
  for (const line of lines) {
    const symbols = line.words
      .flatMap((word) => word.symbols)
      .filter((symbol) => symbol.text.trim())
      .flatMap((symbol) => [...symbol.text].map((character): TextSymbol => ({ ...symbol, text: character })));
    const letters = symbols.map((symbol) => symbol.text).join('');
    const starts =
      where === 'start' ? Math.min(NOISE, letters.length - 1) : letters.length - label.length + 1;
    for (let start = 0; start <= starts; start++) {
      for (const length of [label.length, label.length - 1, label.length + 1]) {
        if (length < 2) continue;
        const distance = editDistance(letters.slice(start, start + length), label);
        if (distance > tolerance || (best && distance >= best.distance)) continue;
        const region = around(symbols.slice(start, start + length).map((symbol) => symbol.region));
        if (!region) continue;
        const after = symbols.slice(start + length);
        const first = after.findIndex((symbol) => !/[:;.,·'"`_|!-]/.test(symbol.text));
        const value = first < 0 ? null : around(after.slice(first).map((symbol) => symbol.region));
        best = { line, label: region, value, distance };
      }
    }
  }
  return best;
}

/** The value with everything from another label on cut off, and half a letter more for its padding. */
export function before(value: Region | null, next: Labelled | null): Region | null {
  if (!value || !next) return value;
  const { label } = next;
  const sameLine = label.y0 < value.y1 && label.y1 > value.y0;
  if (!sameLine || label.x0 <= value.x0) return value;
  return { ...value, x1: Math.min(value.x1, label.x0 - heightOf(label) * 0.6) };
}
