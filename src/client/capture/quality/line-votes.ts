import type { EdgeMap } from './edge-map.ts';

/** Steps of the angle of a line's normal over half a turn. */
export const ANGLES = 128;

/** Most lines that are taken out of one frame. */
export const MAX_LINES = 44;

/** Each edge votes for the angles of its own gradient and this many steps to either side (4 degrees). */
const ANGLE_SPREAD = 3;

/** Steps around a line within which no second one is taken. */
const ANGLE_GAP = 4;
const OFFSET_GAP = 3;

/** Fewest votes of a line: about 6 pixels that all agree; a hand may hide most of a side. */
const FEWEST_VOTES = 12;

/**
 * Straight lines of one frame by a directed Hough transform. A line is the normal's angle and its distance from
 * the picture's middle: x·cos + y·sin = offset, x and y counted from the middle.
 */
export interface LineVotes {
  readonly offsets: number;
  readonly middleOffset: number;
  readonly votes: Uint16Array;
  readonly cos: Float32Array;
  readonly sin: Float32Array;
  /** Strongest first; the first `count` values hold. */
  readonly angle: Int16Array;
  readonly offset: Int16Array;
  readonly weight: Int32Array;
  count: number;
}

export function createLineVotes({
  width,
  height,
}: {
  readonly width: number;
  readonly height: number;
}): LineVotes {
  const middleOffset = Math.ceil(Math.hypot(width, height) / 2) + OFFSET_GAP + 1;
  const offsets = 2 * middleOffset + 1;
  const turns = Float32Array.from({ length: ANGLES }, (_, step) => (step * Math.PI) / ANGLES);
  return {
    offsets,
    middleOffset,
    votes: new Uint16Array(ANGLES * offsets),
    cos: turns.map(Math.cos),
    sin: turns.map(Math.sin),
    angle: new Int16Array(MAX_LINES + 1),
    offset: new Int16Array(MAX_LINES + 1),
    weight: new Int32Array(MAX_LINES + 1),
    count: 0,
  };
}

export function findLines(edges: EdgeMap, lines: LineVotes): void {
  vote(edges, lines);
  pickPeaks(lines);
}

function vote(edges: EdgeMap, { votes, cos, sin, offsets, middleOffset }: LineVotes): void {
  const { width, height, edgeX, edgeY, gradientX, gradientY, count } = edges;
  votes.fill(0);
  const middleX = (width - 1) / 2;
  const middleY = (height - 1) / 2;
  for (let edge = 0; edge < count; edge++) {
    const column = edgeX[edge] ?? 0;
    const row = edgeY[edge] ?? 0;
    const at = row * width + column;
    const x = column - middleX;
    const y = row - middleY;
    const turn = Math.atan2(gradientY[at] ?? 0, gradientX[at] ?? 0);
    const own = Math.round((turn / Math.PI) * ANGLES) + 2 * ANGLES;
    for (let spread = -ANGLE_SPREAD; spread <= ANGLE_SPREAD; spread++) {
      const angle = (own + spread) % ANGLES;
      const offset = Math.round(x * (cos[angle] ?? 0) + y * (sin[angle] ?? 0)) + middleOffset;
      const cell = angle * offsets + offset;
      votes[cell] = (votes[cell] ?? 0) + 4 - (spread < 0 ? -spread : spread);
    }
  }
}

/** The strongest cells, none within the gap of a stronger one. */
function pickPeaks(lines: LineVotes): void {
  const { votes, offsets } = lines;
  lines.count = 0;
  for (let angle = 0; angle < ANGLES; angle++) {
    for (let offset = OFFSET_GAP; offset < offsets - OFFSET_GAP; offset++) {
      const cell = angle * offsets + offset;
      const own = votes[cell] ?? 0;
      if (own < FEWEST_VOTES) continue;
      // The two nearest neighbours first: they rule out most cells.
      if (own <= (votes[cell - 1] ?? 0) || own < (votes[cell + 1] ?? 0)) continue;
      if (lines.count === MAX_LINES && own <= (lines.weight[MAX_LINES - 1] ?? 0)) continue;
      if (isPeak(lines, angle, offset, own)) insert(lines, angle, offset, own);
    }
  }
}

function isPeak({ votes, offsets }: LineVotes, angle: number, offset: number, own: number): boolean {
  for (let turn = -ANGLE_GAP; turn <= ANGLE_GAP; turn++) {
    const beyond = angle + turn < 0 || angle + turn >= ANGLES;
    const row = ((angle + turn + ANGLES) % ANGLES) * offsets;
    // Half a turn on, the same line has the opposite offset.
    const middle = beyond ? offsets - 1 - offset : offset;
    for (let shift = -OFFSET_GAP; shift <= OFFSET_GAP; shift++) {
      const other = votes[row + middle + shift] ?? 0;
      if (other > own || (other === own && (turn < 0 || (turn === 0 && shift < 0)))) return false;
    }
  }
  return true;
}

function insert(lines: LineVotes, angle: number, offset: number, own: number): void {
  const { angle: angles, offset: shifts, weight } = lines;
  let place = Math.min(lines.count, MAX_LINES);
  while (place > 0 && (weight[place - 1] ?? 0) < own) {
    weight[place] = weight[place - 1] ?? 0;
    angles[place] = angles[place - 1] ?? 0;
    shifts[place] = shifts[place - 1] ?? 0;
    place--;
  }
  weight[place] = own;
  angles[place] = angle;
  shifts[place] = offset - lines.middleOffset;
  lines.count = Math.min(lines.count + 1, MAX_LINES);
}
