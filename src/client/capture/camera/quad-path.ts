import type { Quad } from '#src/shared/contract/captures.ts';
import type { ShareBox } from './guide-box.ts';
import { viewPixels } from './guide-box.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

/** A quad in shares of the frame as an SVG path in CSS pixels of the view; turned over when the preview is. */
export function quadPath(quad: Quad | null, view: Size, frame: Size, mirrored: boolean): string {
  if (quad === null) return '';
  const toView = viewPixels(view, frame);
  const points = quad.map(([x, y]) => toView(mirrored ? 1 - x : x, y).map((value) => value.toFixed(1)));
  return `M${points.map((point) => point.join(' ')).join('L')}z`;
}

/** The guide's place in the frame itself, when the preview is turned over. */
export function unmirrored(guide: ShareBox, mirrored: boolean): ShareBox {
  return mirrored ? { ...guide, x: 1 - guide.x - guide.width } : guide;
}
