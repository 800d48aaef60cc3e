import { describe, expect, it } from 'vitest';
import { closeTo, kept, LARGEST_SCALE, WHOLE, zoomedAt } from './zoom.ts';

const SIZES = { stage: { width: 400, height: 250 }, photo: { width: 400, height: 250 } };

describe('zoomedAt', () => {
  it('keeps the point under the finger where it is', () => {
    const at = { x: 90, y: -40 };
    const before = { scale: 2, x: 30, y: 10 };
    const after = zoomedAt(before, 1.5, at, SIZES);
    const onPhoto = (view: typeof before) => [(at.x - view.x) / view.scale, (at.y - view.y) / view.scale];
    expect(after.scale).toBe(3);
    expect(onPhoto(after)[0]).toBeCloseTo(onPhoto(before)[0] ?? Number.NaN);
    expect(onPhoto(after)[1]).toBeCloseTo(onPhoto(before)[1] ?? Number.NaN);
  });

  it('never shows less than the whole photo nor more than the largest scale', () => {
    expect(zoomedAt({ scale: 2, x: 100, y: 50 }, 0.1, { x: 0, y: 0 }, SIZES)).toEqual(WHOLE);
    expect(zoomedAt(WHOLE, 99, { x: 0, y: 0 }, SIZES).scale).toBe(LARGEST_SCALE);
  });
});

describe('kept', () => {
  it('leaves no empty edge where photo could be', () => {
    expect(kept({ scale: 2, x: 999, y: -999 }, SIZES)).toEqual({ scale: 2, x: 200, y: -125 });
  });

  it('keeps a photo that is narrower than its stage in the middle', () => {
    const tall = { stage: { width: 400, height: 250 }, photo: { width: 100, height: 250 } };
    expect(kept({ scale: 2, x: 50, y: 0 }, tall).x).toBe(0);
  });
});

describe('closeTo', () => {
  it('brings a small place to the middle, without losing sight of the rest', () => {
    const place = [
      [0.4, 0.4],
      [0.5, 0.4],
      [0.5, 0.45],
      [0.4, 0.45],
    ] as const;
    const view = closeTo(place, SIZES);
    expect(view.scale).toBe(2.2);
    expect(view.x).toBeCloseTo(0.05 * 400 * 2.2);
    expect(view.y).toBeCloseTo(0.075 * 250 * 2.2);
  });

  it('stays whole for a place that is most of the photo', () => {
    const place = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ] as const;
    const view = closeTo(place, SIZES);
    expect(view.scale).toBe(1);
    expect(view.x).toBeCloseTo(0);
    expect(view.y).toBeCloseTo(0);
  });
});
