import sharp, { type Sharp } from 'sharp';
import type { PageFacts, Refusal } from '../reading.ts';
import { fileTypeOf } from './file-type.ts';
import { fromSharp, type GrayImage } from './gray-image.ts';
import { compose, IDENTITY, type Matrix, scaling } from './matrix.ts';
import { renderFirstPage } from './pdf-page.ts';

/** A decoded page, ready to be looked at. */
export interface Page {
  readonly facts: PageFacts;
  readonly gray: GrayImage;
  /** From pixels of `gray` to the page as received. */
  readonly grayToPage: Matrix;
  /** Small, in colour: for finding the edges of the document. */
  readonly thumbnail: Thumbnail;
}

/** Three bytes per pixel. */
export interface Thumbnail {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

export type Decoded = { ok: true; page: Page } | { ok: false; refusal: Refusal };

/** Above this a decoded picture alone would take the memory of the whole process. */
const MAX_PIXELS = 60_000_000;
/** Smaller than this holds no legible document; the library's filters need some pixels too. */
const LEAST_SIDE = 16;
/** Small pictures are enlarged smoothly once, so that later warping need not. */
const LEAST_LONG_SIDE = 1600;
const MOST_LONG_SIDE = 2800;
const THUMBNAIL_WIDTH = 360;

export async function decodePage(bytes: Uint8Array, accepts: 'image' | 'image-or-pdf'): Promise<Decoded> {
  if (bytes.byteLength === 0) return { ok: false, refusal: 'UPLOADED_FILE_IS_EMPTY' };
  const fileType = fileTypeOf(bytes);
  if (!fileType || (fileType === 'pdf' && accepts === 'image')) {
    return { ok: false, refusal: 'INVALID_FILE_TYPE' };
  }
  if (fileType !== 'pdf') {
    const picture = await decode(() => sharp(bytes, { limitInputPixels: MAX_PIXELS, failOn: 'error' }));
    if (!picture) return { ok: false, refusal: 'INVALID_FILE' };
    const facts: PageFacts = { width: picture.width, height: picture.height, fileType, unitType: 'pixel' };
    return { ok: true, page: pageOf(picture, facts, IDENTITY) };
  }
  const rendered = await renderFirstPage(bytes);
  if (!rendered.ok) return rendered;
  const { data, width, height, pointsPerPixel } = rendered.page;
  const picture = await decode(() => sharp(data, { raw: { width, height, channels: 4 } }));
  if (!picture) return { ok: false, refusal: 'INVALID_FILE' };
  const facts: PageFacts = {
    width: Math.round(width * pointsPerPixel),
    height: Math.round(height * pointsPerPixel),
    fileType,
    unitType: 'point',
  };
  return { ok: true, page: pageOf(picture, facts, scaling(pointsPerPixel)) };
}

interface Picture {
  readonly width: number;
  readonly height: number;
  readonly gray: GrayImage;
  readonly thumbnail: Thumbnail;
}

function pageOf(picture: Picture, facts: PageFacts, pixelToPage: Matrix): Page {
  const { gray, thumbnail, width, height } = picture;
  const grayToPixel = scaling(width / gray.width, height / gray.height);
  return { facts, gray, thumbnail, grayToPage: compose(pixelToPage, grayToPixel) };
}

/**
 * Null when the bytes are no picture after all. Decodes once for each size: the decoder shrinks a JPEG while
 * it reads, so that a picture never lies in memory at full size and in colour.
 */
async function decode(open: () => Sharp): Promise<Picture | null> {
  try {
    // Received pictures carry no Exif any more; one that does is turned as its reader would turn it.
    const { autoOrient } = await open().metadata();
    const { width, height } = autoOrient;
    if (Math.min(width, height) < LEAST_SIDE) return null;
    const upright = (): Sharp => open().autoOrient().flatten({ background: '#fff' });
    const long = Math.max(width, height);
    const factor = Math.max(LEAST_LONG_SIDE, Math.min(MOST_LONG_SIDE, long)) / long;
    const gray = await fromSharp(
      upright()
        .grayscale()
        .resize({
          width: Math.max(LEAST_SIDE, Math.round(width * factor)),
          height: Math.max(LEAST_SIDE, Math.round(height * factor)),
          fit: 'fill',
          kernel: 'cubic',
        }),
    );
    const thumbnail = await upright()
      .toColourspace('srgb')
      .resize({ width: THUMBNAIL_WIDTH })
      .blur(1.2)
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    if (thumbnail.info.channels !== 3) return null;
    return {
      width,
      height,
      gray,
      thumbnail: { data: thumbnail.data, width: thumbnail.info.width, height: thumbnail.info.height },
    };
  } catch {
    return null;
  }
}
