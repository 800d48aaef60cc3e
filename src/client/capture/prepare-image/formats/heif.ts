import { tag, u32, u8 } from './bytes.ts';
import type { ImageHeader } from './image-header.ts';

interface Box {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** ISO/IEC 23008-12: where the sizes of the pictures inside a HEIF or AVIF are listed. */
const SIZES_PATH = ['meta', 'iprp', 'ipco'];
const FULL_BOX_BYTES = 4;

/**
 * Size of a HEIF or AVIF picture: the largest that its properties list, since tiles, thumbnails and gain maps
 * are smaller. Null when it is broken or cut. Turning (irot, imir) is the decoder's business in these formats,
 * and Exif orientation has to be ignored, hence orientation 1.
 */
export function readHeif(bytes: Uint8Array): ImageHeader | null {
  let level = boxes(bytes, 0, bytes.length);
  if (!level) return null;
  for (const name of SIZES_PATH) {
    const box = level.find((candidate) => candidate.name === name);
    if (!box) return null;
    const inner = boxes(bytes, box.start + (name === 'meta' ? FULL_BOX_BYTES : 0), box.end);
    if (!inner) return null;
    level = inner;
  }
  let best = { width: 0, height: 0 };
  for (const box of level.filter((candidate) => candidate.name === 'ispe')) {
    const size = { width: u32(bytes, box.start + 4), height: u32(bytes, box.start + 8) };
    if (size.width * size.height > best.width * best.height) best = size;
  }
  return best.width > 0 ? { ...best, orientation: 1 } : null;
}

/** The boxes between two places, or null when one of them reaches past the end: the file was cut. */
function boxes(bytes: Uint8Array, from: number, to: number): Box[] | null {
  const found: Box[] = [];
  for (let at = from; at + 8 <= to;) {
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
    // Zero bytes after the last box are padding that some phones leave.
    if (u8(bytes, at) === 0 && u32(bytes, at) === 0 && tag(bytes, at + 4, 4) === '\0\0\0\0') break;
  }
  return found;
}
