/** When a frame is good enough to be taken. First values from the issue of the camera; calibrated on drawn scenes. */
export interface FrameLimits {
  /** Least variance of the Laplacian at a width of 640 pixels. */
  readonly sharpness: number;
  /** Most pixels over which ink turns into paper. Tells blur from sparse print, which the variance cannot. */
  readonly edgeWidth: number;
  /** Largest share (0–1) of blown-out pixels. */
  readonly glare: number;
  /** Good frames in a row until the picture is taken. */
  readonly goodFrames: number;
}

export type CameraKind = 'phone' | 'webcam';

/** A webcam is fixed, noisy and stands under lamps: it gets more patience and shows less detail. */
export const LIMITS: Readonly<Record<CameraKind, FrameLimits>> = {
  phone: { sharpness: 150, edgeWidth: 2.6, glare: 0.05, goodFrames: 5 },
  webcam: { sharpness: 60, edgeWidth: 3.2, glare: 0.18, goodFrames: 3 },
};

/** Part (0–1) of the guide's area that the document covers. */
export const LEAST_FILL = 0.65;
export const MOST_FILL = 0.95;
/** What was good stays good this much beyond the limits, or the words would flicker at them. */
export const FILL_HYSTERESIS = 0.03;

/** How far the document's proportion may be off, as a part of it. */
export const ASPECT_TOLERANCE = 0.12;

/** Below this a quad is a guess; a guess is not guided by and never taken. */
export const LEAST_CONFIDENCE = 0.5;

/** Leaning away from the camera, in degrees: what straightening mends without making the far letters too small. */
export const MOST_TILT_DEGREES = 20;
/** Turned in the picture's plane, in degrees. */
export const MOST_TURN_DEGREES = 15;

/** How far the document's middle may be from the guide's, as a part of the guide's width. */
export const MOST_OFFSET = 0.16;

/** A document darker than this can't be told well, 0–255. */
export const LEAST_BRIGHTNESS = 45;
/** A whole frame darker than this shows nothing; a black desk in a lit room is a little brighter. */
export const LEAST_ROOM_BRIGHTNESS = 30;
/** Paper this white with ink this pale is washed out, 0–255; white paper alone is not. */
export const WHITE_PAPER = 240;
export const PALE_INK = 200;

/** Faster than this, in widths of the guide a second, the picture smears. */
export const MOST_SPEED = 0.35;

/** Bad frames in a row that do not end a run of good ones: autofocus hunts, hands shake. */
export const TOLERATED_MISSES = 3;
/** A run lasts at least this long, in milliseconds, so that the ring is seen to close and a passing card is not taken. */
export const LEAST_RUN_MS = 400;

/** How long words stand at least, in milliseconds. */
export const LEAST_HINT_MS = 1_000;
/** How long another hint has to hold before it takes over, in milliseconds. */
export const HINT_SETTLES_MS = 250;

/** After so long without a picture, in milliseconds, the help moves up. */
export const HELP_AFTER_MS = 20_000;
