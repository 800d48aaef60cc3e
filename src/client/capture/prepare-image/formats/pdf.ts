import { packedObjects } from './pdf-object-streams.ts';

export interface Pdf {
  readonly pages: number;
  /** Whether it is encrypted: its reader would need a password, or at least rights that we do not have. */
  readonly locked: boolean;
}

/** Quantifiers are bounded, so that no file can make the search slow. */
const OBJECT = /(?<!\d)(\d{1,10})\s{1,4}\d{1,5}\s{1,4}obj\b/g;
const ENCRYPT = /\/Encrypt\s{0,4}(?:\d{1,10}\s{1,4}\d{1,5}\s{1,4}R|<<)/;
/** A dictionary is longer than this only when it is no dictionary. */
const DICTIONARY_LIMIT = 100_000;
/** Where "startxref" has to stand, in bytes from the end (Acrobat looks as far for its %%EOF). */
const TAIL_BYTES = 2048;

/**
 * What a PDF says about itself, or null when it is broken or cut: no closing cross-reference, or no page to be
 * found. Objects are found by their "obj" keyword instead of by the cross-reference table, as repairing readers
 * do, and inside compressed object streams. Source: ISO 32000-1, 7.5.
 */
export async function readPdf(bytes: Uint8Array<ArrayBuffer>): Promise<Pdf | null> {
  const text = new TextDecoder('latin1').decode(bytes);
  if (
    !text
      .replace(/[\0\s]+$/, '')
      .slice(-TAIL_BYTES)
      .includes('startxref')
  )
    return null;
  const objects = new Map<number, string>();
  const trailers: string[] = [];
  for (const found of text.matchAll(OBJECT)) {
    const dictionary = dictionaryAt(text, found.index + found[0].length);
    objects.set(Number(found[1]), dictionary);
    if (isOfType(dictionary, 'XRef')) trailers.push(dictionary);
  }
  for (let at = text.indexOf('trailer'); at >= 0; at = text.indexOf('trailer', at + 7)) {
    trailers.push(dictionaryAt(text, at + 7));
  }
  // The contents of a locked file are ciphertext: nothing more can be learned from it.
  if (trailers.some((trailer) => ENCRYPT.test(trailer))) return { pages: 0, locked: true };
  for (const [number, dictionary] of await packedObjects(bytes, text)) {
    if (!objects.has(number)) objects.set(number, dictionary);
  }
  const pages = pagesOfTree(objects, trailers) ?? pageObjects(objects);
  return pages > 0 ? { pages, locked: false } : null;
}

/** Trailer → catalogue → root of the page tree → its count. */
function pagesOfTree(objects: ReadonlyMap<number, string>, trailers: readonly string[]): number | null {
  for (const trailer of trailers.toReversed()) {
    const catalogue = objects.get(reference(trailer, 'Root') ?? -1) ?? '';
    const tree = objects.get(reference(catalogue, 'Pages') ?? -1) ?? '';
    const inline = /\/Count\s{0,4}(\d{1,7})(?!\d|\s{1,4}\d{1,5}\s{1,4}R)/.exec(tree)?.[1];
    const count = inline ?? /\d{1,7}/.exec(objects.get(reference(tree, 'Count') ?? -1) ?? '')?.[0];
    if (count !== undefined && Number(count) > 0) return Number(count);
  }
  return null;
}

function pageObjects(objects: ReadonlyMap<number, string>): number {
  return [...objects.values()].filter((dictionary) => isOfType(dictionary, 'Page')).length;
}

function reference(dictionary: string, key: string): number | null {
  const found = new RegExp(`/${key}\\s{1,4}(\\d{1,10})\\s{1,4}\\d{1,5}\\s{1,4}R`).exec(dictionary);
  return found ? Number(found[1]) : null;
}

/** What an object holds, up to its stream or its end. */
function dictionaryAt(text: string, from: number): string {
  const piece = text.slice(from, from + DICTIONARY_LIMIT);
  const end = piece.search(/endobj|stream\r?\n|startxref/);
  return end < 0 ? piece.slice(0, 1000) : piece.slice(0, end);
}

/** Whether a dictionary is of a type: "Page" is not "Pages". */
export function isOfType(dictionary: string, type: string): boolean {
  return new RegExp(`/Type\\s{0,4}/${type}(?![A-Za-z])`).test(dictionary);
}
