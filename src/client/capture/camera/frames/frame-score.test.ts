import { describe, expect, it } from 'vitest';
import type { Quad } from '#src/shared/contract/captures.ts';
import type { FrameLook } from '../../quality/frame-look.ts';
import { frameScore, quadMotion } from './frame-score.ts';

const CARD: Quad = [
  [0.2, 0.2],
  [0.8, 0.2],
  [0.8, 0.8],
  [0.2, 0.8],
];
const GOOD: Parameters<typeof frameScore>[0] = { quad: CARD, sharpness: 400, glare: 0.01, tiltDegrees: 4 };
const score = (
  part: Partial<Pick<FrameLook, 'quad' | 'sharpness' | 'glare' | 'tiltDegrees'>>,
  motion = 0.05,
) => frameScore({ ...GOOD, ...part }, motion);

describe('the better frame', () => {
  it('has the sharper document', () => expect(score({})).toBeGreaterThan(score({ sharpness: 150 })));
  it('has less glare', () => expect(score({})).toBeGreaterThan(score({ glare: 0.06 })));
  it('leans less', () => expect(score({})).toBeGreaterThan(score({ tiltDegrees: 20 })));
  it('moves less', () => expect(score({})).toBeGreaterThan(score({}, 0.4)));
  it('shows it larger', () => {
    const far = CARD.map(([x, y]) => [x / 2, y / 2] as const);
    expect(score({})).toBeGreaterThan(score({ quad: [far[0], far[1], far[2], far[3]] as unknown as Quad }));
  });
  it('has a document at all, however sharp the desk is', () =>
    expect(score({ sharpness: 60, glare: 0.2, tiltDegrees: 40 }, 2)).toBeGreaterThan(
      score({ quad: null, sharpness: 5000, glare: 0 }, 0),
    ));
  it('has a score between 0 and 1', () => {
    expect(score({ sharpness: 1e6, glare: 0, tiltDegrees: 0 }, 0)).toBeLessThanOrEqual(1);
    expect(score({ quad: null, sharpness: 0 }, 9)).toBeGreaterThanOrEqual(0);
  });
});

describe('the motion of a document', () => {
  const moved = CARD.map(([x, y]) => [x + 0.03, y + 0.04] as const) as unknown as Quad;
  it('is the way of its corners in a second', () => expect(quadMotion(CARD, moved, 100)).toBeCloseTo(0.5));
  it('is none where one frame has no document', () => {
    expect(quadMotion(null, CARD, 100)).toBe(0);
    expect(quadMotion(CARD, null, 100)).toBe(0);
    expect(quadMotion(CARD, moved, 0)).toBe(0);
  });
});
