import { BROWSER_MAX_WHOLE_DECODE_PIXELS } from '#src/shared/limits.ts';
import { area, decodeEighths, fitFactor, scaled, type Size, type SmallestSize } from './fit-size.ts';
import type { Picture } from './picture.ts';
import { blobOf, joined } from './pieces.ts';
import { MAX_CUT_DECODE_PIXELS } from './sizes.ts';
import type { Source } from './source.ts';

/** Whether this engine can decode a JPEG at a fraction of its size, which takes a fraction of the memory. */
export function canDecodeScaled(): boolean {
  return typeof ImageDecoder !== 'undefined';
}

/** The pixels of a picture, no more of them than are needed where that can be had; null when it does not open. */
export async function decode(source: Source, smallest: SmallestSize): Promise<Picture | null> {
  const { header, kind } = source;
  const eighths = kind === 'jpeg' && canDecodeScaled() ? decodeEighths(header, smallest) : null;
  const shrunk = eighths === null ? null : await decodeAtEighths(source, eighths);
  if (shrunk) return shrunk;
  if (isShrunkAtOnce(source)) {
    const picture = await shrunkPicture(source, scaled(header, fitFactor(header, smallest)));
    if (picture) return picture;
  }
  // Let in because it could be decoded scaled, and then it could not.
  if (area(header) > BROWSER_MAX_WHOLE_DECODE_PIXELS) return null;
  // HEIF and AVIF are turned and cropped by whoever decodes them; all others come as their header says.
  if (kind === 'heif' || kind === 'avif') return wholePicture(source);
  const wanted = twiceTheTarget(header, smallest);
  const resized = wanted && (await resizedPicture(source, wanted, 'high'));
  return resized ?? expectSize(await wholePicture(source), header);
}

/**
 * More pixels of a picture that was decoded at a fraction, `factor` times as many along each side or what memory
 * allows; null when there are none to be had. Closes nothing.
 */
export async function decodeLarger(
  source: Source,
  picture: Picture,
  factor: number,
): Promise<Picture | null> {
  const { header, kind } = source;
  if (factor <= 1) return null;
  if (isShrunkAtOnce(source)) {
    return picture.width < header.width ? expectSize(await opaquePicture(source), header) : null;
  }
  if (kind !== 'jpeg' || !canDecodeScaled()) return null;
  const most = 8 * Math.min(1, Math.sqrt(MAX_CUT_DECODE_PIXELS / area(header)));
  const wanted = Math.ceil((8 * factor * picture.width) / header.width - 0.01);
  const eighths = Math.min(wanted, Math.floor(most));
  if (Math.ceil((header.width * eighths) / 8) <= picture.width) return null;
  return decodeAtEighths(source, eighths);
}

/** Twice the size that is wanted in the end, so that halving finishes it; null when that is no less than there is. */
function twiceTheTarget(size: Size, smallest: SmallestSize): Size | null {
  const target = scaled(size, fitFactor(size, smallest));
  const twice = { width: 2 * target.width, height: 2 * target.height };
  return twice.width < size.width && twice.height < size.height ? twice : null;
}

/** Pictures that come whole from the decoder, and of which nothing is needed beyond the wanted size but for a cut. */
function isShrunkAtOnce({ kind, plain }: Source): boolean {
  return (kind === 'png' || kind === 'webp') && plain && canDecodeScaled();
}

/** At the wanted size when that is between half and all of it: one step, and all that follows has less to do. */
async function shrunkPicture(source: Source, wanted: Size): Promise<Picture | null> {
  const { width, height } = source.header;
  const isStep = wanted.width < width && 2 * wanted.width >= width && 2 * wanted.height >= height;
  if (source.kind === 'webp') return isStep ? resizedPicture(source, wanted, 'low') : null;
  const whole = await opaquePicture(source);
  if (!whole || !isStep) return expectSize(whole, source.header);
  const options = { resizeWidth: wanted.width, resizeHeight: wanted.height, resizeQuality: 'low' } as const;
  try {
    return expectSize(pictureOf(await createImageBitmap(whole.pixels, options), source), wanted);
  } catch {
    return null;
  } finally {
    whole.pixels.close();
  }
}

/** All of an opaque picture. Bytes of a PNG are many: not made a blob, they are copied once less. */
function opaquePicture(source: Source): Promise<Picture | null> {
  return source.kind === 'png' ? decodeFrame(source, 'image/png', source.header) : wholePicture(source);
}

/** Null also where the engine does not know these options; one that overlooks them gives the whole picture. */
async function resizedPicture(
  source: Source,
  wanted: Size,
  resizeQuality: ResizeQuality,
): Promise<Picture | null> {
  const { width: resizeWidth, height: resizeHeight } = wanted;
  const options = { resizeWidth, resizeHeight, resizeQuality };
  const picture = pictureOf(
    await createImageBitmap(blobOf(source.decodable), options).catch(() => null),
    source,
  );
  return picture?.width === source.header.width
    ? expectSize(picture, source.header)
    : expectSize(picture, wanted);
}

async function wholePicture(source: Source): Promise<Picture | null> {
  return pictureOf(await createImageBitmap(blobOf(source.decodable)).catch(() => null), source);
}

function pictureOf(pixels: ImageBitmap | null, { header, plain }: Source): Picture | null {
  if (!pixels) return null;
  const { width, height } = pixels;
  return { pixels, width, height, orientation: header.orientation, plain };
}

/** The picture when it has this size; one of any other size is closed. */
function expectSize(picture: Picture | null, { width, height }: Size): Picture | null {
  if (picture?.width === width && picture.height === height) return picture;
  picture?.pixels.close();
  return null;
}

function decodeAtEighths(source: Source, eighths: number): Promise<Picture | null> {
  const { width, height } = source.header;
  // Rounded up: a decoder never answers more than was asked for, and would fall to the next step below.
  const atMost = { width: Math.ceil((width * eighths) / 8), height: Math.ceil((height * eighths) / 8) };
  return decodeFrame(source, 'image/jpeg', atMost);
}

/** Null when it does not open. */
async function decodeFrame(source: Source, type: string, atMost: Size): Promise<Picture | null> {
  const data = joined(source.decodable);
  const decoder = new ImageDecoder({
    type,
    // Handed over as it is: through a blob it would be copied twice more.
    data,
    transfer: [data.buffer],
    ...(type === 'image/jpeg' ? { desiredWidth: atMost.width, desiredHeight: atMost.height } : {}),
  });
  try {
    const { image } = await decoder.decode();
    const { displayWidth: width, displayHeight: height } = image;
    return {
      pixels: image,
      width,
      height,
      orientation: source.header.orientation,
      plain: source.plain,
    };
  } catch {
    return null;
  } finally {
    decoder.close();
  }
}
