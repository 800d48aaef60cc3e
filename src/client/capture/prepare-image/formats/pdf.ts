import { packedObjects } from './pdf-object-streams.ts';
import { isOfType, pdfParts } from './pdf-parts.ts';

export interface Pdf {
  readonly pages: number;
  /** Whether it is encrypted: its reader would need a password, or at least rights that we do not have. */
  readonly locked: boolean;
}

const ENCRYPT = /\/Encrypt\s{0,4}(?:\d{1,10}\s{1,4}\d{1,5}\s{1,4}R|<<)/;
/** Where "startxref" has to stand, in bytes from the end (Acrobat looks about as far for its %%EOF). */
const TAIL_BYTES = 2048;

/**
 * What a PDF says about itself, or null when it is broken or cut: no closing cross-reference, or no page to be
 * found. Source: ISO 32000-1, 7.5 and 7.7.
 */
export async function readPdf(bytes: Uint8Array<ArrayBuffer>): Promise<Pdf | null> {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, usedLength(bytes)));
  if (!text.slice(-TAIL_BYTES).includes('startxref')) return null;
  const parts = pdfParts(text);
  const trailers = parts
    .filter(({ number, dictionary }) => number === null || isOfType(dictionary, 'XRef'))
    .map(({ dictionary }) => dictionary);
  // The contents of a locked file are ciphertext: nothing more can be learned from it.
  if (trailers.some((trailer) => ENCRYPT.test(trailer))) return { pages: 0, locked: true };
  const objects = await packedObjects(bytes, parts);
  for (const { number, dictionary } of parts) if (number !== null) objects.set(number, dictionary);
  const pages = pagesOfTree(objects, trailers) ?? pageObjects(objects);
  return pages > 0 ? { pages, locked: false } : null;
}

/** Without the zero bytes that interrupted or padded copies end with. */
function usedLength(bytes: Uint8Array): number {
  let length = bytes.length;
  while (length > 0 && bytes[length - 1] === 0) length--;
  return length;
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

function reference(dictionary: string, key: 'Root' | 'Pages' | 'Count'): number | null {
  const found = new RegExp(`/${key}\\s{1,4}(\\d{1,10})\\s{1,4}\\d{1,5}\\s{1,4}R`).exec(dictionary);
  return found ? Number(found[1]) : null;
}
