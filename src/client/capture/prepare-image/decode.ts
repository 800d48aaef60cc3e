import { decodeEighths, type Size, type SmallestSize } from './fit-size.ts';
import type { Orientation } from './formats/image-header.ts';
import type { Picture } from './picture.ts';

/** Whether this engine can decode a JPEG at a fraction of its size, which takes a fraction of the memory. */
export function canDecodeScaled(): boolean {
  return 'ImageDecoder' in globalThis;
}

/**
 * The pixels of a picture that carries no metadata; null when this engine cannot open it. `scalable` says that
 * it is a JPEG, which decoders can open at any eighth of its size.
 */
export async function decode(
  blob: Blob,
  stored: Size & { readonly orientation: Orientation },
  scalable: boolean,
  smallest: SmallestSize,
): Promise<Picture | null> {
  const eighths = scalable && canDecodeScaled() ? decodeEighths(stored, smallest) : null;
  const scaledFrame = eighths === null ? null : await decodeAtEighths(blob, stored, eighths);
  if (scaledFrame) return scaledFrame;
  const bitmap = await createImageBitmap(blob).catch(() => null);
  if (!bitmap) return null;
  if (bitmap.width !== stored.width || bitmap.height !== stored.height) {
    bitmap.close();
    return null;
  }
  return { pixels: bitmap, width: bitmap.width, height: bitmap.height, orientation: stored.orientation };
}

async function decodeAtEighths(
  blob: Blob,
  stored: Size & { readonly orientation: Orientation },
  eighths: number,
): Promise<Picture | null> {
  // Rounded up: a decoder never answers more than was asked for, and would fall to the next step below.
  const decoder = new ImageDecoder({
    type: 'image/jpeg',
    data: blob.stream(),
    desiredWidth: Math.ceil((stored.width * eighths) / 8),
    desiredHeight: Math.ceil((stored.height * eighths) / 8),
  });
  try {
    const { image } = await decoder.decode();
    return {
      pixels: image,
      width: image.displayWidth,
      height: image.displayHeight,
      orientation: stored.orientation,
    };
  } catch {
    return null;
  } finally {
    decoder.close();
  }
}
