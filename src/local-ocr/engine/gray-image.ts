import sharp, { type Sharp } from 'sharp';
import { apply, type Matrix } from './matrix.ts';

/** One byte of light per pixel, rows from the top. */
export interface GrayImage {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** Half-open on the right and bottom, in pixels of the picture that it belongs to. */
export interface Region {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export const heightOf = (region: Region): number => region.y1 - region.y0;
export const widthOf = (region: Region): number => region.x1 - region.x0;
export const middleOf = (region: Region): number => (region.y0 + region.y1) / 2;

/** The smallest region around all of them; null for none. */
export function around(regions: readonly Region[]): Region | null {
  if (regions.length === 0) return null;
  return {
    x0: Math.min(...regions.map((region) => region.x0)),
    y0: Math.min(...regions.map((region) => region.y0)),
    x1: Math.max(...regions.map((region) => region.x1)),
    y1: Math.max(...regions.map((region) => region.y1)),
  };
}

/** Whole pixels inside the image; null when nothing of it is left. */
export function clip(image: GrayImage, region: Region): Region | null {
  const x0 = Math.max(0, Math.round(region.x0));
  const y0 = Math.max(0, Math.round(region.y0));
  const x1 = Math.min(image.width, Math.round(region.x1));
  const y1 = Math.min(image.height, Math.round(region.y1));
  return x1 - x0 < 1 || y1 - y0 < 1 ? null : { x0, y0, x1, y1 };
}

export function toSharp(image: GrayImage): Sharp {
  return sharp(image.data, { raw: { width: image.width, height: image.height, channels: 1 } });
}

/** sharp may answer a gray picture in three equal channels: keep the first. */
export async function fromSharp(pipeline: Sharp): Promise<GrayImage> {
  const { data, info } = await pipeline
    .toColourspace('b-w')
    .extractChannel(0)
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { data, width: info.width, height: info.height };
}

/** PGM: what Leptonica reads without the cost of a PNG on both sides. */
export function toPgm(image: GrayImage): Buffer {
  return Buffer.concat([Buffer.from(`P5\n${image.width} ${image.height}\n255\n`, 'latin1'), image.data]);
}

/** Light of what lies outside a warped picture: near the background that flattening gives. */
const OUTSIDE = 200;

/** Draws a new picture of which each pixel is looked up, bilinearly, where `toSource` puts it. */
export function warp(source: GrayImage, toSource: Matrix, width: number, height: number): GrayImage {
  const data = new Uint8Array(width * height);
  const { data: from, width: stride } = source;
  const [maxX, maxY] = [source.width - 1, source.height - 1];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      // Pixel centres, so that a plain scaling doesn't shift the picture by half a pixel.
      const at = apply(toSource, { x: x + 0.5, y: y + 0.5 });
      const u = at.x - 0.5;
      const v = at.y - 0.5;
      let light = OUTSIDE;
      if (u > -1 && v > -1 && u < maxX + 1 && v < maxY + 1) {
        const left = Math.min(maxX, Math.max(0, Math.floor(u)));
        const top = Math.min(maxY, Math.max(0, Math.floor(v)));
        const right = Math.min(maxX, left + 1);
        const bottom = Math.min(maxY, top + 1);
        const dx = Math.min(1, Math.max(0, u - left));
        const dy = Math.min(1, Math.max(0, v - top));
        const upper = (from[top * stride + left] ?? 0) * (1 - dx) + (from[top * stride + right] ?? 0) * dx;
        const lower =
          (from[bottom * stride + left] ?? 0) * (1 - dx) + (from[bottom * stride + right] ?? 0) * dx;
        light = upper * (1 - dy) + lower * dy;
      }
      data[y * width + x] = light;
    }
  }
  return { data, width, height };
}
