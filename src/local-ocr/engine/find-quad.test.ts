import { describe, expect, it } from 'vitest';
import { findQuad } from './find-quad.ts';
import type { Thumbnail } from './page.ts';

const WIDTH = 360;
const HEIGHT = 260;

/** A light card, tilted, on a brown table. */
function photo(tilt: number, inside: (x: number, y: number) => boolean): Thumbnail {
  const data = new Uint8Array(WIDTH * HEIGHT * 3);
  const angle = (tilt * Math.PI) / 180;
  for (let y = 0; y < HEIGHT; y++) {
    for (let x = 0; x < WIDTH; x++) {
      const [dx, dy] = [x - WIDTH / 2, y - HEIGHT / 2];
      const u = dx * Math.cos(angle) + dy * Math.sin(angle);
      const v = dy * Math.cos(angle) - dx * Math.sin(angle);
      data.set(inside(u, v) ? [225, 235, 228] : [110, 84, 60], (y * WIDTH + x) * 3);
    }
  }
  return { data, width: WIDTH, height: HEIGHT };
}

describe('findQuad', () => {
  it('finds the corners of a tilted card', () => {
    const found = findQuad(photo(4, (u, v) => Math.abs(u) < 140 && Math.abs(v) < 88));
    expect(found?.aspect).toBeCloseTo(280 / 176, 1);
    const [topLeft] = found?.corners ?? [];
    const angle = (4 * Math.PI) / 180;
    expect((topLeft?.x ?? 0) * WIDTH).toBeCloseTo(
      WIDTH / 2 - 140 * Math.cos(angle) + 88 * Math.sin(angle),
      -0.7,
    );
  });

  it('finds none on an empty table and none of a round thing', () => {
    expect(findQuad(photo(0, () => false))).toBeNull();
    expect(findQuad(photo(0, (u, v) => Math.hypot(u, v) < 100))).toBeNull();
  });
});
