import type { Pieces } from '../pieces.ts';
import type { Png } from './png.ts';

const SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/**
 * The same pixels without text, times, Exif, private chunks, further frames and whatever follows IEND. What
 * makes the colours and the transparency right is kept on demand, for a decoder that follows.
 */
export function pngWithoutMetadata(
  bytes: Uint8Array<ArrayBuffer>,
  png: Png,
  keepAppearance: boolean,
): Pieces<'image/png'> {
  const kept = keepAppearance ? [...png.critical, ...png.appearance] : [...png.critical];
  const parts = kept.sort((a, b) => a.start - b.start).map(({ start, end }) => bytes.subarray(start, end));
  return { parts: [new Uint8Array(SIGNATURE), ...parts], type: 'image/png' };
}
