/** EXIF orientation: which of the eight ways the stored pixels have to be turned to stand upright. */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/** The kinds of file that can be told by content, the ones we cannot use excepted. */
export type FileKind = 'jpeg' | 'png' | 'webp' | 'heif' | 'avif' | 'gif' | 'bmp' | 'pdf';

/** What a picture's bytes say about it before anything is decoded. */
export interface ImageHeader {
  /** Pixels as stored, before turning. */
  readonly width: number;
  readonly height: number;
  readonly orientation: Orientation;
}

export function isSideways(orientation: Orientation): boolean {
  return orientation > 4;
}
