import { describe, expect, test } from 'vitest';
import type { Quad } from '#src/shared/contract/captures.ts';
import { IMAGE_BUDGET_BYTES } from '#src/shared/limits.ts';
import { prepareImage } from './prepare-image.ts';
import type { Preparation, PrepareOptions } from './prepared-image.ts';
import {
  cornerError,
  differenceFrom,
  inShares,
  leaningCard,
  photographed,
  specimen,
  specimenFile,
  turnedCard,
} from './testing/card-photos.ts';
import { bytesOf, draw, meanDifference, shown, turnedAway } from './testing/drawings.ts';
import { withOrientation } from './testing/tampering.ts';

const FIND: PrepareOptions = {
  document: 'id-card',
  maxImageBytes: IMAGE_BUDGET_BYTES,
  heicDecoder: true,
  cut: { kind: 'find' },
};
const ID_1 = 1.586;
const PHONE = { width: 2000, height: 1500 };

type Prepared = Extract<Preparation, { ok: true }>;

async function prepared(photo: Blob, options: Partial<PrepareOptions> = {}): Promise<Prepared> {
  const answer = await prepareImage(photo, { ...FIND, ...options });
  if (!answer.ok) throw new Error(answer.reason);
  return answer;
}

/** A resident card in the middle of a photo of two thousand pixels, 1,200 of them its own. */
async function cardAt(corners: Quad): Promise<Blob> {
  return photographed(await specimen('resident'), { ...PHONE, corners });
}

const STRAIGHT = turnedCard([1000, 750], 1200, 1200 / ID_1);

describe('a document that is found', () => {
  test.each([
    ['straight', 0, 0],
    ['leaning back', 20, 0],
    ['leaning aside and back', 12, 18],
    ['leaning far', -28, 8],
  ])('%s', async (_, tilt, swing) => {
    const card = await specimen('resident');
    const size = { width: 4000, height: 3000 };
    const corners = leaningCard(size, 2600, 2600 / ID_1, tilt, swing);
    const { image, look } = await prepared(await photographed(card, { ...size, corners }));
    expect(cornerError(look.found, inShares(corners, size))).toBeLessThan(0.005);
    expect(look).toMatchObject({ cutAt: look.found, faults: [], trouble: null });
    expect(image).toMatchObject({ type: 'image/jpeg', encodes: 1 });
    // A decode of 5/8, which is enough.
    expect(image.width).toBeGreaterThan(1600);
    const difference = await differenceFrom(card, image.blob);
    console.info({ tilt, swing, difference });
    expect(difference).toBeLessThan(4);
  });

  test.each([-32, -12, 7, 25])('turned by %i degrees', async (degrees) => {
    const corners = turnedCard([1000, 750], 1200, 1200 / ID_1, degrees);
    const { image, look } = await prepared(await cardAt(corners));
    expect(cornerError(look.found, inShares(corners, PHONE))).toBeLessThan(0.005);
    expect(await differenceFrom(await specimen('resident'), image.blob)).toBeLessThan(4);
  });

  test('a card on its end is laid down', async () => {
    const corners = turnedCard([1000, 750], 1200, 1200 / ID_1, 90);
    const { image, look } = await prepared(await cardAt(corners));
    expect(look.cutAt).not.toBeNull();
    expect(image.width / image.height).toBeCloseTo(1.57, 1);
    // Its right edge became the top: this one stood with its own top to the right.
    expect(await differenceFrom(await specimen('resident'), image.blob)).toBeLessThan(4);
  });

  test.each([
    ['passport', 'id-card', 1.42],
    ['driver', 'id-card', ID_1],
    ['credit-card', 'credit-card', ID_1],
  ] as const)('a %s keeps its proportion', async (name, document, aspect) => {
    const flat = await specimen(name);
    const corners = leaningCard(PHONE, 1300, (1300 * flat.height) / flat.width, 15, -10);
    const { image, look } = await prepared(await photographed(flat, { ...PHONE, corners }), { document });
    expect(cornerError(look.found, inShares(corners, PHONE))).toBeLessThan(0.005);
    expect(innerAspect(image.width, image.height)).toBeCloseTo(aspect, 2);
    expect(await differenceFrom(flat, image.blob)).toBeLessThan(5);
  });

  test('a certificate of A4', async () => {
    const flat = await specimen('business-registration');
    const size = { width: 2400, height: 3200 };
    const corners = leaningCard(size, 1900, (1900 * flat.height) / flat.width, 8, 5);
    const { image, look } = await prepared(await photographed(flat, { ...size, corners }), {
      document: 'business-registration',
    });
    expect(cornerError(look.found, inShares(corners, size))).toBeLessThan(0.005);
    expect(innerAspect(image.height, image.width)).toBeCloseTo(Math.SQRT2, 2);
    expect(await differenceFrom(flat, image.blob)).toBeLessThan(5);
  });

  test('stands upright whatever the orientation', async () => {
    const card = await specimen('resident');
    const corners = leaningCard(PHONE, 1300, 1300 / ID_1, 10, 10);
    const upright = await photographed(card, { ...PHONE, corners });
    for (const orientation of [2, 3, 6, 7, 8]) {
      const turned = await bytesOf(await turnedAway(upright, orientation));
      const { image, look } = await prepared(new Blob([withOrientation(turned, orientation)]));
      expect(cornerError(look.found, inShares(corners, PHONE)), `orientation ${orientation}`).toBeLessThan(
        0.005,
      );
      expect(await differenceFrom(card, image.blob), `orientation ${orientation}`).toBeLessThan(4);
    }
  });

  test.each(['image/png', 'image/webp'] as const)('in a %s', async (type) => {
    const card = await specimen('resident');
    const corners = leaningCard(PHONE, 1300, 1300 / ID_1, 10, 10);
    const { image, look } = await prepared(await photographed(card, { ...PHONE, corners, type }));
    expect(look.cutAt).not.toBeNull();
    expect(image.type).toBe('image/jpeg');
    expect(await differenceFrom(card, image.blob)).toBeLessThan(4);
  });

  test('near the place where it was a moment ago', async () => {
    const corners = turnedCard([1000, 750], 1200, 1200 / ID_1, 4);
    const near = inShares(turnedCard([1010, 745], 1210, 1210 / ID_1, 3), PHONE);
    const { look } = await prepared(await cardAt(corners), { cut: { kind: 'find', near } });
    expect(cornerError(look.cutAt, inShares(corners, PHONE))).toBeLessThan(0.005);
  });
});

describe('pixels', () => {
  test.each([
    [4000, 3000, 1090],
    [8000, 6000, 1800],
  ])('of %i x %i, a card of %i is cut out with at least 1,000', async (width, height, long) => {
    const card = await specimen('resident');
    const corners = turnedCard([width * 0.4, height * 0.55], long, long / ID_1, 3);
    const { image, look } = await prepared(await photographed(card, { width, height, corners }));
    expect(cornerError(look.found, inShares(corners, { width, height }))).toBeLessThan(0.005);
    expect(image.width / 1.025).toBeGreaterThanOrEqual(1000);
    expect(image.width).toBeLessThanOrEqual(Math.ceil(long * 1.03));
    expect(image.encodes).toBe(1);
    expect(await differenceFrom(card, image.blob)).toBeLessThan(4);
  });

  test('are kept below the byte limit', async () => {
    const { image } = await prepared(await cardAt(STRAIGHT), { maxImageBytes: 60_000 });
    expect(image.blob.size).toBeLessThanOrEqual(60_000);
    expect(image.encodes).toBeLessThanOrEqual(2);
    expect(image.width).toBeGreaterThanOrEqual(760);
  });
});

describe('corners set by hand', () => {
  test('are where it is cut', async () => {
    const corners = leaningCard(PHONE, 1200, 1200 / ID_1, 20, -15);
    const cutAt = inShares(corners, PHONE);
    const { image, look } = await prepared(await cardAt(corners), {
      cut: { kind: 'corners', corners: cutAt },
    });
    expect(look.cutAt).toEqual(cutAt);
    expect(await differenceFrom(await specimen('resident'), image.blob)).toBeLessThan(4);
  });

  test('may leave the photo and are brought back', async () => {
    const corners: Quad = [
      [-0.1, 0.2],
      [1.2, 0.2],
      [1.2, 0.9],
      [-0.1, 0.9],
    ];
    const { image, look } = await prepared(await cardAt(STRAIGHT), { cut: { kind: 'corners', corners } });
    expect(look.cutAt).toEqual([
      [0, 0.2],
      [1, 0.2],
      [1, 0.9],
      [0, 0.9],
    ]);
    expect(image.width).toBeGreaterThan(1900);
  });

  test('that make no sense leave the photo whole', async () => {
    const corners: Quad = [
      [0.2, 0.2],
      [0.8, 0.8],
      [0.8, 0.2],
      [0.2, 0.8],
    ];
    const { image, look } = await prepared(await cardAt(STRAIGHT), { cut: { kind: 'corners', corners } });
    expect(look.cutAt).toBeNull();
    expect([image.width, image.height]).toEqual([2000, 1500]);
  });
});

describe('what stays whole', () => {
  test('a photo that was asked for whole, with what is found on it', async () => {
    const { image, look } = await prepared(await cardAt(STRAIGHT), { cut: { kind: 'whole' } });
    expect(look.cutAt).toBeNull();
    expect(cornerError(look.found, inShares(STRAIGHT, PHONE))).toBeLessThan(0.005);
    expect([image.width, image.height]).toEqual([2000, 1500]);
  });

  test.each(['resident', 'passport', 'driver', 'credit-card', 'business-registration'] as const)(
    'the scan of a %s, which passes through untouched',
    async (name) => {
      const scan = await specimenFile(name);
      const document =
        name === 'business-registration' || name === 'credit-card' ? name : ('id-card' as const);
      const { image, look } = await prepared(scan, { document });
      expect(look.cutAt).toBeNull();
      expect(image.encodes).toBe(0);
      const [width, height] = [image.width, image.height];
      expect(meanDifference(await shown(image.blob, width, height), await shown(scan, width, height))).toBe(
        0,
      );
    },
  );

  test('a scan with a seam of the scanner around it', async () => {
    const size = { width: 1240, height: 790 };
    const corners = turnedCard([620, 395], 1210, 1210 / ID_1, 0.2);
    const scan = await photographed(await specimen('resident'), { ...size, corners });
    const { image, look } = await prepared(scan);
    expect(look).toMatchObject({ cutAt: null });
    expect(image.encodes).toBe(0);
  });

  test.each(['no-document', 'page-of-text'])('a picture of no card: %s', async (name) => {
    const { image, look } = await prepared(await specimenFile(name));
    expect(look).toMatchObject({ found: null, cutAt: null });
    expect(image.encodes).toBe(0);
  });

  test('a picture of blocks', async () => {
    expect((await prepared(await draw(1600, 1200))).look.cutAt).toBeNull();
  });
});

/** Of the document itself, without the margin around it. */
function innerAspect(width: number, height: number): number {
  const margin = (2 * 0.0125 * Math.max(width, height)) / 1.025;
  return (width - margin) / (height - margin);
}
