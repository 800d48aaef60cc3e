import { tag, u16, u32 } from './bytes.ts';
import { profileSpace } from './icc-profile.ts';
import type { ImageHeader } from './image-header.ts';

export interface Heif extends ImageHeader {
  /** What its numbers mean, for a decoder that does not convert colours. */
  readonly space: 'srgb' | 'display-p3';
}

interface Box {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** ISO/IEC 23008-12: where the sizes of the pictures inside a HEIF or AVIF are listed. */
const SIZES_PATH = ['meta', 'iprp', 'ipco'];
const FULL_BOX_BYTES = 4;
/** ITU-T H.273, table 2: SMPTE EG 432-1, Display P3. */
const P3_PRIMARIES = 12;

/**
 * Size of a HEIF or AVIF picture: the largest that its properties list, since tiles, thumbnails and gain maps
 * are smaller. Null when it is broken or cut. Turning (irot, imir) is the decoder's business in these formats,
 * and Exif orientation has to be ignored, hence orientation 1.
 */
export function readHeif(bytes: Uint8Array): Heif | null {
  let level = boxes(bytes, 0, bytes.length);
  // Without its data box the file was cut between two boxes; small pictures keep their data inside "meta".
  if (!level) return null;
  const hasData = level.some(({ name }) => name === 'mdat');
  for (const name of SIZES_PATH) {
    const box = level.find((candidate) => candidate.name === name);
    if (!box) return null;
    const inner = boxes(bytes, box.start + (name === 'meta' ? FULL_BOX_BYTES : 0), box.end);
    if (!inner || !(hasData || name !== 'meta' || inner.some((part) => part.name === 'idat'))) return null;
    level = inner;
  }
  let best = { width: 0, height: 0 };
  for (const box of level.filter((candidate) => candidate.name === 'ispe')) {
    const size = { width: u32(bytes, box.start + 4), height: u32(bytes, box.start + 8) };
    if (size.width * size.height > best.width * best.height) best = size;
  }
  return best.width > 0 ? { ...best, orientation: 1, space: colourSpace(bytes, level) } : null;
}

/** The first colour property; tiles repeat that of the picture. Nearly every phone writes Display P3. */
function colourSpace(bytes: Uint8Array, properties: readonly Box[]): Heif['space'] {
  const colour = properties.find(({ name }) => name === 'colr');
  if (!colour) return 'srgb';
  const kind = tag(bytes, colour.start, 4);
  if (kind === 'nclx') return u16(bytes, colour.start + 4) === P3_PRIMARIES ? 'display-p3' : 'srgb';
  return profileSpace(bytes.subarray(colour.start + 4, colour.end)) ?? 'srgb';
}

/** The boxes between two places, or null when one of them reaches past the end: the file was cut. */
function boxes(bytes: Uint8Array, from: number, to: number): Box[] | null {
  const found: Box[] = [];
  let at = from;
  // Zero bytes after the last box are padding that some phones leave.
  while (at < to && !isPadding(bytes, at, to)) {
    if (at + 8 > to) return null;
    let length = u32(bytes, at);
    let header = 8;
    if (length === 1) {
      length = u32(bytes, at + 8) * 0x1_0000_0000 + u32(bytes, at + 12);
      header = 16;
    } else if (length === 0) {
      length = to - at;
    }
    if (length < header || at + length > to) return null;
    found.push({ name: tag(bytes, at + 4, 4), start: at + header, end: at + length });
    at += length;
  }
  return found;
}

function isPadding(bytes: Uint8Array, from: number, to: number): boolean {
  return bytes.subarray(from, Math.min(to, from + 8)).every((byte) => byte === 0);
}
