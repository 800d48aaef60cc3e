/**
 * Every number that decides whether a photo is said to be bad, with its reason. A photo is refused rarely: what the
 * OCR reads must pass. Measured on the specimens, as drawn, well photographed, by hand in a room and at 640 pixels.
 */

/**
 * Over how many pixels ink turns into paper when the document is as small as the OCR wants it. Good photos stay below
 * 4; of blurred specimens `local-ocr` still reads most at 4.4 and none at 4.8.
 */
export const SOFT_EDGE_WIDTH = 4.6;

/** Strokes run into each other: nobody reads them, when there is no fine detail anywhere. */
export const HARD_EDGE_WIDTH = 7;

/** Variance of the Laplacian of a picture without fine detail: specimens far out of focus lie below 20. */
export const NO_DETAIL = 30;

/** In pixels of the frame looked at: below, an edge may be as sharp as so few pixels can show it. */
export const FRAME_EDGE_WIDTH = 2.5;

/** Share of the document lost to light; a lamp's reflection on a page that was still read takes up to 11 %. */
export const SOFT_GLARE = 0.15;

/** Half of it is white. */
export const HARD_GLARE = 0.5;

/** Brightness of paper or of the card's ground: dark cards in a lit room lie at 60 and more. */
export const SOFT_DARK_PAPER = 36;

/** On darker ground print is fainter than what counts as an edge: only lamps are seen, and those are soft. */
export const PRINT_SEEN_PAPER = 60;

/** Black all over: the lens was covered, or there was no light. */
export const HARD_DARK_PAPER = 14;

/** Paper this white is either a scan, which has black ink on it, or washed out. */
export const WHITE_PAPER = 240;

/** Brightness of the darkest twentieth on white paper when print has paled. */
export const SOFT_BRIGHT_INK = 250;

/** Variance of the Laplacian below which there is nothing on it: not one letter in the picture. */
export const NOTHING_PRINTED = 3;

/** Between picture and document, in degrees, beyond which letters get too narrow at the far side. */
export const SOFT_TILT_DEGREES = 35;

/** Share of the picture's area below which a document is too far, when its pixels don't suffice either. */
export const SOFT_FAR_SHARE = 0.25;

/** A quad less sure than this is not believed. */
export const LEAST_CONFIDENCE = 0.5;
