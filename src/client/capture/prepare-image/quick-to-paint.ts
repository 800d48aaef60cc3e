import { area } from './fit-size.ts';
import type { Picture } from './picture.ts';
import { ACCEPTED_PIXELS } from './sizes.ts';

/**
 * The same picture, ready to be painted: a frame is converted whenever it is painted, which takes three times as long
 * as copying it once (Chromium). A large one stays a frame: it is painted once, and its copy would take as much memory
 * again. Closes what it was given when it gives a copy.
 */
export async function quickToPaint(picture: Picture): Promise<Picture> {
  const { pixels } = picture;
  if (pixels instanceof ImageBitmap || area(picture) > ACCEPTED_PIXELS) return picture;
  const bitmap = await createImageBitmap(pixels).catch(() => null);
  if (!bitmap) return picture;
  pixels.close();
  return { ...picture, pixels: bitmap };
}
