import { crc32 } from 'node:zlib';
import { BFF_MAX_PIXELS } from '#src/shared/limits.ts';
import { CORRUPT, TOO_MANY_PIXELS, type Walked } from './walked.ts';

export const PNG_SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

/** Bit depths that PNG allows per colour type (W3C PNG, third edition, table 8). */
const BIT_DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

/**
 * Ancillary chunks that change what a pixel looks like and have a small fixed content. Text, Exif, times,
 * colour profiles (they hold text) and the frames of an animation go.
 */
const KEPT_ANCILLARY: Readonly<Record<string, number>> = { tRNS: 256, gAMA: 4, cHRM: 32, sRGB: 1, cICP: 4 };

/** Walks a PNG from its signature to IEND: every length, every kept CRC, the order of the critical chunks. */
export function walkPng(file: Uint8Array): Walked {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (!bytes.subarray(0, 8).equals(PNG_SIGNATURE)) return CORRUPT;
  const parts: Uint8Array[] = [bytes.subarray(0, 8)];
  let header: Header | null = null;
  let hasPalette = false;
  let data: 'before' | 'in' | 'after' = 'before';
  let at = 8;
  while (at + 12 <= bytes.length) {
    const length = bytes.readUInt32BE(at);
    const end = at + 12 + length;
    if (end > bytes.length) return CORRUPT;
    const type = bytes.toString('latin1', at + 4, at + 8);
    const chunk = bytes.subarray(at, end);
    const content = bytes.subarray(at + 8, end - 4);
    if (!/^[A-Za-z]{4}$/.test(type)) return CORRUPT;
    // The header is judged before anything large is summed.
    if (header === null) {
      header = type === 'IHDR' && length === 13 ? readHeader(content) : null;
      if (!header) return CORRUPT;
      if (header.width * header.height > BFF_MAX_PIXELS) return TOO_MANY_PIXELS;
    } else if (type === 'IHDR') {
      return CORRUPT;
    }
    const isKept = /^[A-Z]/.test(type) || length <= (KEPT_ANCILLARY[type] ?? -1);
    // What is left out may be damaged.
    if (isKept && crc32(bytes.subarray(at + 4, end - 4)) !== bytes.readUInt32BE(end - 4)) return CORRUPT;
    if (type !== 'IDAT' && data === 'in') data = 'after';
    if (type === 'IEND') {
      const complete = length === 0 && data === 'after' && (hasPalette || header.colourType !== 3);
      if (!complete) return CORRUPT;
      parts.push(chunk);
      return { ok: true, width: header.width, height: header.height, parts };
    }
    if (type === 'PLTE') {
      if (hasPalette || data !== 'before' || length === 0 || length > 768 || length % 3 !== 0) return CORRUPT;
      hasPalette = true;
    } else if (type === 'IDAT') {
      if (data === 'after') return CORRUPT;
      if (data === 'before' && length >= 2 && !isZlibStart(content)) return CORRUPT;
      data = 'in';
    } else if (type !== 'IHDR' && /^[A-Z]/.test(type)) {
      // A critical chunk that nobody has defined: no decoder may go on.
      return CORRUPT;
    }
    if (isKept) parts.push(chunk);
    at = end;
  }
  return CORRUPT;
}

interface Header {
  readonly width: number;
  readonly height: number;
  readonly colourType: number;
}

function readHeader(content: Buffer): Header | null {
  const width = content.readUInt32BE(0);
  const height = content.readUInt32BE(4);
  const [depth = 0, colourType = 9, compression, filter, interlace = 9] = content.subarray(8);
  const sizeFine = width > 0 && height > 0 && width < 2 ** 31 && height < 2 ** 31;
  const depthFine = BIT_DEPTHS[colourType]?.includes(depth) ?? false;
  if (!sizeFine || !depthFine || compression !== 0 || filter !== 0 || interlace > 1) return null;
  return { width, height, colourType };
}

/** The two bytes that begin a zlib stream (RFC 1950): deflate, window at most 32 KiB, check bits. */
function isZlibStart(content: Buffer): boolean {
  const first = content.readUInt8(0);
  return (first & 15) === 8 && first >> 4 <= 7 && content.readUInt16BE(0) % 31 === 0;
}
