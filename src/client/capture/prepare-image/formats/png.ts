import { tag, u8, u32 } from './bytes.ts';
import { crc32 } from './crc32.ts';
import { exifOrientation } from './exif-orientation.ts';
import type { ImageHeader, Orientation } from './image-header.ts';
import type { ByteRange } from './jpeg.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
/** Length, name and checksum around the data of a chunk. */
const CHUNK_FRAME_BYTES = 12;
/** What says which colours the numbers mean. */
const COLOUR_CHUNKS = new Set(['gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP']);
const LARGEST_SIDE = 0x7fffffff;

/** A PNG walked from its signature to IEND, checksums of everything that counts included (PNG 3rd ed., 5). */
export interface Png extends ImageHeader {
  /** Bits per sample: 1, 2, 4, 8 or 16. */
  readonly depth: number;
  /** 0 gray, 2 colour, 3 palette, 4 gray with alpha, 6 colour with alpha. */
  readonly colourType: number;
  readonly interlaced: boolean;
  readonly transparent: boolean;
  /** Whether it claims colours that may differ from sRGB. */
  readonly coloured: boolean;
  /** IHDR, PLTE, IDAT and IEND, whole chunks. */
  readonly critical: readonly ByteRange[];
  /** What a decoder needs to get the colours right: tRNS and the colour chunks. */
  readonly appearance: readonly ByteRange[];
  /** The data of every IDAT, without its frame. */
  readonly data: readonly ByteRange[];
}

const DEPTHS: Readonly<Record<number, readonly number[]>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};

/** The structure of a PNG, or null when it is broken or cut. */
export function readPng(bytes: Uint8Array): Png | null {
  if (!SIGNATURE.every((value, i) => bytes[i] === value)) return null;
  const header = readHeader(bytes);
  if (!header) return null;
  const critical: ByteRange[] = [];
  const appearance: ByteRange[] = [];
  const data: ByteRange[] = [];
  let orientation: Orientation = 1;
  let transparent = header.colourType > 3;
  let coloured = false;
  let palette = false;
  for (let at = SIGNATURE.length; at + CHUNK_FRAME_BYTES <= bytes.length;) {
    const length = u32(bytes, at);
    const name = tag(bytes, at + 4, 4);
    const chunk = { start: at, end: at + CHUNK_FRAME_BYTES + length };
    const inside = { start: at + 8, end: chunk.end - 4 };
    if (chunk.end > bytes.length) return null;
    const isCritical = (u8(bytes, at + 4) & 0x20) === 0;
    if (isCritical || name === 'tRNS') {
      if (crc32(bytes.subarray(at + 4, inside.end)) !== u32(bytes, inside.end)) return null;
    }
    if (name === 'IDAT') data.push(inside);
    if (name === 'PLTE') palette = true;
    if (isCritical) {
      if (!['IHDR', 'PLTE', 'IDAT', 'IEND'].includes(name)) return null;
      critical.push(chunk);
    } else if (data.length === 0) {
      if (name === 'tRNS') {
        transparent = true;
        appearance.push(chunk);
      } else if (COLOUR_CHUNKS.has(name)) {
        coloured ||= name !== 'sRGB';
        appearance.push(chunk);
      }
    }
    if (name === 'eXIf') orientation = exifOrientation(bytes.subarray(inside.start, inside.end));
    at = chunk.end;
    if (name !== 'IEND') continue;
    if (data.length === 0 || (header.colourType === 3 && !palette)) return null;
    return { ...header, orientation, transparent, coloured, critical, appearance, data };
  }
  return null;
}

type Header = Pick<Png, 'width' | 'height' | 'depth' | 'colourType' | 'interlaced'>;

function readHeader(bytes: Uint8Array): Header | null {
  const [width, height] = [u32(bytes, 16), u32(bytes, 20)];
  const [depth, colourType, method, filter, interlace] = [24, 25, 26, 27, 28].map((at) => u8(bytes, at));
  if (u32(bytes, 8) !== 13 || tag(bytes, 12, 4) !== 'IHDR') return null;
  if (width === 0 || height === 0 || width > LARGEST_SIDE || height > LARGEST_SIDE) return null;
  if (depth === undefined || colourType === undefined || !DEPTHS[colourType]?.includes(depth)) return null;
  if (method !== 0 || filter !== 0 || (interlace !== 0 && interlace !== 1)) return null;
  return { width, height, depth, colourType, interlaced: interlace === 1 };
}
