import { findQuad, type FoundQuad } from './find-quad.ts';
import { homography, type Quad, scaling } from './matrix.ts';
import type { Page } from './page.ts';
import { type Drawing, quarterTurn } from './view.ts';

/** The whole picture at the given width. */
export function wholePage(page: Page, width: number): Drawing {
  const factor = page.gray.width / width;
  return {
    source: page.gray,
    sourceToPage: page.grayToPage,
    toSource: scaling(factor),
    width,
    height: Math.max(1, Math.round(page.gray.height / factor)),
  };
}

/** The document alone, its perspective undone; null when its edges aren't found or it has another shape. */
export function rectifiedPage(page: Page, width: number, shape: 'card' | 'sheet'): Drawing | null {
  const found = findQuad(page.thumbnail);
  if (!found) return null;
  if (shape === 'card' && isCard(found.aspect)) return drawingOf(page, found, width);
  // A card shown upright is turned so that its long side is level.
  if (shape === 'card' && isCard(1 / found.aspect)) {
    return quarterTurn(drawingOf(page, found, Math.round(width * found.aspect)));
  }
  if (shape === 'sheet' && found.aspect > 0.55 && found.aspect < 0.85) return drawingOf(page, found, width);
  return null;
}

/** A card is 1.586, a passport's page 1.42; perspective shortens one side. */
function isCard(aspect: number): boolean {
  return aspect > 1.2 && aspect < 1.9;
}

function drawingOf(page: Page, found: FoundQuad, width: number): Drawing {
  const height = Math.round(width / found.aspect);
  const view: Quad = [
    { x: 0, y: 0 },
    { x: width, y: 0 },
    { x: width, y: height },
    { x: 0, y: height },
  ];
  const [a, b, c, d] = found.corners.map((corner) => ({
    x: corner.x * page.gray.width,
    y: corner.y * page.gray.height,
  }));
  const toSource = a && b && c && d ? homography(view, [a, b, c, d]) : null;
  if (!toSource) return wholePage(page, width);
  return { source: page.gray, sourceToPage: page.grayToPage, toSource, width, height };
}
