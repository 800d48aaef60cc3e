import { describe, expect, it } from 'vitest';
import type { Point, Quad } from '#src/shared/contract/captures.ts';
import { easyScene, hardScene } from './bench/document-scenes.ts';
import { emptyScene } from './bench/empty-scenes.ts';
import { grayOf } from './gray.ts';
import { PLAIN_LIGHT } from './light.ts';
import { CLEAR_OPTICS, sense } from './optics.ts';
import { renderScene, truthOf } from './render-scene.ts';
import type { Scene } from './scene.ts';

/** A light card on a black desk, seen at an angle. */
const CLEAR: Scene = {
  seed: 'test',
  aspect: 4 / 3,
  pose: { fill: 0.7, centre: [0.47, 0.55], yaw: 18, pitch: -14, roll: 11, focal: 0.8 },
  subjectMm: { width: 85.6, height: 54 },
  document: { face: 'resident', tint: [1, 1, 1], liftMm: 0, isOpenBook: false },
  ground: { kind: 'desk', variant: 0, colour: [10, 10, 10] },
  groundBlur: 0,
  things: [],
  cards: [],
  fingersBehind: [],
  fingersOver: [],
  light: PLAIN_LIGHT,
  optics: { ...CLEAR_OPTICS, noise: 0 },
};
const WIDTH = 640;

describe('renderScene', () => {
  it('tells where the edges of the document are, to the pixel', async () => {
    const { canvas, quad } = await renderScene(CLEAR, WIDTH);
    if (!quad) throw new Error('there is no truth');
    const gray = grayOf(canvas);
    const at = ([x, y]: Point): number =>
      gray.pixels[Math.floor(y * gray.height) * gray.width + Math.floor(x * gray.width)] ?? 0;
    // Along each side, away from its round corners: two pixels inside it is the card, two outside the desk.
    for (const [middle, outwards] of places(quad)) {
      expect(at(moved(middle, outwards, -2 / WIDTH))).toBeGreaterThan(140);
      expect(at(moved(middle, outwards, 2 / WIDTH))).toBeLessThan(60);
    }
  });

  it('shows the same at any size', async () => {
    const small = await renderScene(CLEAR, 320);
    const large = await renderScene(CLEAR, 1280);
    expect([large.canvas.width, large.canvas.height]).toEqual([1280, 960]);
    for (const [index, [x, y]] of (small.quad ?? []).entries()) {
      expect(large.quad?.[index]?.[0]).toBeCloseTo(x, 4);
      expect(large.quad?.[index]?.[1]).toBeCloseTo(y, 4);
    }
  });

  it('makes the same pixels of the same description, and others of another seed', async () => {
    const { scene } = await hardScene('tuning', 8);
    const [one, two] = await Promise.all([renderScene(scene, 320), renderScene(scene, 320)]);
    const first = await sense(one.canvas, scene.optics, scene.seed);
    const again = await sense(two.canvas, scene.optics, scene.seed);
    const other = await sense(two.canvas, scene.optics, 'another');
    expect(Buffer.compare(bytes(first), bytes(again))).toBe(0);
    expect(Buffer.compare(bytes(first), bytes(other))).not.toBe(0);
  });

  it('knows no document where none is', async () => {
    const { quad } = await renderScene(emptyScene('tuning', 12).scene, 320);
    expect(quad).toBeNull();
  });

  it('keeps every document of the benchmark inside its frame', async () => {
    for (let index = 0; index < 20; index++) {
      for (const { scene } of [await easyScene('tuning', index), await hardScene('tuning', index)]) {
        for (const share of (truthOf(scene, WIDTH) ?? [[-1, -1]]).flat()) {
          expect(share).toBeGreaterThan(0);
          expect(share).toBeLessThan(1);
        }
      }
    }
  });
});

function bytes({ pixels }: { readonly pixels: Uint8ClampedArray }): Buffer {
  return Buffer.from(pixels.buffer, pixels.byteOffset, pixels.byteLength);
}

/** Places on the sides with the direction that leads out of the document, in shares of the frame's width. */
function places(quad: Quad): [middle: Point, outwards: Point][] {
  return quad.flatMap(([x, y], index): [Point, Point][] => {
    const [nextX, nextY] = quad[(index + 1) % 4] ?? [x, y];
    const across = nextX - x;
    const down = (nextY - y) / CLEAR.aspect;
    const length = Math.hypot(across, down);
    return [0.2, 0.5, 0.8].map((part) => [
      [x + (nextX - x) * part, y + (nextY - y) * part],
      [down / length, (-across / length) * CLEAR.aspect],
    ]);
  });
}

function moved([x, y]: Point, [across, down]: Point, by: number): Point {
  return [x + across * by, y + down * by];
}
