import type { Quad } from '#src/shared/contract/captures.ts';
import type { FrameAnalyser } from '../../quality/frame-analyser.ts';
import type { GrayFrame } from '../../quality/frame-look.ts';
import type { Still } from '../camera.ts';
import { type FramePicture, grayOfBitmap, paintPicture } from './frame-picture.ts';

const JPEG = { type: 'image/jpeg', quality: 0.92 };

/** A photo may be this much less sharp than the frame before the frame is taken: it has more pixels. */
const SHARPNESS_SHARE = 0.75;

export interface HeldFrame {
  readonly picture: FramePicture;
  readonly quad: Quad | null;
  readonly sharpness: number;
  /** Longer side of the picture that was looked at. */
  readonly lookLong: number;
}

/** One JPEG of a frame, upright; null when there is no memory for it. */
export async function stillOfFrame(held: HeldFrame): Promise<Still | null> {
  const canvas = paintPicture(held.picture);
  return canvas && { blob: await canvas.convertToBlob(JPEG), near: held.quad };
}

/**
 * A photo of the camera's own, or null when it does not open or is more blurred than the frame that it was taken
 * instead of, both looked at in the same size. `analyserFor` makes or reuses an analyser for a size.
 */
export async function stillOfPhoto(
  photo: Blob,
  held: HeldFrame | null,
  analyserFor: (width: number, height: number) => FrameAnalyser,
): Promise<Still | null> {
  const bitmap = await createImageBitmap(photo).catch(() => null);
  if (!bitmap) return null;
  try {
    const scale = (held?.lookLong ?? 640) / Math.max(bitmap.width, bitmap.height);
    const [width, height] = [Math.round(bitmap.width * scale), Math.round(bitmap.height * scale)];
    const look = analyserFor(width, height).look(await grayOfPhoto(bitmap, width, height));
    if (held && look.sharpness < held.sharpness * SHARPNESS_SHARE) return null;
    // The document was in the frame, so it has to be in the photo.
    if (held?.quad && !look.quad) return null;
    if (photo.type === 'image/jpeg') return { blob: photo, near: look.quad };
    const canvas = paintPicture({ kind: 'bitmap', bitmap });
    return canvas && { blob: await canvas.convertToBlob(JPEG), near: look.quad };
  } finally {
    bitmap.close();
  }
}

async function grayOfPhoto(bitmap: ImageBitmap, width: number, height: number): Promise<GrayFrame> {
  // Drawn small in one step it would look sharper than it is.
  const resized = { resizeWidth: width, resizeHeight: height, resizeQuality: 'high' } as const;
  const small = await createImageBitmap(bitmap, resized);
  const gray = { width, height, pixels: new Uint8Array(width * height) };
  grayOfBitmap(small, gray);
  small.close();
  return gray;
}
