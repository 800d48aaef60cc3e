import type { Pieces } from '../pieces.ts';
import type { Jpeg } from './jpeg.ts';

const START = [0xff, 0xd8];
/** A JFIF 1.01 header without a thumbnail and without a density. */
const JFIF = [0xff, 0xe0, 0, 16, 0x4a, 0x46, 0x49, 0x46, 0, 1, 1, 0, 0, 1, 0, 1, 0, 0];

/**
 * The same pixels with Exif, GPS, XMP, IPTC, comments, thumbnails and whatever follows the end marker (gain
 * maps, further pictures, motion) left out. The colour profile is kept on demand, for a decoder that follows.
 */
export function jpegWithoutMetadata(
  bytes: Uint8Array<ArrayBuffer>,
  jpeg: Jpeg,
  keepProfile: boolean,
): Pieces<'image/jpeg'> {
  const parts: Uint8Array<ArrayBuffer>[] = [new Uint8Array(START)];
  if (jpeg.jfif) parts.push(new Uint8Array(JFIF));
  if (keepProfile) {
    jpeg.icc.forEach((part, index) =>
      parts.push(profileHeader(part, index + 1, jpeg.icc.length), new Uint8Array(part)),
    );
  }
  for (const { start, end } of jpeg.essential) parts.push(bytes.subarray(start, end));
  return { parts, type: 'image/jpeg' };
}

function profileHeader(part: Uint8Array, number: number, count: number): Uint8Array<ArrayBuffer> {
  const length = part.length + 16;
  const name = Array.from('ICC_PROFILE\0', (letter) => letter.charCodeAt(0));
  return new Uint8Array([0xff, 0xe2, length >> 8, length & 0xff, ...name, number, count]);
}
