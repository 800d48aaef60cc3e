import type { ByteRange } from './jpeg.ts';

/** An object, or a trailer (number null): its dictionary as text, and where its stream's data stand. */
export interface PdfPart {
  readonly number: number | null;
  readonly dictionary: string;
  readonly data: ByteRange | null;
}

/** Quantifiers are bounded, and the file is gone through once: none can be made to be slow. */
const TOKEN = /(?<!\d)(\d{1,10})\s{1,4}\d{1,5}\s{1,4}obj\b|trailer|endobj|endstream|stream\r?\n|startxref/g;

/**
 * The parts of a PDF in the order of the file, found by their keywords instead of by the cross-reference table,
 * as readers do that repair files (ISO 32000-1, 7.3.8, 7.3.10, 7.5.5).
 */
export function pdfParts(text: string): PdfPart[] {
  const parts: PdfPart[] = [];
  let open: { readonly number: number | null; readonly from: number } | null = null;
  let stream: { readonly number: number | null; readonly dictionary: string; readonly from: number } | null =
    null;
  for (const token of text.matchAll(TOKEN)) {
    const after = token.index + token[0].length;
    if (stream) {
      if (token[0] !== 'endstream') continue;
      const { number, dictionary, from } = stream;
      parts.push({ number, dictionary, data: { start: from, end: token.index } });
      stream = null;
      continue;
    }
    if (open) {
      const { number, from } = open;
      const dictionary = text.slice(from, token.index);
      open = null;
      if (token[0].startsWith('stream')) {
        stream = { number, dictionary, from: after };
        continue;
      }
      parts.push({ number, dictionary, data: null });
    }
    if (token[1] !== undefined) open = { number: Number(token[1]), from: after };
    else if (token[0] === 'trailer') open = { number: null, from: after };
  }
  return parts;
}

const TYPES = {
  Page: /\/Type\s{0,4}\/Page(?![A-Za-z])/,
  XRef: /\/Type\s{0,4}\/XRef(?![A-Za-z])/,
  ObjStm: /\/Type\s{0,4}\/ObjStm(?![A-Za-z])/,
};

export function isOfType(dictionary: string, type: keyof typeof TYPES): boolean {
  return TYPES[type].test(dictionary);
}
