import { tag, u8, u32 } from './bytes.ts';
import type { FileKind } from './image-header.ts';

/** How far into the file a PDF header may stand (ISO 32000-1, annex H, note 13 on 7.5.2). */
const PDF_HEADER_WITHIN_BYTES = 1024;

const HEIF_BRANDS = /^(hei[cxms]|hev[cxms]|mif[12]|msf1|mia[fF])$/;
const AVIF_BRANDS = /^avi[fs]$/;

/** The kind of a file by its content, never by its name; null when it is none that we can use. */
export function sniff(bytes: Uint8Array): FileKind | null {
  if (u8(bytes, 0) === 0xff && u8(bytes, 1) === 0xd8) return 'jpeg';
  // The first signature byte and the line ends are what a careless transfer damages: still a PNG, a broken one.
  if (tag(bytes, 1, 3) === 'PNG') return 'png';
  if (tag(bytes, 0, 4) === 'RIFF' && tag(bytes, 8, 4) === 'WEBP') return 'webp';
  if (/^GIF8[79]a$/.test(tag(bytes, 0, 6))) return 'gif';
  if (tag(bytes, 4, 4) === 'ftyp') return isobmffKind(bytes);
  if (isBmp(bytes)) return 'bmp';
  return pdfStart(bytes) >= 0 ? 'pdf' : null;
}

/** Where the PDF begins, in bytes, or -1: mail gateways and scanners put a few bytes before it. */
export function pdfStart(bytes: Uint8Array): number {
  return tag(
    bytes.subarray(0, PDF_HEADER_WITHIN_BYTES),
    0,
    Math.min(bytes.length, PDF_HEADER_WITHIN_BYTES),
  ).indexOf('%PDF-');
}

function isobmffKind(bytes: Uint8Array): FileKind | null {
  const brands = [tag(bytes, 8, 4)];
  const end = Math.min(u32(bytes, 0), bytes.length, 256);
  for (let at = 16; at + 4 <= end; at += 4) brands.push(tag(bytes, at, 4));
  if (brands.some((brand) => AVIF_BRANDS.test(brand))) return 'avif';
  return brands.some((brand) => HEIF_BRANDS.test(brand)) ? 'heif' : null;
}

/** "BM" alone is two letters of any text: the length of the info header must be one that exists. */
function isBmp(bytes: Uint8Array): boolean {
  return (
    tag(bytes, 0, 2) === 'BM' &&
    [12, 16, 40, 52, 56, 64, 108, 124].includes(u8(bytes, 14)) &&
    u8(bytes, 15) === 0
  );
}
