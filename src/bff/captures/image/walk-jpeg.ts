import { BFF_MAX_PIXELS } from '#src/shared/limits.ts';
import {
  readFrame,
  readHuffmanTables,
  readQuantisationTables,
  readScan,
  type Frame,
} from './jpeg-segments.ts';
import { CORRUPT, TOO_MANY_PIXELS, type Walked } from './walked.ts';

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const DQT = 0xdb;
const DHT = 0xc4;
const DRI = 0xdd;
const COM = 0xfe;
/** Baseline, extended sequential and progressive with Huffman coding: what decoders in the field read. */
const FRAMES: readonly number[] = [0xc0, 0xc1, 0xc2];

/**
 * Walks a JPEG (ITU-T T.81) from SOI through every scan to EOI. Drops APPn and COM, except that JFIF (without
 * its thumbnail) and Adobe are kept in their shortest form: they tell how the colours are coded.
 */
export function walkJpeg(file: Uint8Array): Walked {
  if (file[0] !== 0xff || file[1] !== SOI) return CORRUPT;
  const parts: Uint8Array[] = [file.subarray(0, 2)];
  const scanned = new Set<number>();
  let frame: Frame | null = null;
  let hasTables = false;
  let at = 2;
  for (;;) {
    if (file[at] !== 0xff) return CORRUPT;
    // Any number of fill bytes may stand before a marker.
    while (file[at + 1] === 0xff) at += 1;
    const marker = file[at + 1];
    if (marker === undefined) return CORRUPT;
    if (marker === EOI) {
      const complete = frame !== null && frame.components.every(({ id }) => scanned.has(id));
      if (!frame || !complete) return CORRUPT;
      parts.push(file.subarray(at, at + 2));
      return { ok: true, width: frame.width, height: frame.height, parts };
    }
    const length = ((file[at + 2] ?? 0) << 8) | (file[at + 3] ?? 0);
    const end = at + 2 + length;
    if (length < 2 || end > file.length) return CORRUPT;
    const segment = file.subarray(at, end);
    const content = file.subarray(at + 4, end);
    at = end;
    if (FRAMES.includes(marker)) {
      if (frame) return CORRUPT;
      frame = readFrame(content);
      if (!frame) return CORRUPT;
      if (frame.width * frame.height > BFF_MAX_PIXELS) return TOO_MANY_PIXELS;
      parts.push(segment);
    } else if (marker === SOS) {
      const components = frame && hasTables ? readScan(content, frame) : null;
      if (!components) return CORRUPT;
      for (const id of components) scanned.add(id);
      const scanEnd = endOfScan(file, end);
      if (scanEnd === null || scanEnd === end) return CORRUPT;
      parts.push(file.subarray(end - length - 2, scanEnd));
      at = scanEnd;
    } else if (marker === DQT || marker === DHT) {
      if (!(marker === DQT ? readQuantisationTables(content) : readHuffmanTables(content))) return CORRUPT;
      hasTables ||= marker === DQT;
      parts.push(segment);
    } else if (marker === DRI) {
      if (length !== 4) return CORRUPT;
      parts.push(segment);
    } else if (marker === 0xe0 || marker === 0xee) {
      const kept = marker === 0xe0 ? jfif(content) : adobe(content);
      if (kept) parts.push(kept);
    } else if (marker !== COM && (marker < 0xe0 || marker > 0xef)) {
      return CORRUPT;
    }
  }
}

/** The place of the marker that ends the scan; stuffed zeros and restart markers belong to the scan. */
function endOfScan(file: Uint8Array, start: number): number | null {
  let at = start;
  for (;;) {
    at = file.indexOf(0xff, at);
    const next = at < 0 ? undefined : file[at + 1];
    if (next === undefined) return null;
    if (next !== 0 && next !== 0xff && (next < 0xd0 || next > 0xd7)) return at;
    at += next === 0xff ? 1 : 2;
  }
}

/** `JFIF\0`, version and density; the thumbnail goes. */
function jfif(content: Uint8Array): Uint8Array | null {
  if (content.length < 14 || text(content, 5) !== 'JFIF\0') return null;
  const kept = Buffer.alloc(18);
  kept.set([0xff, 0xe0, 0, 16]);
  kept.set(content.subarray(0, 12), 4);
  return kept;
}

/** `Adobe`, version, flags and the colour transform. */
function adobe(content: Uint8Array): Uint8Array | null {
  if (content.length < 12 || text(content, 5) !== 'Adobe') return null;
  return Buffer.concat([Buffer.of(0xff, 0xee, 0, 14), content.subarray(0, 12)]);
}

function text(content: Uint8Array, length: number): string {
  return Buffer.from(content.subarray(0, length)).toString('latin1');
}
