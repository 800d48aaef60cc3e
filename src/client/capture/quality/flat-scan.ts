import { signedArea, type Corners } from './corners.ts';
import { documentPlane } from './document-plane.ts';
import type { HalfPicture } from './half-picture.ts';
import { level, paperLevel } from './paper-level.ts';
import { spanCorners, type Spans } from './spans.ts';

/** A border printed on a page fills at least so much of its scan, and lies as straight as the scan's own edges. */
const LEAST_SHARE = 0.6;
const MOST_TURN = Math.tan((1.5 * Math.PI) / 180);
const MOST_TILT_DEGREES = 4;

/** Paper of a scan is this bright, the same all along the picture's edges, and the same within the border. */
const LEAST_PAPER = 225;
const SAME_PAPER = 9;
const LEAST_EVEN = 0.97;

/** Where the picture's edges are looked at, in half-picture pixels from them; and every which pixel. */
const INSET = 3;
const RING_STEP = 3;

/**
 * Whether the outline is a border printed on a page that fills the whole picture: white paper goes on all around it.
 * What is there is the page, edge to edge, and nothing to be cut out.
 */
export function isPrintedOnScan(corners: Corners, picture: HalfPicture, spans: Spans): boolean {
  const { width, height } = picture;
  if (Math.abs(signedArea(corners)) < LEAST_SHARE * width * height || !isUpright(corners)) return false;
  if (documentPlane(corners, width, height).tiltDegrees > MOST_TILT_DEGREES) return false;
  const paper = paperAllAround(picture);
  return paper !== null && Math.abs(paperInside(corners, picture, spans) - paper) <= SAME_PAPER;
}

/** Brightness of the white paper that the picture's edges run over, all of them; null when there is another ground. */
export function paperAllAround(picture: HalfPicture): number | null {
  const ring = new Uint32Array(256);
  const count = readRing(picture, ring);
  const paper = level(ring, count / 2);
  if (paper < LEAST_PAPER) return null;
  let even = 0;
  for (let value = paper - SAME_PAPER; value <= 255 && value <= paper + SAME_PAPER; value++)
    even += ring[value] ?? 0;
  return even >= LEAST_EVEN * count ? paper : null;
}

function isUpright([x0, y0, x1, y1, x2, y2, x3, y3]: Corners): boolean {
  const isAlong = (dx: number, dy: number): boolean =>
    Math.min(Math.abs(dx), Math.abs(dy)) <= MOST_TURN * Math.max(Math.abs(dx), Math.abs(dy));
  return (
    isAlong(x1 - x0, y1 - y0) &&
    isAlong(x2 - x1, y2 - y1) &&
    isAlong(x3 - x2, y3 - y2) &&
    isAlong(x0 - x3, y0 - y3)
  );
}

/** Counts brightness along the picture's edges. */
function readRing({ raw, width, height }: HalfPicture, ring: Uint32Array): number {
  let count = 0;
  const add = (x: number, y: number): void => {
    const value = raw[y * width + x] ?? 0;
    ring[value] = (ring[value] ?? 0) + 1;
    count++;
  };
  for (let x = INSET; x < width - INSET; x += RING_STEP) {
    add(x, INSET);
    add(x, height - 1 - INSET);
  }
  for (let y = INSET; y < height - INSET; y += RING_STEP) {
    add(INSET, y);
    add(width - 1 - INSET, y);
  }
  return count;
}

/** The brightness that most of the inside does not exceed. */
function paperInside(corners: Corners, { raw, width, height }: HalfPicture, spans: Spans): number {
  spanCorners(spans, corners, 0.1);
  const inside = new Uint32Array(256);
  let count = 0;
  for (let row = 0; row < height; row += RING_STEP) {
    const end = row * width + (spans.to[row] ?? 0);
    for (let at = row * width + (spans.from[row] ?? 0); at < end; at += RING_STEP) {
      const value = raw[at] ?? 0;
      inside[value] = (inside[value] ?? 0) + 1;
      count++;
    }
  }
  return paperLevel(inside, count);
}
