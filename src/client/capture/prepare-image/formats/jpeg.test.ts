import { describe, expect, test } from 'vitest';
import {
  concat,
  partNames,
  privateWordsIn,
  withOrientation,
  withPrivateParts,
} from '../testing/tampering.ts';
import { BASELINE, PROGRESSIVE } from '../testing/tiny-jpegs.ts';
import { joined } from '../pieces.ts';
import { readJpeg } from './jpeg.ts';
import { jpegWithoutMetadata } from './jpeg-strip.ts';

async function stripped(bytes: Uint8Array<ArrayBuffer>, keepProfile: boolean): Promise<Uint8Array> {
  const jpeg = readJpeg(bytes);
  if (!jpeg) throw new Error('Not read.');
  return joined(jpegWithoutMetadata(bytes, jpeg, keepProfile));
}

const PROFILE = concat([0xff, 0xe2, 0, 20], 'ICC_PROFILE\0', [1, 1], 'some');
const JFIF = concat([0xff, 0xe0, 0, 19], 'JFIF\0', [1, 1, 0, 0, 1, 0, 1, 1, 1, 9, 9, 9]);
const ADOBE = concat([0xff, 0xee, 0, 14], 'Adobe', [0, 100, 0, 0, 0, 0, 1]);

describe('reading', () => {
  test('size, coding, components', () => {
    expect(readJpeg(BASELINE)).toMatchObject({
      width: 40,
      height: 24,
      components: 3,
      coding: 'baseline',
      orientation: 1,
      jfif: false,
    });
    expect(readJpeg(PROGRESSIVE)).toMatchObject({ width: 40, height: 24, coding: 'progressive' });
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('orientation %i', (orientation) => {
    expect(readJpeg(withOrientation(BASELINE, orientation))?.orientation).toBe(orientation);
  });

  test('an orientation that does not exist is none', () => {
    expect(readJpeg(withOrientation(BASELINE, 9))?.orientation).toBe(1);
    expect(readJpeg(withOrientation(BASELINE, 0))?.orientation).toBe(1);
  });

  test('no beginning of a file is a file', () => {
    for (const whole of [BASELINE, PROGRESSIVE]) {
      for (let length = 0; length < whole.length; length++) {
        expect(readJpeg(whole.subarray(0, length)), `${length} bytes`).toBeNull();
      }
    }
  });

  test('zeros in place of the second half', () => {
    const zeroed = Uint8Array.from(BASELINE).fill(0, 250);
    expect(readJpeg(zeroed)).toBeNull();
  });

  test('any single wrong byte gives an answer, never a throw', () => {
    for (let at = 0; at < PROGRESSIVE.length; at++) {
      for (const value of [0, 0x7f, 0xff]) {
        const wrong = Uint8Array.from(PROGRESSIVE);
        wrong[at] = value;
        expect(() => readJpeg(wrong)).not.toThrow();
      }
    }
  });
});

describe('cutting metadata out', () => {
  test('gives back the very file that had nothing in it', async () => {
    expect(await stripped(withPrivateParts(BASELINE, 6), false)).toEqual(BASELINE);
    expect(await stripped(withPrivateParts(PROGRESSIVE, 6), false)).toEqual(PROGRESSIVE);
  });

  test('comments between scans go too', async () => {
    const secondScan = PROGRESSIVE.findLastIndex((byte, i) => byte === 0xff && PROGRESSIVE[i + 1] === 0xda);
    const comment = concat([0xff, 0xfe, 0, 16], 'a private word');
    const bytes = concat(PROGRESSIVE.subarray(0, secondScan), comment, PROGRESSIVE.subarray(secondScan));
    expect(privateWordsIn(bytes)).toHaveLength(1);
    expect(await stripped(bytes, false)).toEqual(PROGRESSIVE);
  });

  test('puts the parts of a profile in their order', async () => {
    const part = (number: number, data: string) =>
      concat([0xff, 0xe2, 0, 20], 'ICC_PROFILE\0', [number, 2], data);
    const bytes = concat(BASELINE.subarray(0, 2), part(2, 'last'), part(1, 'frst'), BASELINE.subarray(2));
    const kept = await stripped(bytes, true);
    expect(kept.slice(2, 46)).toEqual(concat(part(1, 'frst'), part(2, 'last')));
  });

  test('keeps what decides about colours', async () => {
    const bytes = concat(BASELINE.subarray(0, 2), JFIF, PROFILE, ADOBE, BASELINE.subarray(2));
    expect(readJpeg(bytes)).toMatchObject({ jfif: true });
    const kept = await stripped(bytes, true);
    expect(partNames(kept).slice(0, 3)).toEqual(['e0', 'e2', 'ee']);
    expect(kept.slice(20, 42)).toEqual(PROFILE);
    const plain = await stripped(bytes, false);
    expect(partNames(plain).slice(0, 2)).toEqual(['e0', 'ee']);
    // The thumbnail that the JFIF header carried is gone.
    expect(plain[5]).toBe(16);
  });
});
