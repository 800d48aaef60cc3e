import { offer, type Candidates } from './candidates.ts';
import type { Corners } from './corners.ts';
import type { LineCoverage } from './line-coverage.ts';
import { angleBetween, type LineCrossings } from './line-crossings.ts';
import { MAX_LINES, type LineVotes } from './line-votes.ts';
import { shapeWorth } from './shape.ts';
import { runsOn, sideSupport } from './side-support.ts';

/** Opposite sides converge by at most this many steps of an angle (28 degrees). */
const MOST_CONVERGENCE = 20;

/** A side that is covered less than this is no side; a hand may hide more than half of one. */
const LEAST_SUPPORT = 0.3;

/** Worth of the side that shows worst against the worth of all four. */
const WORST_SIDE = 0.45;
const RUNS_ON_COST = 0.25;

/** Corners may lie this share of the picture's side outside of it. */
const OUTSIDE = 0.02;

/** All that is known of the lines of one frame. */
export interface LineField {
  readonly width: number;
  readonly height: number;
  readonly lines: LineVotes;
  readonly coverage: LineCoverage;
  readonly crossings: LineCrossings;
  /** Long sides over short sides that are looked for. */
  readonly aspects: readonly number[];
}

const neighbours = new Int16Array(MAX_LINES);
const neighbourSupport = new Float32Array(MAX_LINES);

/** Offers every plausible document outline between four of the lines. */
export function searchQuads(field: LineField, candidates: Candidates): void {
  const { lines } = field;
  for (let first = 0; first < lines.count - 1; first++) {
    for (let second = first + 1; second < lines.count; second++) {
      if (angleBetween(lines, first, second) <= MOST_CONVERGENCE)
        searchBetween(field, first, second, candidates);
    }
  }
}

/** Outlines with `first` and `second` as opposite sides; the other sides are weaker lines than `first`. */
function searchBetween(field: LineField, first: number, second: number, candidates: Candidates): void {
  const { lines, coverage, crossings } = field;
  let count = 0;
  for (let other = first + 1; other < lines.count; other++) {
    const atFirst = first * MAX_LINES + other;
    const atSecond = second * MAX_LINES + other;
    if (other === second || !isInside(field, atFirst) || !isInside(field, atSecond)) continue;
    const one = crossings.along[other * MAX_LINES + first] ?? 0;
    const two = crossings.along[other * MAX_LINES + second] ?? 0;
    const support = sideSupport(coverage, other, one, two);
    if (support < LEAST_SUPPORT) continue;
    neighbours[count] = other;
    neighbourSupport[count] = support;
    count++;
  }
  for (let third = 0; third < count - 1; third++) {
    for (let fourth = third + 1; fourth < count; fourth++) {
      weigh(field, first, second, third, fourth, candidates);
    }
  }
}

/** NaN, which parallel lines meet at, is not inside either. */
function isInside({ crossings, width, height }: LineField, entry: number): boolean {
  const x = crossings.x[entry] ?? NaN;
  const y = crossings.y[entry] ?? NaN;
  return (
    x > -OUTSIDE * width && x < (1 + OUTSIDE) * width && y > -OUTSIDE * height && y < (1 + OUTSIDE) * height
  );
}

function weigh(
  field: LineField,
  first: number,
  second: number,
  thirdPlace: number,
  fourthPlace: number,
  candidates: Candidates,
): void {
  const { lines, coverage, crossings } = field;
  const third = neighbours[thirdPlace] ?? 0;
  const fourth = neighbours[fourthPlace] ?? 0;
  if (angleBetween(lines, third, fourth) > MOST_CONVERGENCE) return;
  const { along } = crossings;
  const firstFrom = along[first * MAX_LINES + third] ?? 0;
  const firstTo = along[first * MAX_LINES + fourth] ?? 0;
  const firstSupport = sideSupport(coverage, first, firstFrom, firstTo);
  if (firstSupport < LEAST_SUPPORT) return;
  const secondFrom = along[second * MAX_LINES + third] ?? 0;
  const secondTo = along[second * MAX_LINES + fourth] ?? 0;
  const secondSupport = sideSupport(coverage, second, secondFrom, secondTo);
  if (secondSupport < LEAST_SUPPORT) return;
  const thirdSupport = neighbourSupport[thirdPlace] ?? 0;
  const fourthSupport = neighbourSupport[fourthPlace] ?? 0;

  const corners = cornersOf(crossings, first, second, third, fourth);
  const worth = shapeWorth(corners, field);
  if (worth === null) return;
  const worst = Math.min(firstSupport, secondSupport, thirdSupport, fourthSupport);
  const mean = (firstSupport + secondSupport + thirdSupport + fourthSupport) / 4;
  const onward =
    runsOn(coverage, first, firstFrom, firstTo) +
    runsOn(coverage, second, secondFrom, secondTo) +
    runsOn(coverage, third, along[third * MAX_LINES + first] ?? 0, along[third * MAX_LINES + second] ?? 0) +
    runsOn(coverage, fourth, along[fourth * MAX_LINES + first] ?? 0, along[fourth * MAX_LINES + second] ?? 0);
  const score = WORST_SIDE * worst + (1 - WORST_SIDE) * mean - (RUNS_ON_COST * onward) / 4 + worth;
  offer(candidates, corners, score);
}

function cornersOf(
  { x, y }: LineCrossings,
  first: number,
  second: number,
  third: number,
  fourth: number,
): Corners {
  const one = first * MAX_LINES + third;
  const two = second * MAX_LINES + third;
  const three = second * MAX_LINES + fourth;
  const four = first * MAX_LINES + fourth;
  return [
    x[one] ?? 0,
    y[one] ?? 0,
    x[two] ?? 0,
    y[two] ?? 0,
    x[three] ?? 0,
    y[three] ?? 0,
    x[four] ?? 0,
    y[four] ?? 0,
  ];
}
