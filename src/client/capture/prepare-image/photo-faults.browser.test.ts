import { describe, expect, test } from 'vitest';
import { IMAGE_BUDGET_BYTES } from '#src/shared/limits.ts';
import { prepareImage } from './prepare-image.ts';
import type { PhotoLook, PrepareOptions } from './prepared-image.ts';
import { type CardPhoto, photographed, specimen, specimenFile, turnedCard } from './testing/card-photos.ts';

const FIND: PrepareOptions = {
  document: 'id-card',
  maxImageBytes: IMAGE_BUDGET_BYTES,
  heicDecoder: true,
  cut: { kind: 'find' },
};
const SIZE = { width: 2000, height: 1500 };
const CORNERS = turnedCard([1000, 750], 1300, 820, 4);

async function lookAt(photo: Partial<CardPhoto>, options: Partial<PrepareOptions> = {}): Promise<PhotoLook> {
  const card = await specimen('resident');
  const answer = await prepareImage(await photographed(card, { ...SIZE, corners: CORNERS, ...photo }), {
    ...FIND,
    ...options,
  });
  if (!answer.ok) throw new Error(answer.reason);
  return answer.look;
}

const reasons = ({ faults }: PhotoLook): readonly string[] => faults.map(({ reason }) => reason);

describe('a photo with nothing wrong', () => {
  test.each(['find', 'whole'] as const)('%s', async (kind) => {
    expect(await lookAt({}, { cut: { kind } })).toMatchObject({ faults: [], trouble: null });
  });

  test.each(['resident-phone', 'driver-phone', 'passport-phone', 'credit-card-phone'] as const)(
    '%s',
    async (name) => {
      const document = name === 'credit-card-phone' ? 'credit-card' : 'id-card';
      const answer = await prepareImage(await specimenFile(name), { ...FIND, document });
      expect(answer).toMatchObject({ ok: true, look: { faults: [] } });
    },
  );
});

describe.each(['find', 'whole'] as const)('a bad photo, %s', (kind) => {
  const cut = { cut: { kind } } as const;

  test('blurred a little, blurred beyond reading', async () => {
    const soft = await lookAt({ blur: 5 }, cut);
    expect(soft.faults).toContainEqual({ reason: 'IMAGE_BLURRY', hard: false });
    const lost = await lookAt({ blur: 14 }, cut);
    expect(lost.faults).toContainEqual({ reason: 'IMAGE_BLURRY', hard: true });
    expect(lost.trouble?.blur.some((cell) => cell > 0.5)).toBe(true);
  });

  test('dark, and black', async () => {
    expect(reasons(await lookAt({ light: 0.11 }, cut))).toContain('IMAGE_TOO_DARK');
    const black = await lookAt({ light: 0.02 }, cut);
    expect(black.faults[0]).toEqual({ reason: 'IMAGE_TOO_DARK', hard: true });
  });

  test('with a lamp on it', async () => {
    const lit = await lookAt({ light: 0.7, glare: { at: [1150, 800], radius: 350 } }, cut);
    expect(reasons(lit)).toContain('IMAGE_GLARE');
    const { trouble } = lit;
    if (!trouble) throw new Error('No map.');
    // Where the lamp is, and not in the corner across from it.
    const lampColumn = Math.floor(trouble.columns * 0.58);
    const lampRow = Math.floor(trouble.rows * 0.53);
    expect(trouble.glare[lampRow * trouble.columns + lampColumn]).toBeGreaterThan(0.8);
    expect(trouble.glare[0]).toBe(0);
  });

  test('from too far', async () => {
    const far = await lookAt({ corners: turnedCard([900, 700], 520, 328, 3) }, cut);
    expect(far.faults).toContainEqual({ reason: 'CARD_TOO_FAR', hard: false });
  });
});

test('a card that goes on beyond the photo', async () => {
  const cutOff = await lookAt({ corners: turnedCard([1500, 750], 1500, 946, 2) });
  expect(reasons(cutOff)).toContain('CARD_CUT_OFF');
  expect(cutOff.cutAt).toBeNull();
});

test('a small photo, not a small card in a large one', async () => {
  const size = { width: 640, height: 480 };
  const small = await lookAt({ ...size, corners: turnedCard([320, 240], 560, 353, 2) });
  expect(small.faults).toEqual([{ reason: 'IMAGE_TOO_SMALL', hard: false }]);
});
