import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { degrade, lay } from './degrade.ts';
import { homography, project, type Quad } from './homography.ts';

const SQUARE: Quad = [
  [0, 0],
  [100, 0],
  [100, 60],
  [0, 60],
];
const ASKEW: Quad = [
  [12, 9],
  [180, 21],
  [171, 120],
  [4, 133],
];

/** A white sheet that is red in its upper left quarter. */
function sheet(width: number, height: number): Promise<Buffer> {
  const corner = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#ffffff"/><rect width="${width / 2}" height="${height / 2}" fill="#ff0000"/></svg>`;
  return sharp(Buffer.from(corner)).png().toBuffer();
}

describe('homography', () => {
  it('takes each corner to its place and back', () => {
    const there = homography(SQUARE, ASKEW);
    const back = homography(ASKEW, SQUARE);
    for (const [index, corner] of SQUARE.entries()) {
      const [x, y] = project(there, corner);
      expect(x).toBeCloseTo(ASKEW[index]?.[0] ?? Number.NaN, 6);
      expect(y).toBeCloseTo(ASKEW[index]?.[1] ?? Number.NaN, 6);
      const [u, v] = project(back, [x, y]);
      expect(u).toBeCloseTo(corner[0], 6);
      expect(v).toBeCloseTo(corner[1], 6);
    }
  });

  it('keeps straight lines straight', () => {
    const map = homography(SQUARE, ASKEW);
    const [a, b, c] = [project(map, [0, 0]), project(map, [50, 30]), project(map, [100, 60])];
    const area = (b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1]);
    expect(area).toBeCloseTo(0, 6);
  });
});

describe('laying a document into a photo', () => {
  it('puts it where its corners are said to be and touches nothing outside', async () => {
    const photo = { pixels: Buffer.alloc(200 * 150 * 3, 7), width: 200, height: 150 };
    await lay(await sheet(100, 60), photo, ASKEW);
    const at = (x: number, y: number): number[] => [
      ...photo.pixels.subarray((y * 200 + x) * 3, (y * 200 + x) * 3 + 3),
    ];
    expect(at(40, 40)).toEqual([255, 0, 0]);
    expect(at(140, 90)).toEqual([255, 255, 255]);
    expect(at(190, 70)).toEqual([7, 7, 7]);
    expect(at(60, 145)).toEqual([7, 7, 7]);
  });
});

describe('degrading', () => {
  it('gives the same photo for the same seed and another for another', async () => {
    const drawn = await sheet(600, 380);
    const first = await degrade(drawn, 'phone', 'one');
    expect(await degrade(drawn, 'phone', 'one')).toEqual(first);
    expect(await degrade(drawn, 'phone', 'two')).not.toEqual(first);
  });

  it('leaves a clean one alone and makes a low one 640 px wide', async () => {
    const drawn = await sheet(600, 380);
    expect(await degrade(drawn, 'clean', 'one')).toBe(drawn);
    const low = await sharp(await degrade(drawn, 'low', 'one')).metadata();
    expect([low.format, low.width]).toEqual(['jpeg', 640]);
  });
});
