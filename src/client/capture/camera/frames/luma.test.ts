import { describe, expect, it } from 'vitest';
import { grayOfRgba, lookSize, type LumaPlane, shrinkFactor, shrinkLuma, type Turn } from './luma.ts';

function plane(
  width: number,
  height: number,
  level: (x: number, y: number) => number,
  padding = 0,
): LumaPlane {
  const stride = width + padding;
  const offset = 7;
  const bytes = new Uint8Array(offset + stride * height).fill(99);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) bytes[offset + y * stride + x] = level(x, y);
  return { bytes, offset, stride, width, height, isFullRange: true };
}

function shrink(from: LumaPlane, turn: Turn) {
  const size = lookSize(from.width, from.height, turn);
  const gray = { ...size, pixels: new Uint8Array(size.width * size.height) };
  shrinkLuma(from, turn, gray);
  const at = (x: number, y: number) => gray.pixels[y * size.width + x];
  return { ...gray, at };
}

describe('the size that is looked at', () => {
  it.each([
    [1920, 1080, 3, { width: 640, height: 360 }],
    [1280, 720, 2, { width: 640, height: 360 }],
    [1080, 1920, 3, { width: 360, height: 640 }],
    [640, 480, 1, { width: 640, height: 480 }],
    [1440, 1080, 2, { width: 720, height: 540 }],
    [3840, 2160, 6, { width: 640, height: 360 }],
  ])('%i x %i by %i', (width, height, factor, size) => {
    expect(shrinkFactor(width, height)).toBe(factor);
    expect(lookSize(width, height, 0)).toEqual(size);
  });

  it('stands up with a turned frame', () => {
    expect(lookSize(1920, 1080, 90)).toEqual({ width: 360, height: 640 });
    expect(lookSize(1920, 1080, 180)).toEqual({ width: 640, height: 360 });
  });
});

describe('the brightness of a frame', () => {
  it.each([
    [640, 400, 1],
    [1280, 720, 2],
    [1920, 1080, 3],
    [2560, 1600, 4],
  ])('is the mean of each square: %i x %i', (width, height, factor) => {
    const level = (x: number, y: number) => (x * 7 + y * 13) % 256;
    const small = shrink(plane(width, height, level, 32), 0);
    for (const [x, y] of [
      [0, 0],
      [17, 5],
      [small.width - 1, small.height - 1],
    ] as const) {
      let sum = 0;
      for (let dy = 0; dy < factor; dy++)
        for (let dx = 0; dx < factor; dx++) sum += level(x * factor + dx, y * factor + dy);
      expect(small.at(x, y)).toBe(Math.round(sum / factor ** 2));
    }
  });

  it('stretches the range of television', () => {
    const levels = [0, 16, 126, 235, 255];
    const from = { ...plane(640, 400, (x) => levels[x] ?? 16), isFullRange: false };
    const small = shrink(from, 0);
    expect(levels.map((_, x) => small.at(x, 0))).toEqual([0, 0, 128, 255, 255]);
  });

  it.each([
    [0, 0, 0],
    // What lay at the top left stands at the top right after a turn to the right.
    [90, 399, 0],
    [180, 639, 399],
    [270, 0, 639],
  ] as const)('turns upright by %i degrees', (turn, markX, markY) => {
    const mark = (x: number, y: number) => (x === 0 && y === 0 ? 200 : x === 1 && y === 0 ? 100 : 0);
    const small = shrink(plane(640, 400, mark), turn);
    expect(small.at(markX, markY)).toBe(200);
    expect([...small.pixels].filter((level) => level > 0).sort()).toEqual([100, 200]);
    const across = { 0: [1, 0], 90: [0, 1], 180: [-1, 0], 270: [0, -1] } as const;
    const [dx, dy] = across[turn];
    expect(small.at(markX + dx, markY + dy)).toBe(100);
  });

  it('comes from colours by their weights', () => {
    const rgba = new Uint8ClampedArray([255, 0, 0, 255, 0, 255, 0, 255, 0, 0, 255, 255, 255, 255, 255, 255]);
    const gray = { width: 4, height: 1, pixels: new Uint8Array(4) };
    grayOfRgba(rgba, gray);
    expect([...gray.pixels]).toEqual([76, 149, 28, 255]);
  });
});
