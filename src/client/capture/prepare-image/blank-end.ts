import type { Size } from './fit-size.ts';
import type { CodedUnits } from './formats/jpeg-units.ts';
import { type Box, release } from './paint.ts';
import type { Picture } from './picture.ts';

/** What a decoder reads last, and leaves blank when it is missing: lines, or units of a JPEG. */
export type Ending = 'lines' | CodedUnits;

/**
 * Whether the end of what was decoded is so plain that it might be missing: browsers paint what they could read of
 * a damaged file and fill the rest with one colour. No false comfort: a picture without a plain end has its data.
 * `size` is that of the file; the picture may be smaller.
 */
export async function mightLackItsEnd(picture: Picture, size: Size, ending: Ending): Promise<boolean> {
  const places = ending === 'lines' ? [lastLine(picture)] : lastUnits(picture, size, ending);
  const around = boxAround(places);
  if (!around || places.some(({ width, height }) => width < 2 && height < 2)) return true;
  const pixels = await readPixels(picture.pixels, around).catch(() => null);
  return !pixels || places.some((place) => isPlain(pixels, around, place));
}

function lastLine({ width, height }: Size): Box {
  return { left: 0, top: height - 1, width, height: 1 };
}

/** The last unit of every stretch of coded data, in the picture's pixels, without those that others reach into. */
function lastUnits(picture: Size, size: Size, units: CodedUnits): Box[] {
  const across = Math.ceil(size.width / units.width);
  const count = across * Math.ceil(size.height / units.height);
  const interval = units.interval || count;
  const scale = picture.width / size.width;
  const places: Box[] = [];
  for (let end = Math.min(interval, count); ; end = Math.min(end + interval, count)) {
    const column = (end - 1) % across;
    const row = Math.floor((end - 1) / across);
    const left = Math.ceil(column * units.width * scale) + 1;
    const top = Math.ceil(row * units.height * scale) + 1;
    const right = Math.min(picture.width, Math.floor((column + 1) * units.width * scale) - 1);
    const bottom = Math.min(picture.height, Math.floor((row + 1) * units.height * scale) - 1);
    places.push({ left, top, width: right - left, height: bottom - top });
    if (end === count) return places;
  }
}

/** Null when one of them is empty: nothing can be told from it. */
function boxAround(places: readonly Box[]): Box | null {
  let [left, top, right, bottom] = [Infinity, Infinity, 0, 0];
  for (const place of places) {
    if (place.width < 1 || place.height < 1) return null;
    left = Math.min(left, place.left);
    top = Math.min(top, place.top);
    right = Math.max(right, place.left + place.width);
    bottom = Math.max(bottom, place.top + place.height);
  }
  return { left, top, width: right - left, height: bottom - top };
}

/** One value per pixel: its green, or its brightness. */
interface Values {
  readonly data: Uint8Array | Uint8ClampedArray;
  readonly first: number;
  readonly step: number;
  readonly stride: number;
}

function isPlain({ data, first, step, stride }: Values, around: Box, place: Box): boolean {
  const from = first + (place.top - around.top) * stride + (place.left - around.left) * step;
  const value = data[from];
  for (let row = 0; row < place.height; row++) {
    for (let column = 0; column < place.width; column++) {
      if (data[from + row * stride + column * step] !== value) return false;
    }
  }
  return true;
}

function readPixels(pixels: Picture['pixels'], box: Box): Promise<Values | null> {
  return pixels instanceof ImageBitmap ? readBitmap(pixels, box) : readFrame(pixels, box);
}

async function readBitmap(bitmap: ImageBitmap, { left, top, width, height }: Box): Promise<Values | null> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  try {
    context?.drawImage(bitmap, left, top, width, height, 0, 0, width, height);
    const data = context?.getImageData(0, 0, width, height).data;
    return data ? { data, first: 1, step: 4, stride: 4 * width } : null;
  } finally {
    release(canvas);
  }
}

/** Copies no more than the box, widened to even numbers where colours are stored for two pixels together. */
async function readFrame(frame: VideoFrame, { left, top, width, height }: Box): Promise<Values | null> {
  const step = /^(RGB|BGR)/.test(frame.format ?? '') ? 4 : 1;
  const rect = { x: left - (left % 2), y: top - (top % 2), width: 0, height: 0 };
  rect.width = left + width - rect.x;
  rect.height = top + height - rect.y;
  const data = new Uint8Array(frame.allocationSize({ rect }));
  const [plane] = await frame.copyTo(data, { rect });
  if (!plane) return null;
  const first = plane.offset + (top - rect.y) * plane.stride + (left - rect.x) * step;
  return { data, first: first + (step === 4 ? 1 : 0), step, stride: plane.stride };
}
