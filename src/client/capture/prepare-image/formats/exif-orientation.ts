import { u16, u16le, u32, u32le } from './bytes.ts';
import type { Orientation } from './image-header.ts';

const ORIENTATION_TAG = 0x112;
const SHORT_TYPE = 3;
const ENTRY_BYTES = 12;

/**
 * The orientation in an EXIF block that starts at its TIFF header ("II" or "MM"); 1 when there is none or it is
 * not one of the eight. Source: TIFF 6.0, section 2; Exif 2.32, 4.6.4.A.
 */
export function exifOrientation(tiff: Uint8Array): Orientation {
  const order = u16(tiff, 0);
  if (order !== 0x4949 && order !== 0x4d4d) return 1;
  const short = order === 0x4949 ? u16le : u16;
  const long = order === 0x4949 ? u32le : u32;
  const directory = long(tiff, 4);
  const count = short(tiff, directory);
  for (let i = 0; i < count; i++) {
    const entry = directory + 2 + i * ENTRY_BYTES;
    if (entry + ENTRY_BYTES > tiff.length) return 1;
    if (short(tiff, entry) !== ORIENTATION_TAG) continue;
    return short(tiff, entry + 2) === SHORT_TYPE ? asOrientation(short(tiff, entry + 8)) : 1;
  }
  return 1;
}

function asOrientation(value: number): Orientation {
  return value >= 1 && value <= 8 ? (value as Orientation) : 1;
}
