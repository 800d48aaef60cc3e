import { describe, expect, test } from 'vitest';
import { IMAGE_BUDGET_BYTES } from '#src/shared/limits.ts';
import { prepareImage } from './prepare-image.ts';
import type { PreparedImage, PrepareOptions } from './prepared-image.ts';
import { bytesOf, draw, meanDifference, shown, turnedAway } from './testing/drawings.ts';
import {
  claimJpegSize,
  claimSize,
  concat,
  partNames,
  privateWordsIn,
  rgbPng,
  withOrientation,
  withPrivateChunks,
  withPrivateParts,
} from './testing/tampering.ts';
import { BASELINE, PROGRESSIVE } from './testing/tiny-jpegs.ts';

const ID_CARD: PrepareOptions = {
  document: 'id-card',
  maxImageBytes: IMAGE_BUDGET_BYTES,
  heicDecoder: true,
  cut: { kind: 'whole' },
};

async function prepared(blob: Blob, options: Partial<PrepareOptions> = {}): Promise<PreparedImage> {
  const answer = await prepareImage(blob, { ...ID_CARD, ...options });
  if (!answer.ok) throw new Error(answer.reason);
  return answer.image;
}

async function refusal(blob: Blob, options: Partial<PrepareOptions> = {}): Promise<string> {
  const answer = await prepareImage(blob, { ...ID_CARD, ...options });
  return answer.ok ? 'was prepared' : answer.reason;
}

describe('size', () => {
  test('a 12 megapixel photo becomes about 5 in one encode', async () => {
    const photo = await draw(4000, 3000);
    const image = await prepared(photo);
    expect(image).toMatchObject({ type: 'image/jpeg', encodes: 1, pages: 1 });
    expect(image.source).toEqual({ bytes: photo.size, width: 4000, height: 3000 });
    expect(image.width * image.height).toBeGreaterThan(4_400_000);
    expect(image.width * image.height).toBeLessThan(7_500_001);
    expect(image.width / image.height).toBeCloseTo(4 / 3, 2);
    expect(meanDifference(await shown(image.blob, 80, 60), await shown(photo, 80, 60))).toBeLessThan(3);
  });

  test('a 48 megapixel photo fits too', async () => {
    const photo = await draw(8000, 6000);
    const started = performance.now();
    const image = await prepared(photo);
    console.info(`48 megapixels: ${Math.round(performance.now() - started)} ms`);
    expect(image.width * image.height).toBeLessThan(7_500_001);
    expect(image.width * image.height).toBeGreaterThan(4_400_000);
    expect(meanDifference(await shown(image.blob, 80, 60), await shown(photo, 80, 60))).toBeLessThan(3);
  });

  test('the densest content stays below the limit in at most two encodes', async () => {
    const photo = await draw(3200, 2400, { noise: 1, quality: 0.95 });
    for (const maxImageBytes of [IMAGE_BUDGET_BYTES, 1_000_000, 300_000]) {
      const image = await prepared(photo, { maxImageBytes });
      expect(image.blob.size).toBeLessThanOrEqual(maxImageBytes);
      expect(image.encodes).toBeLessThanOrEqual(2);
      expect(Math.max(image.width, image.height)).toBeGreaterThanOrEqual(760);
      expect(Math.min(image.width, image.height)).toBeGreaterThanOrEqual(480);
    }
  });

  test('a limit that nothing can meet is refused, not broken', async () => {
    const photo = await draw(1600, 1200, { noise: 1, quality: 0.95 });
    expect(await refusal(photo, { maxImageBytes: 5000 })).toBe('FILE_TOO_LARGE');
  });

  test('a very wide photo keeps the smallest useful height', async () => {
    const image = await prepared(await draw(16_000, 600));
    expect(image.height).toBeGreaterThanOrEqual(480);
    expect(image.width * image.height).toBeLessThan(16_777_216);
  });

  test('a small photo is found fault with, a tiny one is not sent', async () => {
    const small = await prepareImage(await draw(640, 400), ID_CARD);
    expect(small).toMatchObject({
      ok: true,
      look: { faults: [{ reason: 'IMAGE_TOO_SMALL', hard: false }] },
    });
    const upended = await prepareImage(await draw(480, 760), ID_CARD);
    expect(upended).toMatchObject({ ok: true, look: { faults: [] } });
    const tiny = await prepareImage(await draw(379, 300), ID_CARD);
    expect(tiny).toMatchObject({
      ok: false,
      reason: 'IMAGE_TOO_SMALL',
      params: { minWidth: 760, minHeight: 480 },
    });
  });
});

describe('orientation', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('%i stands upright, small and large', async (orientation) => {
    for (const [width, height] of [
      [1200, 900],
      [3600, 2700],
    ] as const) {
      const upright = await draw(width, height);
      const stored = await bytesOf(await turnedAway(upright, orientation));
      const image = await prepared(new Blob([withOrientation(stored, orientation)]));
      expect(image.width / image.height).toBeCloseTo(4 / 3, 2);
      const difference = meanDifference(await shown(image.blob, 60, 45), await shown(upright, 60, 45));
      expect(difference).toBeLessThan(8);
    }
  });

  test('an upside-down picture would be noticed', async () => {
    const upright = await draw(1200, 900);
    const stored = await turnedAway(upright, 3);
    expect(meanDifference(await shown(stored, 60, 45), await shown(upright, 60, 45))).toBeGreaterThan(30);
  });

  test('a PNG with Exif stands upright', async () => {
    const upright = await draw(1200, 900, { type: 'image/png' });
    const turned = await createImageBitmap(await turnedAway(upright, 6, 1));
    const canvas = new OffscreenCanvas(turned.width, turned.height);
    canvas.getContext('2d')?.drawImage(turned, 0, 0);
    const png = await bytesOf(await canvas.convertToBlob({ type: 'image/png' }));
    const image = await prepared(new Blob([withPrivateChunks(png, 6)]));
    expect(image.width).toBe(1200);
    expect(meanDifference(await shown(image.blob, 60, 45), await shown(upright, 60, 45))).toBeLessThan(8);
  });
});

describe('metadata', () => {
  test('a small upright JPEG passes through with its pixels, without anything private', async () => {
    const plain = await draw(1200, 800);
    const file = withPrivateParts(await bytesOf(plain), 1);
    expect(privateWordsIn(file)).toHaveLength(5);
    const image = await prepared(new Blob([file]));
    expect(image).toMatchObject({ type: 'image/jpeg', encodes: 0, width: 1200, height: 800 });
    const out = await bytesOf(image.blob);
    expect(privateWordsIn(out)).toEqual([]);
    expect(partNames(out).filter((name) => /^(e[1-9a-df]|fe)$/.test(name))).toEqual([]);
    expect(Array.from(out.subarray(-2))).toEqual([0xff, 0xd9]);
    expect(meanDifference(await shown(image.blob, 1200, 800), await shown(plain, 1200, 800))).toBe(0);
  });

  test('a large or turned JPEG loses it too', async () => {
    const file = withPrivateParts(await bytesOf(await draw(3600, 2400)), 8);
    const image = await prepared(new Blob([file]));
    expect(image.encodes).toBe(1);
    expect(privateWordsIn(await bytesOf(image.blob))).toEqual([]);
  });

  test('a small PNG passes through as its critical chunks', async () => {
    const plain = new Blob([await rgbPng(900, 600)], { type: 'image/png' });
    const file = withPrivateChunks(await bytesOf(plain), 1);
    expect(privateWordsIn(file).length).toBeGreaterThan(1);
    const image = await prepared(new Blob([file]));
    expect(image).toMatchObject({ type: 'image/png', encodes: 0 });
    const out = await bytesOf(image.blob);
    expect(privateWordsIn(out)).toEqual([]);
    expect(new Set(partNames(out))).toEqual(new Set(['IHDR', 'IDAT', 'IEND']));
    expect(meanDifference(await shown(image.blob, 900, 600), await shown(plain, 900, 600))).toBe(0);
  });

  test.each([
    [800, 600],
    [4000, 3000],
  ])('the hash is that of what is sent, the same for the same photo: %i x %i', async (width, height) => {
    const file = withPrivateParts(await bytesOf(await draw(width, height)), 1);
    const image = await prepared(new Blob([file]));
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await image.blob.arrayBuffer()));
    expect(image.sha256).toBe(Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join(''));
    expect((await prepared(new Blob([file]))).sha256).toBe(image.sha256);
    const another = await bytesOf(await draw(width, height, { noise: 0.5 }));
    expect((await prepared(new Blob([another]))).sha256).not.toBe(image.sha256);
  });
});

describe('colour', () => {
  test.each(['image/jpeg', 'image/png', 'image/webp'] as const)('wide-gamut %s', async (type) => {
    for (const [width, height] of [
      [1000, 700],
      [4000, 3000],
    ] as const) {
      const photo = await draw(width, height, { type, colorSpace: 'display-p3', quality: 0.95 });
      const image = await prepared(photo);
      expect(image.encodes).toBeGreaterThan(0);
      expect(meanDifference(await shown(image.blob, 100, 70), await shown(photo, 100, 70))).toBeLessThan(3);
    }
  });

  test('what is transparent becomes white', async () => {
    const canvas = new OffscreenCanvas(900, 600);
    const context = canvas.getContext('2d');
    context?.fillRect(0, 0, 450, 600);
    const image = await prepared(await canvas.convertToBlob({ type: 'image/png' }));
    expect(image.type).toBe('image/jpeg');
    const { data } = await shown(image.blob, 10, 1);
    expect(data[0]).toBeLessThan(10);
    expect(data[4 * 9]).toBeGreaterThan(245);
  });
});

describe('what cannot be used', () => {
  test('nothing, text, and a lone header', async () => {
    expect(await refusal(new Blob([]))).toBe('FILE_EMPTY');
    expect(
      await prepareImage(new Blob(['<svg xmlns="http://www.w3.org/2000/svg"/>']), ID_CARD),
    ).toMatchObject({
      ok: false,
      reason: 'FILE_TYPE_UNSUPPORTED',
      params: { formats: 'JPG, PNG' },
    });
    expect(await refusal(new Blob([new Uint8Array([0xff, 0xd8, 0xff])]))).toBe('FILE_CORRUPT');
  });

  test('a photo of which the end is missing, however it is missing', async () => {
    const whole = await bytesOf(await draw(1200, 900, { noise: 0.5 }));
    const half = whole.subarray(0, whole.length / 2);
    expect(await refusal(new Blob([half]))).toBe('FILE_CORRUPT');
    expect(await refusal(new Blob([half, new Uint8Array(half.length)]))).toBe('FILE_CORRUPT');
    // With an end marker the browser opens it, gray below: the blocks have to be counted.
    const closed = new Blob([half, new Uint8Array([0xff, 0xd9])], { type: 'image/jpeg' });
    expect((await createImageBitmap(closed)).height).toBe(900);
    expect(await refusal(closed)).toBe('FILE_CORRUPT');
  });

  test('a PNG of which the end is missing', async () => {
    const whole = await bytesOf(await draw(900, 600, { type: 'image/png', noise: 0.5 }));
    expect(await refusal(new Blob([whole.subarray(0, whole.length - 20)]))).toBe('FILE_CORRUPT');
    const flipped = Uint8Array.from(whole);
    flipped[5000] = (flipped[5000] ?? 0) ^ 1;
    expect(await refusal(new Blob([flipped]))).toBe('FILE_CORRUPT');
    // Every checksum right, rows missing.
    const short = claimSize(await rgbPng(900, 600), 900, 800);
    expect(await refusal(new Blob([short]))).toBe('FILE_CORRUPT');
  });

  test('a photo that claims to be enormous is refused from its header, with the limit that holds here', async () => {
    const png = await bytesOf(await draw(900, 600, { type: 'image/png' }));
    for (const [file, maxMP] of [
      [claimSize(png, 8000, 5001), 40],
      [claimSize(png, 65_535, 65_535), 40],
      [claimJpegSize(BASELINE, 20_000, 15_001), 300],
      [claimJpegSize(PROGRESSIVE, 10_000, 10_001), 100],
    ] as const) {
      const started = performance.now();
      expect(await prepareImage(new Blob([file]), ID_CARD)).toMatchObject({
        ok: false,
        reason: 'IMAGE_TOO_DETAILED',
        params: { maxMP },
      });
      expect(performance.now() - started).toBeLessThan(2000);
    }
  });

  test('a file too large to load is still told apart', async () => {
    const filler = new Uint8Array(10_000_000);
    const many = Array.from({ length: 16 }, () => filler);
    expect(await refusal(new Blob([concat('%PDF-1.7'), ...many]))).toBe('PDF_NOT_ALLOWED');
    expect(await refusal(new Blob([new Uint8Array([0xff, 0xd8, 0xff]), ...many]))).toBe('FILE_TOO_LARGE');
    expect(await refusal(new Blob(['ftyp', ...many]))).toBe('FILE_TYPE_UNSUPPORTED');
  });
});

describe('cancelling', () => {
  test('rejects with the reason given, before and during', async () => {
    const photo = await draw(4000, 3000);
    const early = AbortSignal.abort(new Error('early'));
    await expect(prepareImage(photo, { ...ID_CARD, signal: early })).rejects.toThrow('early');
    const controller = new AbortController();
    const running = prepareImage(photo, { ...ID_CARD, signal: controller.signal });
    setTimeout(() => controller.abort(new Error('late')), 20);
    await expect(running).rejects.toThrow('late');
    expect((await prepared(photo)).encodes).toBe(1);
  });

  test('two photos at once do not get each other’s answer', async () => {
    const [wide, tall] = await Promise.all([
      draw(1200, 600).then((photo) => prepared(photo)),
      draw(600, 1300).then((photo) => prepared(photo)),
    ]);
    expect([wide.width, wide.height, tall.width, tall.height]).toEqual([1200, 600, 600, 1300]);
  });
});
