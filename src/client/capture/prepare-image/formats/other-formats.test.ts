import { describe, expect, test } from 'vitest';
import { be, box, heif, le, sizeProperty } from '../testing/containers.ts';
import { concat, exifBlock } from '../testing/tampering.ts';
import { joined } from '../pieces.ts';
import { readBmp } from './bmp.ts';
import { readGif } from './gif.ts';
import { readHeif } from './heif.ts';
import { readWebp, webpWithoutMetadata } from './webp.ts';

function riff(...chunks: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const body = concat('WEBP', ...chunks);
  return concat('RIFF', le(body.length, 4), body);
}

function riffChunk(name: string, data: Uint8Array): Uint8Array {
  return concat(name, le(data.length, 4), data, data.length % 2 ? [0] : []);
}

describe('WebP', () => {
  const pixels = riffChunk('VP8L', concat([0x2f], le((299 - 1) | ((200 - 1) << 14), 4), [0]));
  const extended = riffChunk('VP8X', concat([0x0c, 0, 0, 0], le(298, 3), le(199, 3)));

  test('size of each of the three kinds', () => {
    expect(readWebp(riff(pixels))).toMatchObject({ width: 299, height: 200 });
    const lossy = concat([0, 0, 0, 0x9d, 0x01, 0x2a], le(640, 2), le(480, 2));
    expect(readWebp(riff(riffChunk('VP8 ', lossy)))).toMatchObject({ width: 640, height: 480 });
    expect(readWebp(riff(extended, pixels))).toMatchObject({ width: 299, height: 200 });
  });

  test('Exif gives the orientation and is cut out with its flag', async () => {
    const file = riff(
      extended,
      pixels,
      riffChunk('EXIF', exifBlock(6)),
      riffChunk('XMP ', new Uint8Array(3)),
    );
    const webp = readWebp(file);
    if (!webp) throw new Error('Not read.');
    expect(webp.orientation).toBe(6);
    const out = joined(webpWithoutMetadata(file, webp));
    const noFlags = Uint8Array.from(extended);
    noFlags[8] = 0;
    expect(out).toEqual(riff(noFlags, pixels));
  });

  test('no beginning of a file is a file', () => {
    const whole = riff(extended, pixels);
    for (let length = 12; length < whole.length; length++)
      expect(readWebp(whole.subarray(0, length))).toBeNull();
  });
});

describe('HEIF', () => {
  test('the largest size counts', () => {
    expect(
      readHeif(heif(sizeProperty(512, 512), sizeProperty(4032, 3024), sizeProperty(320, 240))),
    ).toMatchObject({
      width: 4032,
      height: 3024,
      orientation: 1,
      space: 'srgb',
    });
  });

  test('Display P3 by its number', () => {
    const colour = box('colr', concat('nclx', be(12, 2), be(13, 2), be(6, 2), [0x80]));
    expect(readHeif(heif(sizeProperty(40, 30), colour))?.space).toBe('display-p3');
  });

  test('no beginning of a file is a file', () => {
    const whole = heif(sizeProperty(40, 30));
    for (let length = 0; length < whole.length; length++)
      expect(readHeif(whole.subarray(0, length))).toBeNull();
  });
});

describe('GIF', () => {
  const whole = concat(
    'GIF89a',
    [25, 0, 7, 0, 0x80, 0, 0],
    [0, 0, 0, 255, 255, 255],
    [0x21, 0xf9, 4, 0, 0, 0, 0, 0],
    [0x2c, 0, 0, 0, 0, 25, 0, 7, 0, 0],
    [2, 3, 0x44, 0x01, 0x02, 0],
    [0x3b],
  );

  test('size, and a first picture that is all there', () => {
    expect(readGif(whole)).toEqual({ width: 25, height: 7, orientation: 1 });
    for (let length = 0; length < whole.length - 1; length++) {
      expect(readGif(whole.subarray(0, length)), `${length} bytes`).toBeNull();
    }
  });
});

describe('BMP', () => {
  const header = (height: number) =>
    concat('BM', le(0, 8), le(54, 4), le(40, 4), le(10, 4), le(height, 4), [1, 0, 24, 0], le(0, 24));

  test('rows of whole words, counted from either end', () => {
    const rows = new Uint8Array(32 * 3);
    expect(readBmp(concat(header(3), rows))).toEqual({ width: 10, height: 3, orientation: 1 });
    expect(readBmp(concat(header(-3), rows))).toEqual({ width: 10, height: 3, orientation: 1 });
    expect(readBmp(concat(header(3), rows.subarray(1)))).toBeNull();
  });
});
