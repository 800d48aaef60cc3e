import { tag, u8, u16 } from './bytes.ts';
import { exifOrientation } from './exif-orientation.ts';
import type { ImageHeader, Orientation } from './image-header.ts';

/** A half-open stretch of the file, in bytes. */
export interface ByteRange {
  readonly start: number;
  readonly end: number;
}

/** A JPEG walked from its start to its end marker (ITU-T T.81, annex B). */
export interface Jpeg extends ImageHeader {
  readonly components: number;
  readonly coding: 'baseline' | 'progressive' | 'unusual';
  /** Whether a JFIF header stands in it; without one, component names decide about its colours. */
  readonly jfif: boolean;
  /** Parts of the ICC profile in their own order, without their headers. */
  readonly icc: readonly Uint8Array[];
  /** Everything that the pixels need, from after SOI to EOI; what lies between is metadata. */
  readonly essential: readonly ByteRange[];
}

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
const DNL = 0xdc;
const APP0 = 0xe0;
const APP1 = 0xe1;
const APP2 = 0xe2;
const APP14 = 0xee;
const COM = 0xfe;
/** Marker, length, "Adobe", version, two flag words, transform: what follows is private. */
const ADOBE_SEGMENT_BYTES = 16;

/** The structure of a JPEG, or null when it is broken or ends before its end marker. */
export function readJpeg(bytes: Uint8Array): Jpeg | null {
  if (u16(bytes, 0) !== 0xff00 + SOI) return null;
  const essential: ByteRange[] = [];
  const icc: { readonly number: number; readonly part: Uint8Array }[] = [];
  let frame: Frame | null = null;
  let orientation: Orientation | null = null;
  let jfif = false;
  let scans = 0;
  let at = 2;
  for (;;) {
    // Any number of 0xFF may stand before a marker.
    while (u8(bytes, at) === 0xff && u8(bytes, at + 1) === 0xff) at++;
    if (u8(bytes, at) !== 0xff || at + 2 > bytes.length) return null;
    const marker = u8(bytes, at + 1);
    if (marker === EOI) break;
    const length = u16(bytes, at + 2);
    let end = at + 2 + length;
    if (length < 2 || end > bytes.length || isStandalone(marker)) return null;
    const segment = bytes.subarray(at, end);
    if (isFrame(marker)) {
      // A second frame is a hierarchical file, which no browser opens.
      if (frame) return null;
      frame = readFrame(marker, segment);
      if (!frame) return null;
      essential.push({ start: at, end });
    } else if (marker === SOS) {
      if (!frame) return null;
      end = scanEnd(bytes, end);
      scans++;
      essential.push({ start: at, end });
    } else if (marker === APP0) {
      jfif ||= tag(segment, 4, 5) === 'JFIF\0';
    } else if (marker === APP1) {
      if (orientation === null && tag(segment, 4, 5) === 'Exif\0')
        orientation = exifOrientation(segment.subarray(10));
    } else if (marker === APP2) {
      if (tag(segment, 4, 12) === 'ICC_PROFILE\0') {
        icc.push({ number: u8(segment, 16), part: segment.subarray(18) });
      }
    } else if (marker === APP14) {
      if (tag(segment, 4, 5) === 'Adobe' && length + 2 === ADOBE_SEGMENT_BYTES)
        essential.push({ start: at, end });
    } else if (marker < APP0 && marker !== DNL) {
      essential.push({ start: at, end });
    } else if (marker > APP14 + 1 && marker !== COM) {
      return null;
    }
    at = end;
  }
  if (!frame || scans === 0) return null;
  essential.push({ start: at, end: at + 2 });
  const profile = icc.sort((a, b) => a.number - b.number).map(({ part }) => part);
  return { ...frame, orientation: orientation ?? 1, jfif, icc: profile, essential };
}

type Frame = Pick<Jpeg, 'width' | 'height' | 'components' | 'coding'>;

function readFrame(marker: number, segment: Uint8Array): Frame | null {
  const precision = u8(segment, 4);
  const height = u16(segment, 5);
  const width = u16(segment, 7);
  const components = u8(segment, 9);
  if (width === 0 || height === 0 || segment.length !== 10 + components * 3) return null;
  const usual = precision === 8 && (components === 1 || components === 3 || components === 4);
  const coding = usual && marker <= 0xc1 ? 'baseline' : usual && marker === 0xc2 ? 'progressive' : 'unusual';
  return { width, height, components, coding };
}

/** SOF0 to SOF15 without DHT, JPG and DAC, which share their numbers. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** Markers without a length, and reserved ones: none may stand between segments. */
function isStandalone(marker: number): boolean {
  return marker < 0xc0 || (marker >= 0xd0 && marker <= SOI);
}

/** Where the coded data of a scan ends: at the first marker that is neither a stuffed byte nor a restart. */
function scanEnd(bytes: Uint8Array, from: number): number {
  const find = markerFinder(bytes);
  let at = find(from);
  while (at + 1 < bytes.length) {
    const next = u8(bytes, at + 1);
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at;
    at = find(at + (next === 0xff ? 1 : 2));
  }
  return bytes.length;
}

/** Finds the next 0xFF, or the end. Most of a photo is passed over here, hence four bytes at a time. */
function markerFinder(bytes: Uint8Array): (from: number) => number {
  const { length } = bytes;
  const unaligned = -bytes.byteOffset & 3;
  const words = new Uint32Array(
    bytes.buffer,
    bytes.byteOffset + unaligned,
    Math.max(0, length - unaligned) >> 2,
  );
  return (from) => {
    let at = from;
    while (at < length) {
      if (((at - unaligned) & 3) === 0) {
        let word = (at - unaligned) >> 2;
        while (word < words.length && !hasOnes(words[word] ?? 0)) word++;
        at = word * 4 + unaligned;
      }
      if (bytes[at] === 0xff) return at;
      at++;
    }
    return length;
  };
}

/** Whether one of four bytes is 0xFF: its complement is 0 then, and what is taken from it reaches its top bit. */
function hasOnes(word: number): boolean {
  return ((~word - 0x01010101) & word & 0x80808080) !== 0;
}
