import { signedArea, type Corners } from './corners.ts';
import type { EdgeMap } from './edge-map.ts';
import { between } from './outline.ts';
import { spanCorners, type Spans } from './spans.ts';

/** Share of an outline, from its edges inwards, that is its edge rather than its print. */
const MARGIN = 0.12;

/** Weakest Sobel sum of print: a step of 5 levels after softening; and of ink on paper: 25. */
const WEAKEST_PRINT = 20;
const WEAKEST_INK = 100;

/** Share of a document that is edges of print: a window pane or a blank sheet has less, the barest card more. */
const EMPTY_PRINT = 0.015;
const ENOUGH_PRINT = 0.04;

/** An outline below this share of the picture may be a photo on a document. */
const SMALL_SHARE = 0.2;

/** Ink around a small outline, as far as so much of its size, over ink inside: from none like it to the same page. */
const AROUND = 0.6;
const OTHER_GROUND = 0.45;
const SAME_PAGE = 0.9;
const SAME_PAGE_DOUBT = 0.45;

/** What the print inside and around an outline leaves of the confidence in it, 0–1. */
export function printDoubt(corners: Corners, edges: EdgeMap, spans: Spans): number {
  const inside = printIn(corners, edges, spans, MARGIN, WEAKEST_PRINT);
  const printed = between(share(inside), EMPTY_PRINT, ENOUGH_PRINT);
  const isSmall = Math.abs(signedArea(corners)) < SMALL_SHARE * edges.width * edges.height;
  if (!isSmall || printed === 0) return printed;
  const ink = printIn(corners, edges, spans, MARGIN, WEAKEST_INK);
  const near = printIn(corners, edges, spans, -MARGIN, WEAKEST_INK);
  const wide = printIn(corners, edges, spans, -AROUND, WEAKEST_INK);
  const around = share({ print: wide.print - near.print, pixels: wide.pixels - near.pixels });
  return printed * (1 - SAME_PAGE_DOUBT * between(around / (share(ink) + 0.001), OTHER_GROUND, SAME_PAGE));
}

/** Whether there is as much print inside as on any document. */
export function isPrinted(corners: Corners, edges: EdgeMap, spans: Spans): boolean {
  return share(printIn(corners, edges, spans, MARGIN, WEAKEST_PRINT)) >= ENOUGH_PRINT;
}

interface Print {
  readonly print: number;
  readonly pixels: number;
}

function share({ print, pixels }: Print): number {
  return pixels > 0 ? print / pixels : 0;
}

/** Pixels within the outline, shrunk by `margin`, and those of them that are edges of at least this strength. */
function printIn(corners: Corners, edges: EdgeMap, spans: Spans, margin: number, weakest: number): Print {
  const { isEdge, strength, width, height } = edges;
  spanCorners(spans, corners, margin);
  let pixels = 0;
  let print = 0;
  for (let row = 0; row < height; row++) {
    const start = row * width + (spans.from[row] ?? 0);
    const end = row * width + (spans.to[row] ?? 0);
    pixels += end - start;
    for (let at = start; at < end; at++) {
      if (isEdge[at] !== 0 && (strength[at] ?? 0) >= weakest) print++;
    }
  }
  return { print, pixels };
}
