import { expect, it } from 'vitest';
import type { PhotoFacts } from '#src/shared/contract/support/case-detail.ts';
import { readPhotoFacts } from './photo-facts.ts';

const FACTS: PhotoFacts = {
  source: 'camera',
  cut: 'found',
  sharpness: 182.5,
  glare: 0.02,
  brightness: 131,
  overridden: ['IMAGE_GLARE'],
};

it('takes what a browser measured', () => {
  expect(readPhotoFacts(JSON.stringify(FACTS))).toEqual(FACTS);
  const nothing = { ...FACTS, sharpness: null, glare: null, brightness: null, overridden: [] };
  expect(readPhotoFacts(JSON.stringify(nothing))).toEqual(nothing);
});

it.each<[string, unknown]>([
  ['no JSON', 'camera'],
  ['another shape', JSON.stringify([FACTS])],
  ['a member more', JSON.stringify({ ...FACTS, name: 'Hong Gildong' })],
  ['a number out of range', JSON.stringify({ ...FACTS, glare: 2 })],
  ['something that is no number', JSON.stringify({ ...FACTS, brightness: '131' })],
  ['more than fits', JSON.stringify({ ...FACTS, overridden: Array(99).fill('IMAGE_GLARE') })],
  ['two headers', ['a', 'b']],
  ['none', undefined],
])('ignores %s', (_name, header) => {
  expect(readPhotoFacts(header as string)).toBeNull();
});

it('leaves out faults that no browser finds', () => {
  const header = JSON.stringify({ ...FACTS, overridden: ['901340-1000007', 'IMAGE_BLURRY'] });
  expect(readPhotoFacts(header)?.overridden).toEqual(['IMAGE_BLURRY']);
});
