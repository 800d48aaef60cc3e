import type { FrameSize } from './plane-camera.ts';

/** What a scene is painted on: three bytes a pixel, rows from the top. */
export interface Canvas extends FrameSize {
  readonly pixels: Uint8ClampedArray;
}

export function createCanvas({ width, height }: FrameSize): Canvas {
  return { pixels: new Uint8ClampedArray(width * height * 3), width, height };
}
