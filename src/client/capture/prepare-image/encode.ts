import { area, fitFactor, floorFactor, scaled, type Size, type SmallestSize } from './fit-size.ts';
import { readJpeg } from './formats/jpeg.ts';
import { jpegWithoutMetadata } from './formats/jpeg-strip.ts';
import { paintUpright, release, uprightSize, whiteContext } from './paint.ts';
import type { Picture } from './picture.ts';
import { blobOf } from './pieces.ts';
import { DENSE_BYTES_PER_PIXEL, JPEG_QUALITY, SHRINK_EXPONENT } from './sizes.ts';

/** A finished JPEG and how many whole encodes it took. */
export interface Encoded extends Size {
  readonly blob: Blob;
  readonly encodes: number;
}

interface Plan {
  readonly factor: number;
  readonly quality: number;
}

const TILE = 256;
const TILES_ACROSS = 4;
const TILES_DOWN = 3;
/** Aim below the limit by this much: after a trial on tiles, and after a whole encode that was too large. */
const AIM_AFTER_TRIAL = 0.9;
const AIM_AFTER_MISS = 0.8;
/** Bytes relative to our own quality, for when the size may not fall any further. Measured on photos. */
const LOWER_QUALITIES = [
  { quality: 0.7, part: 0.62 },
  { quality: 0.5, part: 0.44 },
  { quality: 0.3, part: 0.31 },
] as const;
const LOWEST_QUALITY = 0.15;

/**
 * A JPEG of the picture, upright and on white, of at most `limitBytes`; null when two encodes did not get
 * there. Closes nothing: the picture stays its owner's.
 */
export async function encodeWithin(
  picture: Picture,
  smallest: SmallestSize,
  limitBytes: number,
): Promise<Encoded | null> {
  const full = uprightSize(picture);
  const floor = floorFactor(full, smallest);
  const canvas = new OffscreenCanvas(1, 1);
  try {
    let plan: Plan = { factor: fitFactor(full, smallest), quality: JPEG_QUALITY };
    let size = scaled(full, plan.factor);
    const isDense = area(size) * DENSE_BYTES_PER_PIXEL > limitBytes;
    let blob = isDense ? null : await encodeUnpainted(picture, size);
    if (!blob) {
      paintUpright(canvas, picture, size);
      const expected = isDense ? await expectedBytes(canvas) : 0;
      if (expected > limitBytes) {
        plan = smaller(plan, expected, limitBytes * AIM_AFTER_TRIAL, floor);
        size = scaled(full, plan.factor);
        paintUpright(canvas, picture, size);
      }
      blob = await toJpeg(canvas, plan.quality);
    }
    if (blob.size <= limitBytes) return { ...size, blob, encodes: 1 };
    plan = smaller(plan, blob.size, limitBytes * AIM_AFTER_MISS, floor);
    size = scaled(full, plan.factor);
    paintUpright(canvas, picture, size);
    blob = await toJpeg(canvas, plan.quality);
    return blob.size <= limitBytes ? { ...size, blob, encodes: 2 } : null;
  } finally {
    release(canvas);
  }
}

/** Whether a picture is not as it is sent: it lies on its side, is not opaque, or has other colours. */
export function mustBePainted({ plain, orientation }: Picture): boolean {
  return !plain || orientation !== 1;
}

/**
 * The first JPEG of a picture that is upright and plain already, straight from its pixels: painting them would take
 * as long as encoding. Null when there is something to paint, or where an engine cannot do without.
 */
async function encodeUnpainted(picture: Picture, size: Size): Promise<Blob | null> {
  const { pixels, width, height } = picture;
  // Shrinking by more than half takes more than one step, see paint.ts.
  if (mustBePainted(picture) || 2 * size.width < width || 2 * size.height < height) return null;
  const isSmaller = size.width !== width || size.height !== height;
  const { width: resizeWidth, height: resizeHeight } = size;
  const options = isSmaller ? ({ resizeWidth, resizeHeight, resizeQuality: 'low' } as const) : {};
  const bitmap = await createImageBitmap(pixels, options).catch(() => null);
  if (!bitmap) return null;
  const canvas = new OffscreenCanvas(size.width, size.height);
  const context = canvas.getContext('bitmaprenderer', { alpha: false });
  try {
    if (!context || bitmap.width !== size.width || bitmap.height !== size.height) return null;
    context.transferFromImageBitmap(bitmap);
    return await toJpeg(canvas, JPEG_QUALITY);
  } finally {
    bitmap.close();
    context?.transferFromImageBitmap(null);
    release(canvas);
  }
}

/** The next plan when this one gives `bytes` and `aim` are wanted: smaller first, then coarser. */
function smaller(plan: Plan, bytes: number, aim: number, floor: number): Plan {
  const wanted = plan.factor * (aim / bytes) ** SHRINK_EXPONENT;
  const factor = Math.min(plan.factor, Math.max(wanted, floor));
  if (factor === wanted) return { factor, quality: plan.quality };
  const missing = (wanted / factor) ** (1 / SHRINK_EXPONENT);
  const step = LOWER_QUALITIES.find(({ quality, part }) => quality < plan.quality && part <= missing);
  return { factor, quality: step?.quality ?? LOWEST_QUALITY };
}

/** Bytes that the whole canvas would take, from twelve tiles spread over it. */
async function expectedBytes(canvas: OffscreenCanvas): Promise<number> {
  const sheet = new OffscreenCanvas(1, 1);
  const context = whiteContext(sheet, { width: TILE * TILES_ACROSS, height: TILE * TILES_DOWN });
  try {
    for (let row = 0; row < TILES_DOWN; row++) {
      for (let column = 0; column < TILES_ACROSS; column++) {
        const left = ((canvas.width - TILE) * column) / (TILES_ACROSS - 1);
        const top = ((canvas.height - TILE) * row) / (TILES_DOWN - 1);
        context.drawImage(canvas, left, top, TILE, TILE, column * TILE, row * TILE, TILE, TILE);
      }
    }
    const { size } = await toJpeg(sheet, JPEG_QUALITY);
    return (size * area(canvas)) / area(sheet);
  } finally {
    release(sheet);
  }
}

/** Engines add a profile of sRGB, and might add more: what they write is cleaned like anybody's file. */
async function toJpeg(canvas: OffscreenCanvas, quality: number): Promise<Blob> {
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const jpeg = readJpeg(bytes);
  if (!jpeg) throw new Error('No JPEG encoder.');
  return blobOf(jpegWithoutMetadata(bytes, jpeg, false));
}
