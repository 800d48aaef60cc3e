import type { Quad } from '#src/shared/contract/captures.ts';
import { paintUpright, release, uprightSize } from './paint.ts';
import type { Picture } from './picture.ts';
import { planStraightening, type Shape } from './straighten-plan.ts';
import { warp } from './warp.ts';

/**
 * The document at these corners (shares, 0–1, of the upright picture) as if photographed from straight above,
 * level, with a narrow margin, as many pixels as the picture has of it. Closes nothing.
 */
export async function straightened(picture: Picture, corners: Quad, shape: Shape): Promise<Picture> {
  const { painted, box, map, size, mix } = planStraightening(corners, uprightSize(picture), shape);
  const canvas = new OffscreenCanvas(1, 1);
  // First to ask: paint's own request gets this same context, which keeps its pixels where they can be read.
  const context = canvas.getContext('2d', { alpha: false, colorSpace: 'srgb', willReadFrequently: true });
  if (!context) throw new Error('No 2D canvas.');
  try {
    paintUpright(canvas, picture, painted, box);
    const flat = warp(context.getImageData(0, 0, box.width, box.height), map, size, mix);
    const pixels = await createImageBitmap(flat);
    return { pixels, ...size, orientation: 1, plain: true };
  } finally {
    release(canvas);
  }
}
