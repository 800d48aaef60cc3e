import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { DOCUMENTS } from '#src/shared/documents.ts';
import { IMAGE_BUDGET_BYTES } from '#src/shared/limits.ts';
import { decode, decodeLarger } from './decode.ts';
import type { PreparedImage } from './prepared-image.ts';
import { prepareBytes, type PrepareRules } from './prepare-bytes.ts';
import { readSource, type Source } from './source.ts';
import { bytesOf, draw, meanDifference, shown } from './testing/drawings.ts';
import { claimJpegSize } from './testing/tampering.ts';
import { BASELINE } from './testing/tiny-jpegs.ts';

const RULES: PrepareRules = {
  ...DOCUMENTS['id-card'],
  maxImageBytes: IMAGE_BUDGET_BYTES,
  heicDecoder: true,
  cut: { kind: 'whole' },
};
const { createImageBitmap } = globalThis;

async function sourceOf(photo: Blob, kind: 'jpeg' | 'png' = 'jpeg'): Promise<Source> {
  const source = readSource(kind, await bytesOf(photo));
  if (!source) throw new Error('The drawing is no picture.');
  return source;
}

async function decodedSize(source: Source): Promise<readonly [number, number] | null> {
  const picture = await decode(source, RULES.smallest);
  picture?.pixels.close();
  return picture && [picture.width, picture.height];
}

/** Prepared in the page itself: no worker knows what was taken away here. */
async function prepared(photo: Blob): Promise<PreparedImage> {
  const bytes = await bytesOf(photo);
  const made = await prepareBytes(bytes, bytes.length, RULES);
  if (!made.ok) throw new Error(made.reason);
  return made.image;
}

async function expectSameLooks(photo: Blob): Promise<void> {
  const image = await prepared(photo);
  expect(image).toMatchObject({ encodes: 1 });
  expect(image.width * image.height).toBeGreaterThan(4_990_000);
  expect(image.width * image.height).toBeLessThan(5_010_000);
  expect(meanDifference(await shown(image.blob, 70, 50), await shown(photo, 70, 50))).toBeLessThan(3);
}

afterEach(() => vi.unstubAllGlobals());

describe('where no decoder gives a fraction of a photo', () => {
  beforeEach(() => vi.stubGlobal('ImageDecoder', undefined));

  test('it is shrunk as it is opened, to twice the size that is wanted', async () => {
    const photo = await draw(7000, 5000);
    expect(await decodedSize(await sourceOf(photo))).toEqual([5292, 3780]);
    await expectSameLooks(photo);
  });

  test('a photo of less than twice that size is opened as it is', async () => {
    expect(await decodedSize(await sourceOf(await draw(4000, 3000)))).toEqual([4000, 3000]);
  });

  test('wide-gamut colours stay right', async () => {
    const photo = await draw(6000, 4000, { type: 'image/png', colorSpace: 'display-p3' });
    const source = await sourceOf(photo, 'png');
    expect((await decodedSize(source))?.[0]).toBeLessThan(6000);
    await expectSameLooks(photo);
  });

  test('an engine that overlooks the options gives the whole photo, which serves as well', async () => {
    const open = vi.fn((photo: Blob) => createImageBitmap(photo));
    vi.stubGlobal('createImageBitmap', open);
    const photo = await draw(7000, 5000);
    expect(await decodedSize(await sourceOf(photo))).toEqual([7000, 5000]);
    expect(open, 'not opened twice').toHaveBeenCalledTimes(1);
    await expectSameLooks(photo);
  });

  test('an engine that rejects the options opens the whole photo', async () => {
    vi.stubGlobal('createImageBitmap', async (photo: Blob, options?: ImageBitmapOptions) => {
      if (options) throw new TypeError('Not enough arguments.');
      return createImageBitmap(photo);
    });
    expect(await decodedSize(await sourceOf(await draw(7000, 5000)))).toEqual([7000, 5000]);
  });

  test('a picture of a size that nobody asked for is not used, and closed', async () => {
    const odd = await createImageBitmap(new ImageData(30, 20));
    vi.stubGlobal('createImageBitmap', async () => odd);
    expect(await decodedSize(await sourceOf(await draw(7000, 5000)))).toBeNull();
    expect(odd.width).toBe(0);
  });

  test('more than 40 megapixels are refused by the header', async () => {
    const opened = vi.fn();
    vi.stubGlobal('createImageBitmap', opened);
    const bytes = claimJpegSize(BASELINE, 8000, 5001);
    expect(await prepareBytes(bytes, bytes.length, RULES)).toMatchObject({
      ok: false,
      reason: 'IMAGE_TOO_DETAILED',
      params: { maxMP: 40 },
    });
    expect(opened).not.toHaveBeenCalled();
  });
});

test('a photo that its own decoder cannot shrink is not opened whole above 40 megapixels', async () => {
  const opened = vi.fn();
  vi.stubGlobal('createImageBitmap', opened);
  const source = await sourceOf(new Blob([claimJpegSize(BASELINE, 8000, 5001)]));
  const broken = {
    ...source,
    decodable: { parts: [new TextEncoder().encode('no photo')], type: 'image/jpeg' },
  };
  expect(await decode(broken, RULES.smallest)).toBeNull();
  expect(opened).not.toHaveBeenCalled();
});

describe('a second decode, for a small part of the photo', () => {
  /** Size after a first decode of a photo of 27 megapixels, and after a second that wants `factor` times as much. */
  async function sizes(source: Source, factor: number): Promise<(readonly [number, number] | null)[]> {
    const first = await decode(source, RULES.smallest);
    const second = first && (await decodeLarger(source, first, factor));
    first?.pixels.close();
    second?.pixels.close();
    return [first, second].map((picture) => picture && [picture.width, picture.height]);
  }

  test('has as many pixels as are wanted, and never more than memory allows', async () => {
    const photo = await draw(6000, 4500);
    expect(await sizes(await sourceOf(photo), 1.3)).toEqual([
      [3000, 2250],
      [4500, 3375],
    ]);
    // Of 27 megapixels, 20 are the most.
    expect(await sizes(await sourceOf(photo), 9)).toEqual([
      [3000, 2250],
      [4500, 3375],
    ]);
    expect((await sizes(await sourceOf(photo), 0.8))[1]).toBeNull();
  });

  test('is of no use where the first had all of them', async () => {
    expect((await sizes(await sourceOf(await draw(2400, 1800)), 3))[1]).toBeNull();
    const png = await draw(2400, 1800, { type: 'image/png' });
    expect((await sizes(await sourceOf(png, 'png'), 3))[1]).toBeNull();
  });
});
