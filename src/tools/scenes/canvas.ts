import type { FrameSize } from './plane-camera.ts';

/** What a scene is painted on: three bytes a pixel, rows from the top. */
export interface Canvas extends FrameSize {
  readonly pixels: Uint8ClampedArray;
}

export function createCanvas({ width, height }: FrameSize): Canvas {
  return { pixels: new Uint8ClampedArray(width * height * 3), width, height };
}

/** Every two by two pixels become one. */
export function halveCanvas({ pixels, width, height }: Canvas): Canvas {
  const half = createCanvas({ width: width >> 1, height: height >> 1 });
  const stride = width * 3;
  for (let y = 0, to = 0; y < half.height; y++) {
    let from = y * 2 * stride;
    for (let x = 0; x < half.width; x++, from += 6) {
      for (let channel = 0; channel < 3; channel++, to++) {
        const at = from + channel;
        half.pixels[to] =
          ((pixels[at] ?? 0) +
            (pixels[at + 3] ?? 0) +
            (pixels[at + stride] ?? 0) +
            (pixels[at + stride + 3] ?? 0)) /
          4;
      }
    }
  }
  return half;
}
