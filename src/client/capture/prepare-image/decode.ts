import { decodeEighths, type SmallestSize } from './fit-size.ts';
import type { Picture } from './picture.ts';
import type { Source } from './source.ts';

/** Whether this engine can decode a JPEG at a fraction of its size, which takes a fraction of the memory. */
export function canDecodeScaled(): boolean {
  return 'ImageDecoder' in globalThis;
}

/** The pixels of a picture, no more of them than are needed where that can be had; null when it does not open. */
export async function decode(source: Source, smallest: SmallestSize): Promise<Picture | null> {
  const { header, kind, decodable } = source;
  const eighths = kind === 'jpeg' && canDecodeScaled() ? decodeEighths(header, smallest) : null;
  const scaled = eighths === null ? null : await decodeAtEighths(source, eighths);
  if (scaled) return scaled;
  const pixels = await createImageBitmap(decodable).catch(() => null);
  if (!pixels) return null;
  const { width, height } = pixels;
  // HEIF and AVIF are turned and cropped by whoever decodes them; all others come as their header says.
  const mayDiffer = kind === 'heif' || kind === 'avif';
  if (!mayDiffer && (width !== header.width || height !== header.height)) {
    pixels.close();
    return null;
  }
  return { pixels, width, height, orientation: header.orientation };
}

async function decodeAtEighths(source: Source, eighths: number): Promise<Picture | null> {
  const { header } = source;
  // Rounded up: a decoder never answers more than was asked for, and would fall to the next step below.
  const decoder = new ImageDecoder({
    type: 'image/jpeg',
    data: source.decodable.stream(),
    desiredWidth: Math.ceil((header.width * eighths) / 8),
    desiredHeight: Math.ceil((header.height * eighths) / 8),
  });
  try {
    const { image } = await decoder.decode();
    return {
      pixels: image,
      width: image.displayWidth,
      height: image.displayHeight,
      orientation: header.orientation,
    };
  } catch {
    return null;
  } finally {
    decoder.close();
  }
}
