import type { Canvas } from './canvas.ts';

/** Brightness of each pixel, one byte each, weighted as the browser's side does it. */
export function grayOf({ pixels, width, height }: Canvas): {
  pixels: Uint8Array;
  width: number;
  height: number;
} {
  const gray = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < gray.length; at++, from += 3) {
    gray[at] = ((pixels[from] ?? 0) * 77 + (pixels[from + 1] ?? 0) * 150 + (pixels[from + 2] ?? 0) * 29) >> 8;
  }
  return { pixels: gray, width, height };
}
