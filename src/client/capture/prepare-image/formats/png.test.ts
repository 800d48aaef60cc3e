import { describe, expect, test } from 'vitest';
import {
  chunk,
  claimSize,
  concat,
  partNames,
  privateWordsIn,
  rgbPng,
  withPrivateChunks,
} from '../testing/tampering.ts';
import { joined } from '../pieces.ts';
import { crc32 } from './crc32.ts';
import { hasAllPixels } from './png-pixels.ts';
import { readPng } from './png.ts';
import { pngWithoutMetadata } from './png-strip.ts';

const PLAIN = await rgbPng(12, 7);

test('the checksum of an empty IEND chunk is the published one', () => {
  expect(crc32(Uint8Array.from('IEND', (letter) => letter.charCodeAt(0)))).toBe(0xae426082);
});

describe('reading', () => {
  test('size, depth, kind of colour', () => {
    expect(readPng(PLAIN)).toMatchObject({
      width: 12,
      height: 7,
      depth: 8,
      colourType: 2,
      interlaced: false,
      transparent: false,
      coloured: false,
      orientation: 1,
    });
  });

  test('no beginning of a file is a file', () => {
    for (let length = 0; length < PLAIN.length; length++) {
      expect(readPng(PLAIN.subarray(0, length)), `${length} bytes`).toBeNull();
    }
  });

  test('any bit that turned over is noticed', () => {
    for (let at = 0; at < PLAIN.length; at++) {
      const wrong = Uint8Array.from(PLAIN);
      wrong[at] = (wrong[at] ?? 0) ^ 0x10;
      // The reserved bit and case bits of a name make it another chunk, which its checksum gives away.
      expect(readPng(wrong), `byte ${at}`).toBeNull();
    }
  });

  test('orientation, transparency and foreign colours', () => {
    expect(readPng(withPrivateChunks(PLAIN, 8))?.orientation).toBe(8);
    const after = (extra: Uint8Array) => concat(PLAIN.subarray(0, 33), extra, PLAIN.subarray(33));
    expect(readPng(after(chunk('tRNS', new Uint8Array(6))))?.transparent).toBe(true);
    expect(readPng(after(chunk('gAMA', new Uint8Array(4))))?.coloured).toBe(true);
    expect(readPng(after(chunk('sRGB', new Uint8Array(1))))?.coloured).toBe(false);
  });

  test('impossible headers', () => {
    expect(readPng(claimSize(PLAIN, 0, 7))).toBeNull();
    expect(readPng(claimSize(PLAIN, 0x80000000, 7))).toBeNull();
  });
});

describe('cutting metadata out', () => {
  test('gives back the very file that had nothing in it', async () => {
    const file = withPrivateChunks(PLAIN, 3);
    expect(privateWordsIn(file)).not.toEqual([]);
    const png = readPng(file);
    if (!png) throw new Error('Not read.');
    const out = joined(pngWithoutMetadata(file, png, false));
    expect(out).toEqual(PLAIN);
  });

  test('keeps what a decoder needs, in its order', async () => {
    const file = concat(PLAIN.subarray(0, 33), chunk('gAMA', new Uint8Array(4)), PLAIN.subarray(33));
    const png = readPng(file);
    if (!png) throw new Error('Not read.');
    const out = joined(pngWithoutMetadata(file, png, true));
    expect(partNames(out)).toEqual(['IHDR', 'gAMA', 'IDAT', 'IEND']);
  });
});

describe('pixels', () => {
  test('all there, or a row short', async () => {
    const png = readPng(PLAIN);
    const taller = claimSize(PLAIN, 12, 8);
    const claimed = readPng(taller);
    if (!png || !claimed) throw new Error('Not read.');
    expect(await hasAllPixels(PLAIN, png)).toBe(true);
    expect(await hasAllPixels(taller, claimed)).toBe(false);
  });

  test('interlaced files are counted by their passes', async () => {
    const png = readPng(PLAIN);
    if (!png) throw new Error('Not read.');
    // Seven passes of 12 x 7 begin 15 rows, plain only 7: the same data is too short.
    expect(await hasAllPixels(PLAIN, { ...png, interlaced: true })).toBe(false);
  });
});
