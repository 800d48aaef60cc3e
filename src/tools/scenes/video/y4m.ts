import type { Canvas } from '../canvas.ts';
import type { FrameSize } from '../plane-camera.ts';

/** The first line of a YUV4MPEG2 file, which Chromium plays as a camera. */
export function y4mHeader({ width, height }: FrameSize, framesPerSecond: number): Buffer {
  return Buffer.from(`YUV4MPEG2 W${width} H${height} F${framesPerSecond}:1 Ip A1:1 C420jpeg\n`);
}

const FRAME = Buffer.from('FRAME\n');

/** One frame: brightness for each pixel, two colour differences for each two by two. Even width and height. */
export function y4mFrame({ pixels, width, height }: Canvas): Buffer {
  const bright = width * height;
  const out = Buffer.alloc(FRAME.length + bright + (bright >> 1));
  out.set(FRAME);
  let to = FRAME.length;
  for (let from = 0; from < pixels.length; from += 3) {
    out[to++] = brightness(pixels[from] ?? 0, pixels[from + 1] ?? 0, pixels[from + 2] ?? 0);
  }
  const stride = width * 3;
  let blueTo = to;
  let redTo = to + (bright >> 2);
  for (let y = 0; y < height; y += 2) {
    for (let x = 0; x < width; x += 2) {
      const at = y * stride + x * 3;
      const red = meanOfFour(pixels, at, stride);
      const green = meanOfFour(pixels, at + 1, stride);
      const blue = meanOfFour(pixels, at + 2, stride);
      out[blueTo++] = Math.round(128 - 0.148 * red - 0.291 * green + 0.439 * blue);
      out[redTo++] = Math.round(128 + 0.439 * red - 0.368 * green - 0.071 * blue);
    }
  }
  return out;
}

/** ITU-R BT.601 in its narrow range, as Chromium takes it: black is 16, white 235. */
function brightness(red: number, green: number, blue: number): number {
  return Math.round(16 + 0.257 * red + 0.504 * green + 0.098 * blue);
}

function meanOfFour(pixels: Uint8ClampedArray, at: number, stride: number): number {
  return (
    ((pixels[at] ?? 0) +
      (pixels[at + 3] ?? 0) +
      (pixels[at + stride] ?? 0) +
      (pixels[at + stride + 3] ?? 0)) /
    4
  );
}
