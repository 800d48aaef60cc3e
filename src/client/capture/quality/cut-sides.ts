import { cornersAt, offer, type Candidates } from './candidates.ts';
import type { Corners } from './corners.ts';
import type { FrameSide } from './frame-look.ts';
import type { HalfPicture } from './half-picture.ts';
import { angleBetween } from './line-crossings.ts';
import { MAX_LINES } from './line-votes.ts';
import type { LineField } from './quad-search.ts';
import { createSideFit, fitSide } from './side-fit.ts';
import { sideSupport } from './side-support.ts';

/** Opposite sides converge by at most this many steps of an angle (28 degrees). */
const MOST_CONVERGENCE = 20;

/** Share of each of the three sides that has to be seen: on the rough line, and once it is fitted to the picture. */
const ROUGH_SUPPORT = 0.5;
const LEAST_SUPPORT = 0.8;

/** A side beyond whose corner it runs on by more than this is not a document's. */
const MOST_RUNNING_ON = 0.5;

/** Least difference of brightness between the document and what it lies on, in levels. */
const LEAST_STEP = 5;

/** Part of those differences that has the same sense on all three sides, at least. */
const LEAST_ONE_SIDED = 0.8;

/** Outlines that are fitted to the picture. */
const MOST_TRIALS = 6;

/** The edges next to the frame's border are not found, in half-picture pixels. */
const BLIND_BORDER = 5;

/** What is seen of the document over the picture's area: less is something at the side. */
const LEAST_AREA = 0.15;

/** Seen length over the whole one, at least and at most: just cut, it is nearly whole. */
const LEAST_SEEN = 0.25;
const MOST_SEEN = 1.04;

/** Three sides of a document whose fourth lies beyond the frame. */
export interface CutOutline {
  /** What is seen of it; the last two corners lie on the frame's border. */
  readonly corners: Corners;
  readonly sides: readonly FrameSide[];
}

/** The best three sides of which two run out of the frame; null when there are none. `trials` is a buffer. */
export function findCutOutline(
  field: LineField,
  picture: HalfPicture,
  trials: Candidates,
): CutOutline | null {
  const { lines } = field;
  trials.count = 0;
  for (let first = 0; first < lines.count - 1; first++) {
    for (let second = first + 1; second < lines.count; second++) {
      if (angleBetween(lines, first, second) > MOST_CONVERGENCE) continue;
      for (let across = 0; across < lines.count; across++) {
        if (across !== first && across !== second) offerBetween(field, first, second, across, trials);
      }
    }
  }
  for (let trial = 0; trial < Math.min(trials.count, MOST_TRIALS); trial++) {
    const corners = cornersAt(trials, trial);
    if (isOpenOutline(picture, corners)) return { corners, sides: sidesOf(corners, field) };
  }
  return null;
}

function offerBetween(
  field: LineField,
  first: number,
  second: number,
  across: number,
  trials: Candidates,
): void {
  const { coverage, crossings, width, height } = field;
  const atFirst = first * MAX_LINES + across;
  const atSecond = second * MAX_LINES + across;
  const x0 = crossings.x[atFirst] ?? NaN;
  const y0 = crossings.y[atFirst] ?? NaN;
  const x1 = crossings.x[atSecond] ?? NaN;
  const y1 = crossings.y[atSecond] ?? NaN;
  if (!isWithin(x0, y0, width, height) || !isWithin(x1, y1, width, height)) return;
  const support = sideSupport(
    coverage,
    across,
    crossings.along[across * MAX_LINES + first] ?? 0,
    crossings.along[across * MAX_LINES + second] ?? 0,
  );
  if (support < ROUGH_SUPPORT) return;
  for (const direction of [1, -1] as const) {
    const one = runOut(field, first, crossings.along[atFirst] ?? 0, direction);
    if (one.support < ROUGH_SUPPORT) continue;
    // The other line may be counted the other way round.
    const way = sameWay(field, second, one.x - x0, one.y - y0);
    const other = runOut(field, second, crossings.along[atSecond] ?? 0, way);
    if (other.support < ROUGH_SUPPORT) continue;
    const corners: Corners = [x0, y0, x1, y1, other.x, other.y, one.x, one.y];
    if (isPartOfDocument(corners, field)) offer(trials, corners, support + one.support + other.support);
  }
}

/** Whether three sides are edges that end at their corners and are all brighter, or all darker, inside. */
function isOpenOutline(picture: HalfPicture, [x0, y0, x1, y1, x2, y2, x3, y3]: Corners): boolean {
  const [across, second, first] = fits;
  fitSide(picture, x0, y0, x1, y1, across);
  fitSide(picture, x1, y1, x2, y2, second);
  fitSide(picture, x3, y3, x0, y0, first);
  if (Math.min(across.support, second.support, first.support) < LEAST_SUPPORT) return false;
  if (
    Math.max(across.runsOnBefore, across.runsOnAfter, second.runsOnBefore, first.runsOnAfter) >
    MOST_RUNNING_ON
  ) {
    return false;
  }
  // Grounds that differ, not lines of print: the same on either side.
  if (Math.min(Math.abs(across.step), Math.abs(second.step), Math.abs(first.step)) < LEAST_STEP) return false;
  const signed = across.step + second.step + first.step;
  const all = Math.abs(across.step) + Math.abs(second.step) + Math.abs(first.step);
  return Math.abs(signed) >= LEAST_ONE_SIDED * all;
}

const fits = [createSideFit(), createSideFit(), createSideFit()] as const;

interface RunOut {
  readonly x: number;
  readonly y: number;
  readonly support: number;
}

/** Follows a line from a position to the frame's border. */
function runOut(field: LineField, line: number, from: number, direction: 1 | -1): RunOut {
  const { lines, coverage, width, height } = field;
  const cos = lines.cos[lines.angle[line] ?? 0] ?? 1;
  const sin = lines.sin[lines.angle[line] ?? 0] ?? 0;
  const offset = lines.offset[line] ?? 0;
  const startX = offset * cos + (width - 1) / 2 - from * sin;
  const startY = offset * sin + (height - 1) / 2 + from * cos;
  const dx = -sin * direction;
  const dy = cos * direction;
  const toSide = dx > 0 ? (width - 1 - startX) / dx : dx < 0 ? -startX / dx : Infinity;
  const toEnd = dy > 0 ? (height - 1 - startY) / dy : dy < 0 ? -startY / dy : Infinity;
  const length = Math.min(toSide, toEnd);
  const to = from + direction * Math.max(0, length - BLIND_BORDER);
  return { x: startX + dx * length, y: startY + dy * length, support: sideSupport(coverage, line, from, to) };
}

/** The sides of the frame that the last two corners lie on. */
function sidesOf([, , , , x2, y2, x3, y3]: Corners, { width, height }: LineField): readonly FrameSide[] {
  const nearest = (x: number, y: number): FrameSide => {
    const least = Math.min(x, width - 1 - x, y, height - 1 - y);
    if (least === x) return 'left';
    if (least === y) return 'top';
    return least === width - 1 - x ? 'right' : 'bottom';
  };
  const one = nearest(x2, y2);
  const other = nearest(x3, y3);
  return one === other ? [one] : [one, other];
}

/** The direction along `line` that goes the way of (dx, dy). */
function sameWay({ lines }: LineField, line: number, dx: number, dy: number): 1 | -1 {
  const cos = lines.cos[lines.angle[line] ?? 0] ?? 1;
  const sin = lines.sin[lines.angle[line] ?? 0] ?? 0;
  return dy * cos - dx * sin >= 0 ? 1 : -1;
}

/** Large, and not longer than a document as wide as this could be. */
function isPartOfDocument([x0, y0, x1, y1, x2, y2, x3, y3]: Corners, field: LineField): boolean {
  const { width, height, aspects } = field;
  const across = Math.hypot(x1 - x0, y1 - y0);
  const seen = (Math.hypot(x2 - x1, y2 - y1) + Math.hypot(x3 - x0, y3 - y0)) / 2;
  const area = Math.abs((x2 - x0) * (y3 - y1) - (x3 - x1) * (y2 - y0)) / 2;
  if (area < LEAST_AREA * width * height) return false;
  return aspects.some((aspect) => {
    for (const whole of [across * aspect, across / aspect]) {
      if (seen > LEAST_SEEN * whole && seen < MOST_SEEN * whole) return true;
    }
    return false;
  });
}

function isWithin(x: number, y: number, width: number, height: number): boolean {
  return x >= 0 && y >= 0 && x < width && y < height;
}
