import { expect, it } from 'vitest';
import { factsOf } from './facts-of.ts';
import { FIRST_FLOW, type GivenPhoto, type Photo } from './flow-state.ts';
import { BLURRED, CARD, FILE, FINE, STRAIGHTENED, preparation } from './testing/walk.ts';

const made = preparation();
if (!made.ok) throw new Error('no photo');
const given: GivenPhoto = { file: FILE, from: 'camera' };
const photo: Photo = {
  image: made.image,
  given,
  cut: { kind: 'find' },
  look: { ...FINE, measured: { sharpness: 812, glare: 0.013, brightness: 141 } },
  notices: [],
  idempotencyKey: 'key-1',
  heldBack: 0,
};
const { visit } = FIRST_FLOW;

it('says how a photo was made and what was measured of it', () => {
  expect(factsOf(photo, visit)).toEqual({
    source: 'camera',
    cut: 'whole',
    sharpness: 812,
    glare: 0.013,
    brightness: 141,
    overridden: [],
  });
  expect(factsOf({ ...photo, look: STRAIGHTENED }, visit)).toMatchObject({ cut: 'found', sharpness: null });
  const byHand: Photo = { ...photo, look: STRAIGHTENED, cut: { kind: 'corners', corners: CARD } };
  expect(factsOf(byHand, visit)).toMatchObject({ cut: 'by-hand' });
});

it('names what its person was told of, and that a phone took it for a computer', () => {
  expect(factsOf({ ...photo, look: BLURRED }, { ...visit, isForComputer: true })).toMatchObject({
    source: 'phone',
    overridden: ['IMAGE_BLURRY'],
  });
});
