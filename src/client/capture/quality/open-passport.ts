import type { Corners } from './corners.ts';
import { documentPlane } from './document-plane.ts';
import type { EdgeMap } from './edge-map.ts';
import type { HalfPicture } from './half-picture.ts';
import { judgeOutline, SURE_WITH_CROSSINGS, type Outline } from './outline.ts';
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
  if (endsAtFold(outline) && Math.abs(Math.log(aspect / PASSPORT_PAGE)) < PAGE_ASPECT_ERROR) {
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

/** Whether two sides run on beyond the same long side, and nowhere else, and all four show well. */
function endsAtFold({ corners, fit }: Outline): boolean {
  const [x0, y0, x1, y1, x2, y2] = corners;
  const [first = false, second = false, third = false, fourth = false] = fit.crossed;
  if (fit.worst < LEAST_PAGE_SIDE) return false;
  const isFirstLong = Math.hypot(x1 - x0, y1 - y0) > Math.hypot(x2 - x1, y2 - y1);
  const isAt = isFirstLong
    ? [first && second && !third && !fourth, third && fourth && !first && !second]
    : [second && third && !first && !fourth, fourth && first && !second && !third];
  return isAt.includes(true);
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
