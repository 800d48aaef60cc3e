import { describe, expect, it } from 'vitest';
import type { GrayFrame, TroubleMap } from './frame-look.ts';
import { drawFrame, pageFace, type TestScene } from './testing/test-frames.ts';
import { mapTrouble } from './trouble-map.ts';

const SIZE = { width: 640, height: 400 };
const text = pageFace(200, 50);
const page: TestScene['ground'] = (x, y) => text(x / SIZE.width, y / SIZE.height);

/** The sharp picture with the blurred one on its right half. */
function halfBlurred(): GrayFrame {
  const sharp = drawFrame({ ...SIZE, ground: page, noise: 2 });
  const soft = drawFrame({ ...SIZE, ground: page, noise: 2, blur: 4 });
  const pixels = sharp.pixels.map((value, at) =>
    at % SIZE.width < SIZE.width / 2 ? value : (soft.pixels[at] ?? 0),
  );
  return { ...SIZE, pixels };
}

function meanOf(map: TroubleMap, values: readonly number[], isMeant: (column: number) => boolean): number {
  const meant = values.filter((_, cell) => isMeant(cell % map.columns));
  return meant.reduce((sum, value) => sum + value, 0) / meant.length;
}

describe('mapTrouble', () => {
  it('has nothing to show on a sharp picture, on white paper and on an empty one', () => {
    expect(mapTrouble(drawFrame({ ...SIZE, ground: page, noise: 2 }))).toBeNull();
    const white = pageFace(255, 30);
    expect(mapTrouble(drawFrame({ ...SIZE, ground: (x, y) => white(x / 640, y / 400) }))).toBeNull();
    expect(mapTrouble(drawFrame({ ...SIZE, ground: () => 140, noise: 3 }))).toBeNull();
  });

  it('has 16 cells along the long side', () => {
    const map = mapTrouble(halfBlurred());
    expect(map && [map.columns, map.rows, map.blur.length, map.glare.length]).toEqual([16, 10, 160, 160]);
  });

  it('shows where it is blurred', () => {
    const map = mapTrouble(halfBlurred());
    expect(map && meanOf(map, map.blur, (column) => column < 7)).toBeLessThan(0.05);
    expect(map && meanOf(map, map.blur, (column) => column > 8)).toBeGreaterThan(0.3);
  });

  it('shows where the lamp is', () => {
    const lamp = (x: number, y: number): number => 160 * Math.exp(-((x - 160) ** 2 + (y - 200) ** 2) / 4000);
    const map = mapTrouble(drawFrame({ ...SIZE, ground: page, light: lamp, noise: 2 }));
    expect(map?.glare[5 * 16 + 4]).toBeGreaterThan(0.8);
    expect(map && meanOf(map, map.glare, (column) => column > 8)).toBe(0);
  });

  it('shows blur everywhere when the whole picture is', () => {
    const map = mapTrouble(drawFrame({ ...SIZE, ground: page, blur: 3, noise: 1 }));
    expect(map && meanOf(map, map.blur, (column) => column > 1 && column < 14)).toBeGreaterThan(0.3);
  });
});
