import type { Size } from './fit-size.ts';
import { isSideways, type Orientation } from './formats/image-header.ts';
import type { Picture } from './picture.ts';

/** Takes stored pixels of an upright picture of width `w` and height `h` to their place, per orientation. */
const TURNS: Record<Orientation, (w: number, h: number) => DOMMatrix2DInit> = {
  1: () => ({}),
  2: (w) => ({ a: -1, d: 1, e: w }),
  3: (w, h) => ({ a: -1, d: -1, e: w, f: h }),
  4: (_, h) => ({ a: 1, d: -1, f: h }),
  5: () => ({ a: 0, b: 1, c: 1, d: 0 }),
  6: (w) => ({ a: 0, b: 1, c: -1, d: 0, e: w }),
  7: (w, h) => ({ a: 0, b: -1, c: -1, d: 0, e: w, f: h }),
  8: (_, h) => ({ a: 0, b: -1, c: 1, d: 0, f: h }),
};

/** Size of a picture when it stands upright. */
export function uprightSize(picture: Size & { readonly orientation: Orientation }): Size {
  const { width, height } = picture;
  return isSideways(picture.orientation) ? { width: height, height: width } : { width, height };
}

/** A part of a picture, in whole pixels. */
export interface Box extends Size {
  readonly left: number;
  readonly top: number;
}

/** Paints a picture upright, in sRGB, on white, at exactly `size`; of that, only what lies in the box if there is one. */
export function paintUpright(
  canvas: OffscreenCanvas,
  picture: Picture,
  size: Size,
  box: Box = { left: 0, top: 0, ...size },
): void {
  const stored = isSideways(picture.orientation) ? { width: size.height, height: size.width } : size;
  const near = halveTowards(picture, stored);
  const context = whiteContext(canvas, box);
  context.imageSmoothingEnabled = near.width !== stored.width || near.height !== stored.height;
  const turn = TURNS[picture.orientation](size.width, size.height);
  context.setTransform({ ...turn, e: (turn.e ?? 0) - box.left, f: (turn.f ?? 0) - box.top });
  context.drawImage(near.source, 0, 0, stored.width, stored.height);
  context.resetTransform();
  if (near.source instanceof OffscreenCanvas) release(near.source);
}

/** Gives a canvas its memory back. */
export function release(canvas: OffscreenCanvas): void {
  canvas.width = 1;
  canvas.height = 1;
}

export function whiteContext(canvas: OffscreenCanvas, size: Size): OffscreenCanvasRenderingContext2D {
  canvas.width = size.width;
  canvas.height = size.height;
  const context = canvas.getContext('2d', { alpha: false, colorSpace: 'srgb' });
  if (!context) throw new Error('No 2D canvas.');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, size.width, size.height);
  return context;
}

interface Source extends Size {
  readonly source: ImageBitmap | VideoFrame | OffscreenCanvas;
}

/**
 * Halves until less than a factor of two is left: engines differ in how they shrink by more in one go, and some
 * skip pixels, which breaks thin strokes. Half of anything decoded whole (40 megapixels) fits in a canvas.
 */
function halveTowards(picture: Picture, target: Size): Source {
  let current: Source = { source: picture.pixels, width: picture.width, height: picture.height };
  while (current.width >= 2 * target.width && current.height >= 2 * target.height) {
    const half = { width: Math.ceil(current.width / 2), height: Math.ceil(current.height / 2) };
    const canvas = new OffscreenCanvas(1, 1);
    whiteContext(canvas, half).drawImage(current.source, 0, 0, half.width, half.height);
    if (current.source instanceof OffscreenCanvas) release(current.source);
    current = { source: canvas, ...half };
  }
  return current;
}
