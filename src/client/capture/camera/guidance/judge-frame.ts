import type { Point, Quad } from '#src/shared/contract/captures.ts';
import type { FrameLook } from '../../quality/frame-look.ts';
import type { ShareBox } from '../guide-box.ts';
import type { Hint } from './hint.ts';
import {
  ASPECT_TOLERANCE,
  type CameraKind,
  FILL_HYSTERESIS,
  LEAST_BRIGHTNESS,
  LEAST_CONFIDENCE,
  LEAST_FILL,
  LEAST_ROOM_BRIGHTNESS,
  LIMITS,
  MOST_FILL,
  MOST_OFFSET,
  MOST_TILT_DEGREES,
  MOST_TURN_DEGREES,
  PALE_INK,
  WHITE_PAPER,
} from './limits.ts';

export interface FrameRules {
  /** In shares of the frame. */
  readonly guide: ShareBox;
  /** Long side over short side of every document that is welcome. */
  readonly aspects: readonly number[];
  readonly camera: CameraKind;
}

export interface SeenFrame {
  readonly look: FrameLook;
  readonly width: number;
  readonly height: number;
}

/**
 * The first thing to change in one frame, or null when it is good. In the order in which one thing hides the next:
 * without light nothing can be told, without a document nothing about it, from afar nothing about its letters.
 */
export function judgeFrame(frame: SeenFrame, rules: FrameRules, wasGood: boolean): Hint | null {
  const { look } = frame;
  const limits = LIMITS[rules.camera];
  const { quad, aspect } = look;
  const isFound = quad !== null && aspect !== null && look.confidence >= LEAST_CONFIDENCE;
  if (look.brightness < (isFound ? LEAST_BRIGHTNESS : LEAST_ROOM_BRIGHTNESS)) return 'IMAGE_TOO_DARK';
  if (look.paper >= WHITE_PAPER && look.ink >= PALE_INK) return 'IMAGE_TOO_BRIGHT';
  if (look.cutSides.length > 0) return 'CARD_CUT_OFF';
  if (!isFound) return 'CARD_NOT_IN_FRAME';
  const slack = wasGood ? FILL_HYSTERESIS : 0;
  const fill = fillOf(quad, rules.guide);
  if (fill < LEAST_FILL - slack) return 'CARD_TOO_FAR';
  if (fill > MOST_FILL + slack) return 'CARD_TOO_CLOSE';
  if (!rules.aspects.some((wanted) => Math.abs(aspect / wanted - 1) <= ASPECT_TOLERANCE)) {
    return 'CARD_OTHER_SHAPE';
  }
  if (!liesLikeTheGuide(quad, frame, rules.guide) || Math.abs(look.turnDegrees) > MOST_TURN_DEGREES) {
    return 'CARD_TURNED';
  }
  if (look.tiltDegrees > MOST_TILT_DEGREES) return 'CARD_TILTED';
  if (offsetOf(quad, frame, rules.guide) > MOST_OFFSET) return 'CARD_OFF_CENTRE';
  if (look.glare > limits.glare) return 'IMAGE_GLARE';
  const isBlurred = look.edgeWidth !== null && look.edgeWidth > limits.edgeWidth;
  if (isBlurred || look.sharpness < limits.sharpness) return 'IMAGE_BLURRY';
  return null;
}

/** Part (0–1 and above) of the guide's area that the document covers; both in shares of the frame. */
export function fillOf(quad: Quad, guide: ShareBox): number {
  let twice = 0;
  quad.forEach(([x, y], index) => {
    const [nextX, nextY] = quad[(index + 1) % 4] ?? [0, 0];
    twice += x * nextY - nextX * y;
  });
  return Math.abs(twice) / 2 / (guide.width * guide.height);
}

export function middleOf(quad: Quad): Point {
  const [a, b, c, d] = quad;
  return [(a[0] + b[0] + c[0] + d[0]) / 4, (a[1] + b[1] + c[1] + d[1]) / 4];
}

/** Upright or lying, as the guide is drawn. */
function liesLikeTheGuide([a, b, c, d]: Quad, { width, height }: SeenFrame, guide: ShareBox): boolean {
  const along = ([x1, y1]: Point, [x2, y2]: Point) => Math.hypot((x2 - x1) * width, (y2 - y1) * height);
  const isWide = along(a, b) + along(d, c) >= along(a, d) + along(b, c);
  return isWide === guide.width * width >= guide.height * height;
}

/** Distance of the middles, as a part of the guide's width. */
function offsetOf(quad: Quad, { width, height }: SeenFrame, guide: ShareBox): number {
  const [x, y] = middleOf(quad);
  const across = (x - guide.x - guide.width / 2) * width;
  const down = (y - guide.y - guide.height / 2) * height;
  return Math.hypot(across, down) / (guide.width * width);
}
