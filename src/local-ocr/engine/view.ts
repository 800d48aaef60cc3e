import type { Box } from '../reading.ts';
import { flatten } from './flatten.ts';
import { type GrayImage, type Region, warp } from './gray-image.ts';
import { apply, compose, type Matrix, type Point, rotation, translation } from './matrix.ts';

/** One way of looking at a page: straightened, scaled, its light evened out. */
export interface View {
  /** Flattened, for print on paper. */
  readonly image: GrayImage;
  /** Straightened only: for light print on dark cards. */
  readonly plain: GrayImage;
  /** From pixels of `image` to the page as received: pixels, or points of a PDF. */
  readonly toPage: Matrix;
  readonly drawnBy: Drawing;
}

export interface Drawing {
  readonly source: GrayImage;
  /** From pixels of the source to the page as received. */
  readonly sourceToPage: Matrix;
  /** From pixels of the view to pixels of the source. */
  readonly toSource: Matrix;
  readonly width: number;
  readonly height: number;
}

export async function draw(drawing: Drawing): Promise<View> {
  const plain = warp(drawing.source, drawing.toSource, drawing.width, drawing.height);
  return {
    image: await flatten(plain),
    plain,
    toPage: compose(drawing.sourceToPage, drawing.toSource),
    drawnBy: drawing,
  };
}

/** The same view with its content turned back by the angle that its lines of text have (clockwise, degrees). */
export function turnBack(drawing: Drawing, degrees: number): Drawing {
  const [x, y] = [drawing.width / 2, drawing.height / 2];
  const turn = compose(translation(x, y), rotation(degrees), translation(-x, -y));
  return { ...drawing, toSource: compose(drawing.toSource, turn) };
}

/** Turned by half: for a document held upside down. */
export function upsideDown(drawing: Drawing): Drawing {
  return turnBack(drawing, 180);
}

/** A quarter to the left: what was the right edge becomes the top. */
export function quarterTurn(drawing: Drawing): Drawing {
  const { width, height } = drawing;
  const turn = compose(translation(width, 0), rotation(90));
  return { ...drawing, toSource: compose(drawing.toSource, turn), width: height, height: width };
}

/** Where a region of the view lies on the page, kept inside of it. */
export function boxOnPage(view: View, region: Region, page: { width: number; height: number }): Box {
  const at = (x: number, y: number): Point => {
    const point = apply(view.toPage, { x, y });
    return { x: within(point.x, page.width), y: within(point.y, page.height) };
  };
  const [a, b, c, d] = [
    at(region.x0, region.y0),
    at(region.x1, region.y0),
    at(region.x1, region.y1),
    at(region.x0, region.y1),
  ];
  return { x1: a.x, y1: a.y, x2: b.x, y2: b.y, x3: c.x, y3: c.y, x4: d.x, y4: d.y };
}

function within(value: number, size: number): number {
  return Math.round(Math.min(size, Math.max(0, value)) * 10) / 10;
}
