/** Every number that decides how large a prepared image is, with its reason. Pixels are counted by area. */

/** Wanted size: a card that fills half of it is still wider than 1,300 px; twice what reading needs. */
export const BUDGET_PIXELS = 5_000_000;

/** Shrinking by less than this factor costs sharpness and saves little. */
export const ACCEPTED_PIXELS = 1.5 * BUDGET_PIXELS;

/** How far below the wanted size a decoder's own step may fall, so that nothing is resampled twice. */
export const STEP_SHORTFALL = 0.9;

export const JPEG_QUALITY = 0.85;

/** Above this the file is not "already small": a phone's own JPEG is two to four times ours. */
export const PASS_THROUGH_BYTES = 1_500_000;

/** Below this part of the smallest useful size, on either side, no reader finds letters: refused. */
export const UNREADABLE_PART = 0.5;

/** Larger files are not even loaded: 40 megapixels take 120 MB in a BMP, the wordiest format we open. */
export const MAX_SOURCE_BYTES = 150_000_000;

/** A progressive JPEG needs all its coefficients in memory, 3 bytes a pixel, however small the result. */
export const MAX_PROGRESSIVE_PIXELS = 100_000_000;

/** Only content denser than this, in bytes per pixel at our quality, is worth a trial before the encode. */
export const DENSE_BYTES_PER_PIXEL = 0.6;

/** Exponent from "bytes are too many by this factor" to "shrink both sides by"; bytes grow a little slower than area. */
export const SHRINK_EXPONENT = 0.55;

/** Longest side of a canvas in pixels that every engine still paints. */
export const MAX_CANVAS_SIDE = 16_384;

/** How long the HEIC decoder may take, in milliseconds: 12 megapixels take 2 s on a desktop. */
export const HEIC_LIMIT_MS = 20_000;

/** How long a whole preparation may take, in milliseconds, before its worker is ended. */
export const PREPARE_LIMIT_MS = 60_000;

/** Longest long side of a straightened card, in pixels; a sheet of A4 is held by the area instead. */
export const MAX_CARD_SIDE = 2000;

/** A document with less of its smallest useful length than this is cut out of a larger decode where there is one. */
export const CUT_ENOUGH_PART = 1.7;

/** Largest decode that a document is cut out of, in pixels: about what a dense photo takes anyway. */
export const MAX_CUT_DECODE_PIXELS = 20_000_000;

/** Left around a straightened document, as a part of its long side: what is found may be off by so much. */
export const CUT_MARGIN = 0.0125;
