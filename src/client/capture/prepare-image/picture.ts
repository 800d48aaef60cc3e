import type { Size } from './fit-size.ts';
import type { Orientation } from './formats/image-header.ts';

/** Decoded pixels as they were stored, and how to turn them. Whoever holds one closes it. */
export interface Picture extends Size {
  readonly pixels: ImageBitmap | VideoFrame;
  readonly orientation: Orientation;
  /** Whether every pixel is opaque and of sRGB, so that nothing has to be painted to make it so. */
  readonly plain: boolean;
}
