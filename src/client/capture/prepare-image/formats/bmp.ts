import { u16le, u32le } from './bytes.ts';
import type { ImageHeader } from './image-header.ts';

const CORE_HEADER_BYTES = 12;
const UNCOMPRESSED = new Set([0, 3, 6]);

/** Size of a BMP, or null when its rows are not all there (Windows GDI, BITMAPINFOHEADER). */
export function readBmp(bytes: Uint8Array): ImageHeader | null {
  const isCore = u32le(bytes, 14) === CORE_HEADER_BYTES;
  const width = isCore ? u16le(bytes, 18) : u32le(bytes, 18);
  // A negative height means that the rows run from top to bottom.
  const height = isCore ? u16le(bytes, 20) : Math.abs(u32le(bytes, 22) | 0);
  const bits = u16le(bytes, isCore ? 24 : 28);
  if (width === 0 || height === 0 || width > 0x7fffffff) return null;
  const compression = isCore ? 0 : u32le(bytes, 30);
  if (UNCOMPRESSED.has(compression)) {
    const rowBytes = Math.ceil((width * bits) / 32) * 4;
    if (u32le(bytes, 10) + rowBytes * height > bytes.length) return null;
  }
  return { width, height, orientation: 1 };
}
