import { u8, u16 } from './bytes.ts';
import type { Jpeg } from './jpeg.ts';

/** How the coded data of a JPEG is laid out: units of one size, row by row, in one stretch or in many. */
export interface CodedUnits {
  /** Pixels of the picture that one unit covers. */
  readonly width: number;
  readonly height: number;
  /** Units between two restart markers; 0 when all stand in one stretch. */
  readonly interval: number;
}

const BLOCK_PIXELS = 8;
const DRI = 0xdd;
const SOS = 0xda;

/**
 * The layout of a baseline JPEG whose colours are coded together, as cameras write them. Null for all others: there,
 * a unit may have one of its colours or of its details without the rest (ITU-T T.81, A.2).
 */
export function codedUnits(bytes: Uint8Array, jpeg: Jpeg): CodedUnits | null {
  if (jpeg.coding !== 'baseline') return null;
  let across = 0;
  let down = 0;
  let interval = 0;
  let scans = 0;
  for (const { start } of jpeg.essential) {
    const marker = u8(bytes, start + 1);
    if (marker === 0xc0 || marker === 0xc1) {
      for (let at = start + 11; at < start + 11 + jpeg.components * 3; at += 3) {
        across = Math.max(across, u8(bytes, at) >> 4);
        down = Math.max(down, u8(bytes, at) & 15);
      }
    }
    if (marker === DRI) interval = u16(bytes, start + 4);
    if (marker !== SOS) continue;
    scans++;
    if (u8(bytes, start + 4) !== jpeg.components) return null;
  }
  // A lone colour is coded block by block, whatever the frame says.
  const [wide, high] = jpeg.components === 1 ? [1, 1] : [across, down];
  if (scans !== 1 || wide === 0 || high === 0) return null;
  return { width: wide * BLOCK_PIXELS, height: high * BLOCK_PIXELS, interval };
}
