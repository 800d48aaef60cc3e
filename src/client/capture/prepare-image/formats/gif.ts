import { u16le, u8 } from './bytes.ts';
import type { ImageHeader } from './image-header.ts';

const SCREEN_END = 13;

/** Size of a GIF, or null when its first picture is not all there (GIF89a, 18 to 22). */
export function readGif(bytes: Uint8Array): ImageHeader | null {
  const [width, height] = [u16le(bytes, 6), u16le(bytes, 8)];
  if (width === 0 || height === 0) return null;
  let at = SCREEN_END + colourTableBytes(u8(bytes, 10));
  while (at < bytes.length) {
    const block = u8(bytes, at);
    if (block === 0x21) {
      at = afterSubBlocks(bytes, at + 2);
    } else if (block === 0x2c) {
      const data = at + 10 + colourTableBytes(u8(bytes, at + 9)) + 1;
      return afterSubBlocks(bytes, data) <= bytes.length && u8(bytes, data) > 0
        ? { width, height, orientation: 1 }
        : null;
    } else {
      return null;
    }
  }
  return null;
}

function colourTableBytes(packed: number): number {
  return packed & 0x80 ? 3 * 2 ** ((packed & 7) + 1) : 0;
}

/** The place after a chain of sub-blocks; past the end when the chain is cut. */
function afterSubBlocks(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length) {
    const length = u8(bytes, at);
    at += 1 + length;
    if (length === 0) return at;
  }
  return bytes.length + 1;
}
