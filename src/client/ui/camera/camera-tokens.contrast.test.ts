import { expect, it } from 'vitest';
import { colour, contrast, declared, rgb } from '../testing/contrast.ts';
import sheet from './camera-tokens.css?raw';

const tokens = declared(sheet);

/** Words on the solid grounds that they stand on: 4.5:1 (WCAG 1.4.3). */
const TEXT: readonly (readonly [text: string, ground: string])[] = [
  ['video-ink', 'video-ground'],
  ['video-ink', 'video-plate'],
  ['video-ink-soft', 'video-ground'],
  ['video-ink-soft', 'video-plate'],
  ['video-accent-ink', 'video-accent'],
  ['video-ground', 'video-ink'],
];

/** The bright tones of lines on the picture, each with `video-ground` as its dark rim. */
const LINES = ['video-ink', 'video-good', 'video-attention'];

it('finds every colour of the camera', () => {
  expect(Object.keys(tokens)).toHaveLength(9);
});

it.each(TEXT)('%s can be read on %s', (text, ground) => {
  expect(contrast(colour(tokens, text), colour(tokens, ground))).toBeGreaterThanOrEqual(4.5);
});

it.each(LINES)('%s with its dark rim can be seen on any picture', (line) => {
  const tones = [colour(tokens, line), colour(tokens, 'video-ground')];
  for (let lightness = 0; lightness <= 100; lightness += 1) {
    const picture = rgb(lightness, 0, 0);
    // One of the two tones is enough, and they show each other.
    expect(Math.max(...tones.map((tone) => contrast(tone, picture)))).toBeGreaterThanOrEqual(3);
  }
  const [bright, dark] = tones;
  expect(bright && dark && contrast(bright, dark)).toBeGreaterThanOrEqual(4.5);
});

it('controls and rims stand out from the dock: 3:1', () => {
  for (const shape of ['video-line', 'video-good', 'video-accent']) {
    expect(contrast(colour(tokens, shape), colour(tokens, 'video-ground')), shape).toBeGreaterThanOrEqual(3);
  }
});
