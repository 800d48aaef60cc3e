import type { Corners } from './corners.ts';
import { documentPlane } from './document-plane.ts';
import type { EdgeMap } from './edge-map.ts';
import type { HalfPicture } from './half-picture.ts';
import { judgeOutline, SURE_WITH_CROSSINGS, type Outline } from './outline.ts';
import { createSideFit, fitSide } from './side-fit.ts';
import { countIn, spanCorners, type Spans } from './spans.ts';
import { onPicture, squareMap } from './unit-square.ts';

/** Of a passport's page (ISO/IEC 7810 ID-3, 125 × 88 mm), and nearly so of its two pages together: 1.41. */
const PASSPORT_PAGE = 125 / 88;

const OPEN_ASPECT_ERROR = 0.045;

/** Share of the fold that must show, as of any side. */
const LEAST_FOLD = 0.65;

/** A single page whose fold is one of its sides: how well all sides show, its proportion, and what doubt is left. */
const LEAST_PAGE_SIDE = 0.8;
const PAGE_ASPECT_ERROR = 0.02;
const FOLD_DOUBT = 0.8;

/** How much of the other page has to be seen, and how well its sides. */
const LEAST_PAGE_SEEN = 0.5;
const LEAST_PAGE_BEYOND = 0.7;

/** Whether a passport's page is among the documents looked for; an A4 sheet's proportion differs by half a per cent. */
export function mayBePassport(aspects: readonly number[]): boolean {
  return aspects.some((aspect) => Math.abs(aspect / PASSPORT_PAGE - 1) < 0.002);
}

/**
 * An open passport looks like one page: its two pages together have a page's proportion, turned. When there is a fold
 * across the middle, the answer is the page with more print on it, the data page; else the outline itself.
 */
export function dataPage(
  outline: Outline,
  picture: HalfPicture,
  edges: EdgeMap,
  spans: Spans,
  aspects: readonly number[],
): Outline {
  const { aspect } = documentPlane(outline.corners, picture.width, picture.height);
  if (Math.abs(Math.log(aspect / PASSPORT_PAGE)) < PAGE_ASPECT_ERROR && endsAtFold(outline, picture)) {
    const sure = outline.confidence / (SURE_WITH_CROSSINGS[2] ?? 1);
    return { ...outline, confidence: Math.min(1, sure) * FOLD_DOUBT };
  }
  if (Math.abs(Math.log(aspect / PASSPORT_PAGE)) > OPEN_ASPECT_ERROR) return outline;
  const [first, second] = halves(outline.corners);
  const ink = (corners: Corners): number => {
    spanCorners(spans, corners);
    return countIn(spans, edges.strength, edges.isEdge);
  };
  const page = judgeOutline(picture, ink(first) > ink(second) ? first : second, aspects);
  if (!page || page.fit.worst < LEAST_FOLD) return outline;
  // At the fold the sides run on: what is sure is the outline of both pages.
  return { ...page, confidence: Math.min(outline.confidence, page.fit.support) };
}

/** Whether two sides run on beyond the same long side, as far as another page, and nowhere else. */
function endsAtFold({ corners, fit }: Outline, picture: HalfPicture): boolean {
  if (fit.worst < LEAST_PAGE_SIDE) return false;
  for (let fold = 0; fold < 4; fold++) {
    const isCrossed = fit.crossed.every(
      (crossed, corner) => crossed === (corner === fold || corner === (fold + 1) % 4),
    );
    if (isCrossed) return hasPageBeyond(startAt(corners, fold), picture);
  }
  return false;
}

/** Whether the sides go on beyond the first side, which is a long one, as far as a page would or the picture shows. */
function hasPageBeyond(ring: Corners, picture: HalfPicture): boolean {
  const [x0, y0, x1, y1, x2, y2] = ring;
  if (Math.hypot(x1 - x0, y1 - y0) < Math.hypot(x2 - x1, y2 - y1)) return false;
  const map = squareMap(ring);
  for (let part = 1; part >= LEAST_PAGE_SEEN; part -= 0.1) {
    const [leftX, leftY] = onPicture(map, 0, -part);
    const [rightX, rightY] = onPicture(map, 1, -part);
    if (!isWithin(leftX, leftY, picture) || !isWithin(rightX, rightY, picture)) continue;
    fitSide(picture, x0, y0, leftX, leftY, side);
    const left = side.support;
    fitSide(picture, x1, y1, rightX, rightY, side);
    return Math.min(left, side.support) >= LEAST_PAGE_BEYOND;
  }
  return false;
}

const side = createSideFit();

function isWithin(x: number, y: number, { width, height }: HalfPicture): boolean {
  return x >= 0 && y >= 0 && x < width && y < height;
}

/** The same ring from another corner. */
function startAt(corners: Corners, first: number): Corners {
  const value = (at: number): number => corners[(2 * first + at) % 8] ?? 0;
  return [value(0), value(1), value(2), value(3), value(4), value(5), value(6), value(7)];
}

/** Both halves of the long side, as the perspective shows them. */
function halves(corners: Corners): readonly [Corners, Corners] {
  const [x0, y0, x1, y1, x2, y2, x3, y3] = corners;
  const map = squareMap(corners);
  if (
    Math.hypot(x1 - x0, y1 - y0) + Math.hypot(x3 - x2, y3 - y2) >
    Math.hypot(x2 - x1, y2 - y1) + Math.hypot(x0 - x3, y0 - y3)
  ) {
    const [topX, topY] = onPicture(map, 0.5, 0);
    const [bottomX, bottomY] = onPicture(map, 0.5, 1);
    return [
      [x0, y0, topX, topY, bottomX, bottomY, x3, y3],
      [topX, topY, x1, y1, x2, y2, bottomX, bottomY],
    ];
  }
  const [leftX, leftY] = onPicture(map, 0, 0.5);
  const [rightX, rightY] = onPicture(map, 1, 0.5);
  return [
    [x0, y0, x1, y1, rightX, rightY, leftX, leftY],
    [leftX, leftY, rightX, rightY, x2, y2, x3, y3],
  ];
}
