import { expect, test } from 'vitest';
import type { Projection } from './projection.ts';
import { warp } from './warp.ts';

const SAME: Projection = { a: 1, b: 0, c: 0, d: 0, e: 1, f: 0, g: 0, h: 0 };

function picture(width: number, height: number, colour: (x: number, y: number) => number): ImageData {
  const image = new ImageData(width, height);
  for (let at = 0; at < width * height; at++) {
    const value = colour(at % width, Math.floor(at / width));
    image.data.set([value & 255, (value >> 8) & 255, (value >> 16) & 255, 255], at * 4);
  }
  return image;
}

/** Whatever colours: 24 bits a pixel that look like nothing. */
function noise(x: number, y: number): number {
  return Math.imul(x * 7919 + y * 104_729 + 1, 0x9e_37_79_b1) >>> 8;
}

function pixel({ data, width }: ImageData, x: number, y: number): readonly number[] {
  return Array.from(data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4));
}

test('what is looked at straight on comes out as it was', () => {
  const source = picture(40, 30, noise);
  const result = warp(source, SAME, { width: 40, height: 30 });
  // The outermost pixel has no neighbours to be mixed of.
  for (let y = 1; y < 28; y++)
    for (let x = 1; x < 38; x++) expect(pixel(result, x, y)).toEqual(pixel(source, x, y));
});

test('a plain area keeps its colour everywhere', () => {
  const source = picture(50, 50, () => 0x20_c8_fe);
  const map = { a: 0.61, b: 0.13, c: 2.3, d: -0.07, e: 0.57, f: 4.1, g: 0.001, h: -0.0005 };
  const { data } = warp(source, map, { width: 60, height: 60 });
  const colours = new Set(new Uint32Array(data.buffer));
  expect(colours).toEqual(new Set([0xff_20_c8_fe]));
});

test('between two pixels lies what a cubic through their neighbours gives', () => {
  const source = picture(20, 20, (x) => 5 * x);
  const result = warp(source, { ...SAME, c: 0.5 }, { width: 10, height: 10 });
  expect(pixel(result, 6, 5)).toEqual([33, 0, 0, 255]);
  // The edge between black and white overshoots, and stays within a byte.
  const edge = picture(20, 20, (x) => (x < 10 ? 0 : 0xff_ff_ff));
  const blown = warp(edge, { ...SAME, c: 0.5 }, { width: 20, height: 20 });
  expect(pixel(blown, 8, 5)).toEqual([0, 0, 0, 255]);
  expect(pixel(blown, 9, 5)).toEqual([128, 128, 128, 255]);
  expect(pixel(blown, 10, 5)).toEqual([255, 255, 255, 255]);
});

test('beyond the edges the outermost pixels go on', () => {
  const source = picture(20, 20, (x) => (x < 10 ? 0x00_00_80 : 0x80_00_00));
  const result = warp(source, { ...SAME, c: -30, f: -30 }, { width: 80, height: 80 });
  expect(pixel(result, 0, 0)).toEqual([0x80, 0, 0, 255]);
  expect(pixel(result, 79, 79)).toEqual([0, 0, 0x80, 255]);
});

test('a picture of 1.6 megapixels takes a part of a second', () => {
  const source = picture(1800, 1200, noise);
  const map = { a: 1, b: 0.05, c: 20, d: -0.04, e: 1, f: 90, g: 0.00002, h: 0.00001 };
  const started = performance.now();
  warp(source, map, { width: 1600, height: 1009 });
  const ms = performance.now() - started;
  console.info(`straightened in ${Math.round(ms)} ms`);
  expect(ms).toBeLessThan(2000);
});
