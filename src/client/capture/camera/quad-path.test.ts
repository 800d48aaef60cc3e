import { expect, it } from 'vitest';
import type { Quad } from '#src/shared/contract/captures.ts';
import { quadPath, unmirrored } from './quad-path.ts';

const QUAD: Quad = [
  [0.25, 0.25],
  [0.5, 0.25],
  [0.5, 0.5],
  [0.25, 0.5],
];
const FRAME = { width: 200, height: 100 };

it('draws nothing where there is no document', () => {
  expect(quadPath(null, FRAME, FRAME, false)).toBe('');
});

it('draws a quad where the covering video shows it', () => {
  expect(quadPath(QUAD, { width: 100, height: 100 }, FRAME, false)).toBe(
    'M0.0 25.0L50.0 25.0L50.0 50.0L0.0 50.0z',
  );
});

it('draws it on the other side in a mirror', () => {
  expect(quadPath(QUAD, FRAME, FRAME, true)).toBe('M150.0 25.0L100.0 25.0L100.0 50.0L150.0 50.0z');
});

it('measures a mirrored guide where it lies in the frame', () => {
  const guide = { x: 0.1, y: 0.2, width: 0.5, height: 0.6 };
  expect(unmirrored(guide, false)).toBe(guide);
  expect(unmirrored(guide, true)).toEqual({ x: 0.4, y: 0.2, width: 0.5, height: 0.6 });
});
