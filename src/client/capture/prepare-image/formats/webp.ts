import type { Pieces } from '../pieces.ts';
import { tag, u16le, u24le, u32le, u8 } from './bytes.ts';
import { exifOrientation } from './exif-orientation.ts';
import type { ImageHeader, Orientation } from './image-header.ts';
import type { ByteRange } from './jpeg.ts';

/** A WebP walked over all its chunks (WebP container specification, 2023). */
export interface Webp extends ImageHeader {
  /** Chunks that hold pixels or colours; Exif, XMP and unknown ones are not among them. */
  readonly essential: readonly ByteRange[];
  /** Whether it is one opaque picture whose numbers are sRGB. */
  readonly plain: boolean;
}

const ESSENTIAL = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ANIM', 'ANMF', 'ICCP']);
const HEADER_BYTES = 12;

/** The structure of a WebP, or null when it is broken or cut. */
export function readWebp(bytes: Uint8Array): Webp | null {
  const end = 8 + u32le(bytes, 4);
  if (end > bytes.length) return null;
  const essential: ByteRange[] = [];
  let size: { width: number; height: number } | null = null;
  let plain = true;
  let orientation: Orientation = 1;
  for (let at = HEADER_BYTES; at + 8 <= end;) {
    const name = tag(bytes, at, 4);
    const length = u32le(bytes, at + 4);
    const next = at + 8 + length + (length % 2);
    if (at + 8 + length > end) return null;
    size ??= readSize(name, bytes, at + 8);
    if (name === 'EXIF') orientation = exifBlockOrientation(bytes.subarray(at + 8, at + 8 + length));
    // Lossless data may be transparent, and says so where this does not look.
    if (['VP8L', 'ALPH', 'ANIM', 'ICCP'].includes(name)) plain = false;
    if (ESSENTIAL.has(name)) essential.push({ start: at, end: Math.min(next, end) });
    at = next;
  }
  return size && size.width > 0 && size.height > 0 ? { ...size, orientation, essential, plain } : null;
}

/** The same pixels without Exif and XMP, so that no engine turns them by itself. */
export function webpWithoutMetadata(bytes: Uint8Array<ArrayBuffer>, webp: Webp): Pieces<'image/webp'> {
  const chunks = webp.essential.map(({ start, end }) => {
    const chunk = bytes.slice(start, end);
    // VP8X flags: bit 3 says Exif, bit 2 XMP.
    if (tag(chunk, 0, 4) === 'VP8X') chunk[8] = u8(chunk, 8) & ~0b1100;
    return chunk;
  });
  const length = 4 + chunks.reduce((sum, chunk) => sum + chunk.length, 0);
  const header = new Uint8Array(bytes.subarray(0, HEADER_BYTES));
  new DataView(header.buffer).setUint32(4, length, true);
  return { parts: [header, ...chunks], type: 'image/webp' };
}

function readSize(name: string, bytes: Uint8Array, at: number): { width: number; height: number } | null {
  if (name === 'VP8X') return { width: 1 + u24le(bytes, at + 4), height: 1 + u24le(bytes, at + 7) };
  if (name === 'VP8 ') {
    return { width: u16le(bytes, at + 6) & 0x3fff, height: u16le(bytes, at + 8) & 0x3fff };
  }
  if (name !== 'VP8L') return null;
  const packed = u32le(bytes, at + 1);
  return { width: 1 + (packed & 0x3fff), height: 1 + ((packed >>> 14) & 0x3fff) };
}

/** Some writers put JPEG's "Exif\0\0" before the TIFF header. */
function exifBlockOrientation(block: Uint8Array): Orientation {
  return exifOrientation(tag(block, 0, 4) === 'Exif' ? block.subarray(6) : block);
}
