import type { GrayFrame } from '../quality/frame-look.ts';
import { frameBrightness, lookSize, turnedUpright } from './brightness.ts';
import type { Size } from './fit-size.ts';
import { paintUpright, release, uprightSize } from './paint.ts';
import type { Picture } from './picture.ts';

/** The upright picture as the detector wants it. Closes nothing. */
export async function grayFrame(picture: Picture): Promise<GrayFrame> {
  const read = await brightness(picture).catch(() => null);
  if (read) return turnedUpright(read, picture.orientation);
  const { width, height } = lookSize(picture);
  // Several times faster than painting from all the pixels, which is what engines do that cannot resize so.
  const pixels = await createImageBitmap(picture.pixels, {
    resizeWidth: width,
    resizeHeight: height,
    resizeQuality: 'medium',
  }).catch(() => null);
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d', { alpha: false, colorSpace: 'srgb', willReadFrequently: true });
  if (!context) throw new Error('No 2D canvas.');
  try {
    const small = pixels ? { ...picture, pixels, width: pixels.width, height: pixels.height } : picture;
    const size = uprightSize({ ...picture, width, height });
    paintUpright(canvas, small, size);
    return grayOf(context.getImageData(0, 0, size.width, size.height), size);
  } finally {
    pixels?.close();
    release(canvas);
  }
}

/** Null where an engine does not let the pixels be read in place. */
async function brightness({ pixels, plain }: Picture): Promise<GrayFrame | null> {
  if (pixels instanceof VideoFrame) return frameBrightness(pixels);
  if (!plain) return null;
  const frame = new VideoFrame(pixels, { timestamp: 0, alpha: 'discard' });
  try {
    return await frameBrightness(frame);
  } finally {
    frame.close();
  }
}

/** ITU-R BT.601 brightness of opaque pixels. */
function grayOf({ data }: ImageData, { width, height }: Size): GrayFrame {
  const pixels = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < pixels.length; at++, from += 4) {
    pixels[at] = ((data[from] ?? 0) * 77 + (data[from + 1] ?? 0) * 150 + (data[from + 2] ?? 0) * 29) >> 8;
  }
  return { pixels, width, height };
}
