import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { DOCUMENTS } from '#src/shared/documents.ts';
import { IMAGE_BUDGET_BYTES } from '#src/shared/limits.ts';
import { decode } from './decode.ts';
import type { Cut, Preparation } from './prepared-image.ts';
import { prepareBytes, type PrepareRules } from './prepare-bytes.ts';
import { readSource } from './source.ts';
import { inShares, photographed, specimen, turnedCard } from './testing/card-photos.ts';
import { bytesOf, draw, turnedAway } from './testing/drawings.ts';
import { claimJpegSize, withOrientation } from './testing/tampering.ts';
import { BASELINE } from './testing/tiny-jpegs.ts';

/** The canvas on which the end of a bitmap is looked at. */
const END = 1;

/** Everything of the platform's that holds pixels, as the preparation asked for it. */
let canvases: OffscreenCanvas[] = [];
let bitmaps: ImageBitmap[] = [];
let frames: VideoFrame[] = [];
let decoders: ImageDecoder[] = [];

const RULES: PrepareRules = {
  ...DOCUMENTS['id-card'],
  maxImageBytes: IMAGE_BUDGET_BYTES,
  heicDecoder: false,
  cut: { kind: 'whole' },
};
const { OffscreenCanvas: Canvas, ImageDecoder: Decoder, createImageBitmap } = globalThis;

beforeEach(() => {
  [canvases, bitmaps, frames, decoders] = [[], [], [], []];
});
afterEach(() => vi.unstubAllGlobals());

/** From now on, whatever holds pixels is remembered. */
function watch(): void {
  vi.stubGlobal(
    'OffscreenCanvas',
    class extends Canvas {
      constructor(width: number, height: number) {
        super(width, height);
        canvases.push(this);
      }
    },
  );
  vi.stubGlobal('createImageBitmap', async (source: Blob, options?: ImageBitmapOptions) => {
    const bitmap = await createImageBitmap(source, options);
    bitmaps.push(bitmap);
    return bitmap;
  });
  if (typeof ImageDecoder !== 'undefined') {
    vi.stubGlobal(
      'ImageDecoder',
      class extends Decoder {
        constructor(init: ImageDecoderInit) {
          super(init);
          decoders.push(this);
        }
        override async decode(options?: ImageDecodeOptions): Promise<ImageDecodeResult> {
          const result = await super.decode(options);
          frames.push(result.image);
          return result;
        }
      },
    );
  }
}

/** Prepared in the page itself, where it can be watched. */
async function prepared(photo: Blob, rules: Partial<PrepareRules> = {}): Promise<Preparation> {
  const bytes = await bytesOf(photo);
  watch();
  return prepareBytes(bytes, bytes.length, { ...RULES, ...rules });
}

async function expectAllGivenBack(): Promise<void> {
  for (const { width, height } of canvases) expect([width, height], 'canvas').toEqual([1, 1]);
  // A closed bitmap has no size, a closed frame no format.
  for (const { width } of bitmaps) expect(width, 'bitmap').toBe(0);
  for (const { format } of frames) expect(format, 'frame').toBeNull();
  for (const decoder of decoders) await expect(decoder.decode(), 'decoder').rejects.toThrow();
}

test('of a photo that passes through', async () => {
  expect(await prepared(await draw(1200, 800))).toMatchObject({ ok: true, image: { encodes: 0 } });
  expect(bitmaps).toHaveLength(1);
  await expectAllGivenBack();
});

test('of a photo that is decoded at a fraction, and turned', async () => {
  const turned = await turnedAway(await draw(5000, 4000), 6);
  const photo = new Blob([withOrientation(await bytesOf(turned), 6)]);
  expect(await prepared(photo)).toMatchObject({ ok: true, image: { encodes: 1 } });
  // It is painted to be turned, from a copy.
  expect([canvases.length, bitmaps.length]).toEqual([1, 1]);
  expect([frames.length, decoders.length]).toEqual([1, 1]);
  await expectAllGivenBack();
});

test('of a photo that is shrunk in halves', async () => {
  vi.stubGlobal('ImageDecoder', undefined);
  expect(await prepared(await draw(7000, 5000))).toMatchObject({ ok: true, image: { encodes: 1 } });
  expect([canvases.length, bitmaps.length]).toEqual([2 + END, 2]);
  await expectAllGivenBack();
});

test('of a card that is cut out of a second, larger decode', async () => {
  const size = { width: 6000, height: 4500 };
  const corners = turnedCard([3000, 2200], 1500, 946, 3);
  const photo = await photographed(await specimen('resident'), { ...size, corners });
  const cut: Cut = { kind: 'corners', corners: inShares(corners, size) };
  expect(await prepared(photo, { cut })).toMatchObject({ ok: true, image: { encodes: 1 } });
  expect([frames.length, decoders.length]).toEqual([2, 2]);
  // The card's surroundings and, twice begun, the finished image; what is straightened, and its copy to encode.
  expect([canvases.length, bitmaps.length]).toEqual([3, 2]);
  await expectAllGivenBack();
});

test('of a card that is cut out of a photo decoded whole', async () => {
  vi.stubGlobal('ImageDecoder', undefined);
  const size = { width: 4000, height: 3000 };
  const corners = turnedCard([2000, 1500], 1500, 946, 3);
  const photo = await photographed(await specimen('resident'), { ...size, corners });
  const made = await prepared(photo, { cut: { kind: 'find' } });
  expect(made).toMatchObject({ ok: true, image: { encodes: 1 } });
  expect(made.ok && made.look.cutAt).not.toBeNull();
  await expectAllGivenBack();
});

test('of a dense photo that takes a trial and a second encode, and of one that never fits', async () => {
  const photo = await draw(3200, 2300, { noise: 1, quality: 0.95 });
  expect(await prepared(photo, { maxImageBytes: 100_000 })).toMatchObject({
    ok: true,
    image: { width: 760 },
  });
  // The picture, its trial, and two halves on the way to less than a quarter.
  expect(canvases.length).toBeGreaterThanOrEqual(4);
  await expectAllGivenBack();
  vi.unstubAllGlobals();
  expect(await prepared(photo, { maxImageBytes: 5000 })).toMatchObject({ ok: false });
  await expectAllGivenBack();
});

test.each([
  ['the photo', IMAGE_BUDGET_BYTES, 2],
  ['its trial', 300_000, 2],
])('when %s cannot be encoded', async (_, maxImageBytes, canvasesTaken) => {
  const photo = await draw(5000, 4000);
  const broken = vi.spyOn(Canvas.prototype, 'convertToBlob').mockRejectedValue(new Error('Out of memory.'));
  await expect(prepared(photo, { maxImageBytes })).rejects.toThrow('Out of memory.');
  broken.mockRestore();
  expect([canvases.length, frames.length]).toEqual([canvasesTaken, 1]);
  await expectAllGivenBack();
});

test('when the decoder cannot read the photo', async () => {
  const source = readSource('jpeg', claimJpegSize(BASELINE, 4000, 3000));
  if (!source) throw new Error('The sample is no picture.');
  watch();
  expect(
    await decode(
      { ...source, decodable: { parts: [new TextEncoder().encode('no photo')], type: 'image/jpeg' } },
      RULES.smallest,
    ),
  ).toBeNull();
  expect([decoders.length, frames.length, bitmaps.length]).toEqual([1, 0, 0]);
  await expectAllGivenBack();
});
