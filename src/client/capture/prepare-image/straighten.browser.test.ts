import { describe, expect, test } from 'vitest';
import { IMAGE_BUDGET_BYTES } from '#src/shared/limits.ts';
import { prepareImage } from './prepare-image.ts';
import type { Cut, Preparation, PrepareOptions } from './prepared-image.ts';
import { cornerError, inShares, leaningCard, photographed, specimen } from './testing/card-photos.ts';
import { meanDifference } from './testing/drawings.ts';

const FIND: Cut = { kind: 'find' };
const ID_CARD: PrepareOptions = {
  document: 'id-card',
  maxImageBytes: IMAGE_BUDGET_BYTES,
  heicDecoder: true,
  cut: FIND,
};

type Prepared = Extract<Preparation, { ok: true }>;

async function prepared(photo: Blob, options: Partial<PrepareOptions> = {}): Promise<Prepared> {
  const answer = await prepareImage(photo, { ...ID_CARD, ...options });
  if (!answer.ok) throw new Error(answer.reason);
  return answer;
}

/** Mean difference from the flat specimen, the margin left out, at 300 px. */
async function differenceFrom(flat: ImageData, image: Blob): Promise<number> {
  const bitmap = await createImageBitmap(image);
  const margin = Math.max(bitmap.width, bitmap.height) * (0.0125 / 1.025);
  const height = Math.round((300 * flat.height) / flat.width);
  const inner = new OffscreenCanvas(300, height).getContext('2d');
  const outer = new OffscreenCanvas(flat.width, flat.height).getContext('2d');
  const small = new OffscreenCanvas(300, height).getContext('2d');
  if (!inner || !outer || !small) throw new Error('No canvas.');
  inner.imageSmoothingQuality = small.imageSmoothingQuality = 'high';
  inner.drawImage(
    bitmap,
    margin,
    margin,
    bitmap.width - 2 * margin,
    bitmap.height - 2 * margin,
    0,
    0,
    300,
    height,
  );
  outer.putImageData(flat, 0, 0);
  small.drawImage(outer.canvas, 0, 0, 300, height);
  return meanDifference(inner.getImageData(0, 0, 300, height), small.getImageData(0, 0, 300, height));
}

describe('a card that is found', () => {
  test.each([
    ['straight', 0, 0, 0],
    ['leaning back', 20, 0, 0],
    ['leaning aside and back', 12, 18, 0],
  ])('%s', async (_, tilt, swing) => {
    const card = await specimen('resident');
    const size = { width: 4000, height: 3000 };
    const corners = leaningCard(size, 2800, 2800 / 1.586, tilt, swing);
    const photo = await photographed(card, { ...size, corners });
    const { image, look } = await prepared(photo);
    expect(cornerError(look.found, inShares(corners, size))).toBeLessThan(0.01);
    expect(look.cutAt).toEqual(look.found);
    expect(image).toMatchObject({ type: 'image/jpeg', encodes: 1 });
    expect(image.width).toBeGreaterThan(1500);
    expect(image.width / image.height).toBeCloseTo(1.57, 1);
    expect(look.faults).toEqual([]);
    const difference = await differenceFrom(card, image.blob);
    console.info({
      tilt,
      swing,
      width: image.width,
      height: image.height,
      difference,
      error: cornerError(look.found, inShares(corners, size)),
    });
    expect(difference).toBeLessThan(6);
  });
});
