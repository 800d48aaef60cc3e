import type { Corners } from './corners.ts';

/** The best few quads of a search, best first, no two nearly the same. */
export interface Candidates {
  readonly most: number;
  readonly corners: Float32Array;
  readonly score: Float32Array;
  count: number;
}

/** Corners closer than this, in half-picture pixels, are the same corner. */
const SAME_CORNER = 5;

export function createCandidates(most: number): Candidates {
  return { most, corners: new Float32Array(most * 8), score: new Float32Array(most), count: 0 };
}

export function cornersAt({ corners }: Candidates, index: number): Corners {
  const at = index * 8;
  const value = (offset: number): number => corners[at + offset] ?? 0;
  return [value(0), value(1), value(2), value(3), value(4), value(5), value(6), value(7)];
}

export function offer(candidates: Candidates, corners: Corners, score: number): void {
  const { most } = candidates;
  if (candidates.count === most && score <= (candidates.score[most - 1] ?? 0)) return;
  const twin = twinOf(candidates, corners);
  if (twin >= 0) {
    if (score <= (candidates.score[twin] ?? 0)) return;
    remove(candidates, twin);
  }
  let place = candidates.count < most ? candidates.count : most - 1;
  while (place > 0 && (candidates.score[place - 1] ?? 0) < score) {
    candidates.score[place] = candidates.score[place - 1] ?? 0;
    candidates.corners.copyWithin(place * 8, (place - 1) * 8, place * 8);
    place--;
  }
  candidates.score[place] = score;
  candidates.corners.set(corners, place * 8);
  candidates.count = Math.min(candidates.count + 1, most);
}

function remove(candidates: Candidates, index: number): void {
  candidates.corners.copyWithin(index * 8, (index + 1) * 8, candidates.count * 8);
  candidates.score.copyWithin(index, index + 1, candidates.count);
  candidates.count--;
}

function twinOf({ corners, count }: Candidates, wanted: Corners): number {
  for (let index = 0; index < count; index++) {
    if (isSame(corners, index * 8, wanted)) return index;
  }
  return -1;
}

/** Whether each corner has a near one in the other ring; rings may start anywhere and run either way. */
function isSame(corners: Float32Array, at: number, wanted: Corners): boolean {
  for (let corner = 0; corner < 8; corner += 2) {
    const x = corners[at + corner] ?? 0;
    const y = corners[at + corner + 1] ?? 0;
    let near = false;
    for (let other = 0; other < 8 && !near; other += 2) {
      near = Math.abs(x - (wanted[other] ?? 0)) + Math.abs(y - (wanted[other + 1] ?? 0)) < SAME_CORNER;
    }
    if (!near) return false;
  }
  return true;
}
