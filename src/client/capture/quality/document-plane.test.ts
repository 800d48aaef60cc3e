import { describe, expect, it } from 'vitest';
import { fromQuad } from './corners.ts';
import { documentPlane } from './document-plane.ts';
import { leaningQuad } from './testing/test-frames.ts';

const FRAME = { width: 320, height: 180 };

function plane(yaw: number, pitch: number, focal: number): { aspect: number; tiltDegrees: number } {
  const quad = leaningQuad(FRAME, { aspect: 1.586, wide: 0.5, yaw, pitch, focal });
  return documentPlane(fromQuad(quad, FRAME), FRAME.width, FRAME.height);
}

describe('documentPlane', () => {
  it('finds the proportion of a leaning card where its sides as seen are far from it', () => {
    const quad = leaningQuad(FRAME, { aspect: 1.586, wide: 0.5, yaw: 35, pitch: 0 });
    const [a, b, , d] = fromQuad(quad, FRAME).reduce<[number, number][]>(
      (points, value, at, all) => (at % 2 === 0 ? [...points, [value, all[at + 1] ?? 0]] : points),
      [],
    );
    const seen = Math.hypot((b?.[0] ?? 0) - (a?.[0] ?? 0), 0) / Math.hypot(0, (d?.[1] ?? 0) - (a?.[1] ?? 0));
    expect(Math.abs(seen / 1.586 - 1)).toBeGreaterThan(0.15);
    expect(plane(35, 0, 0.85).aspect).toBeCloseTo(1.586, 2);
  });

  it.each([
    [0, 0],
    [20, 0],
    [0, 30],
    [25, 20],
  ])('finds how far it leans: by %i and %i degrees', (yaw, pitch) => {
    const tilt =
      (Math.acos(Math.cos((yaw * Math.PI) / 180) * Math.cos((pitch * Math.PI) / 180)) * 180) / Math.PI;
    expect(Math.abs(plane(yaw, pitch, 0.85).tiltDegrees - tilt)).toBeLessThan(1);
  });

  it.each([0.7, 1, 1.2])('is off by less than 4 %% through a lens of %f', (focal) => {
    expect(Math.abs(plane(20, 20, focal).aspect / 1.586 - 1)).toBeLessThan(0.04);
  });
});
