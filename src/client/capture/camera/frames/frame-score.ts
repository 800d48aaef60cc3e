import type { Quad } from '#src/shared/contract/captures.ts';
import type { FrameLook } from '../../quality/frame-look.ts';

type ScoredLook = Pick<FrameLook, 'quad' | 'sharpness' | 'glare' | 'tiltDegrees'>;

/** What makes one frame a better photo than the next; the weights add up to 1. */
const WEIGHTS = { sharpness: 0.45, fill: 0.2, glare: 0.15, tilt: 0.1, stillness: 0.1 };

/** Variance of the Laplacian at which a frame is half as sharp as can be. */
const HALF_SHARP = 200;
/** Share of the frame beyond which a larger document is no better. */
const FULL_FILL = 0.6;
/** Share of blown-out pixels at which nothing is gained by less. */
const ALL_GLARE = 0.1;
const ALL_TILT_DEGREES = 30;
/** Shares of the frame a second at which a hand-held frame is smeared. */
const ALL_MOTION = 0.6;

/** A frame without a document stands below every one with it. */
const WITHOUT_DOCUMENT = 0.2;

/** How good a photo this frame would be, 0–1. `motion`: shares of the frame a second, see `quadMotion`. */
export function frameScore(look: ScoredLook, motion: number): number {
  const sharpness = look.sharpness / (look.sharpness + HALF_SHARP);
  if (!look.quad) return sharpness * WITHOUT_DOCUMENT;
  const score =
    WEIGHTS.sharpness * sharpness +
    WEIGHTS.fill * Math.min(1, quadArea(look.quad) / FULL_FILL) +
    WEIGHTS.glare * (1 - Math.min(1, look.glare / ALL_GLARE)) +
    WEIGHTS.tilt * (1 - Math.min(1, look.tiltDegrees / ALL_TILT_DEGREES)) +
    WEIGHTS.stillness * (1 - Math.min(1, motion / ALL_MOTION));
  return WITHOUT_DOCUMENT + (1 - WITHOUT_DOCUMENT) * score;
}

/** Mean way of the corners from one frame to the next, in shares of the frame a second; 0 when one has none. */
export function quadMotion(before: Quad | null, now: Quad | null, elapsedMs: number): number {
  if (!before || !now || elapsedMs <= 0) return 0;
  const way = now.reduce((sum, [x, y], corner) => {
    const [wasX, wasY] = before[corner] ?? [x, y];
    return sum + Math.hypot(x - wasX, y - wasY);
  }, 0);
  return ((way / 4) * 1000) / elapsedMs;
}

/** In shares of the frame. */
function quadArea(quad: Quad): number {
  const twice = quad.reduce((sum, [x, y], corner) => {
    const [nextX, nextY] = quad[(corner + 1) % 4] ?? [x, y];
    return sum + x * nextY - nextX * y;
  }, 0);
  return Math.abs(twice) / 2;
}
