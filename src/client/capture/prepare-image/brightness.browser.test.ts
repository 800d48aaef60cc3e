import { describe, expect, test } from 'vitest';
import { frameBrightness, lookSize, turnedUpright } from './brightness.ts';
import type { Orientation } from './formats/image-header.ts';
import { isSideways } from './formats/image-header.ts';
import { draw } from './testing/drawings.ts';
import { paintUpright } from './paint.ts';

async function decoded(photo: Blob): Promise<VideoFrame> {
  const decoder = new ImageDecoder({ type: photo.type, data: await photo.arrayBuffer() });
  const { image } = await decoder.decode();
  decoder.close();
  return image;
}

/** The same by the platform's own means. */
async function resized(photo: Blob, width: number, height: number): Promise<Uint8ClampedArray> {
  const options = { resizeWidth: width, resizeHeight: height, resizeQuality: 'high' } as const;
  const bitmap = await createImageBitmap(photo, options);
  const context = new OffscreenCanvas(width, height).getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  bitmap.close();
  return context?.getImageData(0, 0, width, height).data ?? new Uint8ClampedArray();
}

describe('brightness of a decoded frame', () => {
  test.each([
    ['image/jpeg', 3000, 2250],
    ['image/jpeg', 1201, 803],
    ['image/png', 1999, 1333],
    ['image/png', 500, 400],
    ['image/webp', 1600, 1200],
  ] as const)('%s of %i x %i', async (type, width, height) => {
    const photo = await draw(width, height, { type, quality: 0.95 });
    const frame = await decoded(photo);
    const look = await frameBrightness(frame);
    frame.close();
    expect(look).toMatchObject(lookSize({ width, height }));
    if (!look) throw new Error('Not read.');
    const expected = await resized(photo, look.width, look.height);
    let sum = 0;
    for (const [at, value] of look.pixels.entries()) {
      const [red = 0, green = 0, blue = 0] = expected.subarray(at * 4, at * 4 + 3);
      sum += Math.abs(value - (red * 77 + green * 150 + blue * 29) / 256);
    }
    expect(sum / look.pixels.length).toBeLessThan(2);
  });
});

describe('turned upright', () => {
  const stored = { width: 5, height: 3, pixels: Uint8Array.from({ length: 15 }, (_, at) => at * 16) };

  test.each([1, 2, 3, 4, 5, 6, 7, 8] as const)('as paint turns it: %i', async (orientation: Orientation) => {
    const rgba = new ImageData(5, 3);
    for (const [at, value] of stored.pixels.entries()) rgba.data.set([value, value, value, 255], at * 4);
    const pixels = await createImageBitmap(rgba);
    const canvas = new OffscreenCanvas(1, 1);
    const size = isSideways(orientation) ? { width: 3, height: 5 } : { width: 5, height: 3 };
    paintUpright(canvas, { pixels, width: 5, height: 3, orientation, plain: true }, size);
    const painted = canvas.getContext('2d')?.getImageData(0, 0, size.width, size.height).data;
    const turned = turnedUpright(stored, orientation);
    expect(turned).toMatchObject(size);
    expect([...turned.pixels]).toEqual([...turned.pixels].map((_, at) => painted?.[at * 4]));
  });
});
