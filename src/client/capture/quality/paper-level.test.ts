import { describe, expect, it } from 'vitest';
import { lampLevel, paperLevel } from './paper-level.ts';

const PIXELS = 10_000;

/** A histogram of so many pixels at each brightness, spread over `spread` levels below it. */
function histogram(
  parts: readonly (readonly [brightness: number, share: number, spread: number])[],
): Uint32Array {
  const counts = new Uint32Array(256);
  for (const [brightness, share, spread] of parts) {
    for (let step = 0; step < spread; step++) {
      const at = Math.max(0, brightness - step);
      counts[at] = (counts[at] ?? 0) + Math.round((share * PIXELS) / spread);
    }
  }
  return counts;
}

describe('lampLevel', () => {
  it('lies above the paper of a photo', () => {
    const photo = histogram([
      [70, 0.15, 20],
      [195, 0.85, 20],
    ]);
    expect(paperLevel(photo, PIXELS)).toBeGreaterThan(185);
    expect(lampLevel(photo, PIXELS)).toBeGreaterThan(200);
  });

  it('is not known for a scan: white paper is as bright as a lamp', () => {
    const scan = histogram([
      [60, 0.2, 40],
      [255, 0.8, 4],
    ]);
    expect(lampLevel(scan, PIXELS)).toBeNull();
  });

  it('is known for a card that a lamp takes almost half of: its light fades', () => {
    const lit = histogram([
      [80, 0.15, 30],
      [180, 0.28, 20],
      [249, 0.17, 60],
      [255, 0.4, 2],
    ]);
    expect(lampLevel(lit, PIXELS)).toBeLessThan(215);
  });
});
