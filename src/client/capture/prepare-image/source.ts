import type { UploadType } from '#src/shared/documents.ts';
import type { Ending } from './blank-end.ts';
import { readBmp } from './formats/bmp.ts';
import { readGif } from './formats/gif.ts';
import { readHeif } from './formats/heif.ts';
import { profileSpace } from './formats/icc-profile.ts';
import type { FileKind, ImageHeader } from './formats/image-header.ts';
import { readJpeg } from './formats/jpeg.ts';
import { hasAllBlocks } from './formats/jpeg-entropy.ts';
import { jpegWithoutMetadata } from './formats/jpeg-strip.ts';
import { codedUnits } from './formats/jpeg-units.ts';
import { hasAllPixels } from './formats/png-pixels.ts';
import { readPng } from './formats/png.ts';
import { pngWithoutMetadata } from './formats/png-strip.ts';
import { readWebp, webpWithoutMetadata } from './formats/webp.ts';
import type { Pieces } from './pieces.ts';

/** A picture that was found whole from its first to its last byte, not decoded yet. */
export interface Source {
  readonly header: ImageHeader;
  readonly kind: ImageKind;
  /** The same pixels and colours, without anything that makes an engine turn them. */
  readonly decodable: Pieces;
  readonly progressive: boolean;
  /** Whether it is opaque and its numbers are sRGB, as far as that is known. */
  readonly plain: boolean;
  /** What the numbers mean when a decoder of ours gives them unconverted. */
  readonly space: 'srgb' | 'display-p3';
  /** What may be sent as it is, when nothing has to change in size or position; null when colours have to. */
  readonly untouched: Pieces<UploadType> | null;
  /** How the decoded pixels would show that some are missing; null when only counting can tell. */
  readonly ending: Ending | null;
  /** Whether the packed pixels are all there, by counting them: a pass over the data. */
  readonly isComplete: () => Promise<boolean>;
}

export type ImageKind = Exclude<FileKind, 'pdf'>;

/** The picture in these bytes, or null when it is broken or cut. */
export function readSource(kind: ImageKind, bytes: Uint8Array<ArrayBuffer>): Source | null {
  if (kind === 'jpeg') return readJpegSource(bytes);
  if (kind === 'png') return readPngSource(bytes);
  if (kind === 'webp') {
    const webp = readWebp(bytes);
    return webp && { ...plainSource(kind, webp, webpWithoutMetadata(bytes, webp)), plain: webp.plain };
  }
  const whole: Pieces = { parts: [bytes], type: `image/${kind}` };
  if (kind === 'heif' || kind === 'avif') {
    const heif = readHeif(bytes);
    return heif && { ...plainSource(kind, heif, whole), space: heif.space };
  }
  const header = kind === 'gif' ? readGif(bytes) : readBmp(bytes);
  return header && plainSource(kind, header, whole);
}

function plainSource(kind: ImageKind, header: ImageHeader, decodable: Pieces): Source {
  return {
    kind,
    header,
    decodable,
    progressive: false,
    plain: false,
    space: 'srgb',
    untouched: null,
    ending: null,
    isComplete: () => Promise.resolve(true),
  };
}

function readJpegSource(bytes: Uint8Array<ArrayBuffer>): Source | null {
  const jpeg = readJpeg(bytes);
  if (!jpeg) return null;
  const plainColours = jpeg.components !== 4 && jpeg.coding !== 'unusual' && hasSrgbColours(jpeg.icc);
  return {
    kind: 'jpeg',
    header: jpeg,
    decodable: jpegWithoutMetadata(bytes, jpeg, true),
    progressive: jpeg.coding === 'progressive',
    plain: plainColours,
    space: 'srgb',
    untouched: plainColours ? jpegWithoutMetadata(bytes, jpeg, false) : null,
    ending: codedUnits(bytes, jpeg),
    isComplete: () => Promise.resolve(hasAllBlocks(bytes, jpeg)),
  };
}

function readPngSource(bytes: Uint8Array<ArrayBuffer>): Source | null {
  const png = readPng(bytes);
  if (!png) return null;
  const plainColours = png.depth <= 8 && !png.transparent && !png.coloured;
  return {
    kind: 'png',
    header: png,
    decodable: pngWithoutMetadata(bytes, png, true),
    progressive: false,
    plain: plainColours,
    space: 'srgb',
    untouched: plainColours ? pngWithoutMetadata(bytes, png, false) : null,
    ending: png.interlaced ? null : 'lines',
    isComplete: () => hasAllPixels(bytes, png),
  };
}

function hasSrgbColours(icc: readonly Uint8Array[]): boolean {
  if (icc.length === 0) return true;
  const [first] = icc;
  return icc.length === 1 && first !== undefined && profileSpace(first) === 'srgb';
}
