import type { Point, Quad } from '#src/shared/contract/captures.ts';
import { CUT_MARGIN } from '../sizes.ts';
import { context2d, meanDifference } from './drawings.ts';

/** A drawn document in a drawn photo: where it lies is known to the pixel. */
export interface CardPhoto {
  readonly width: number;
  readonly height: number;
  /** Where the document's own corners lie, from its top left, in pixels of the photo. */
  readonly corners: Quad;
  /** 1 as it is, less for a dark room. */
  readonly light?: number;
  /** In pixels of the photo. */
  readonly blur?: number;
  /** Middle and radius of a lamp's reflection, in pixels of the photo. */
  readonly glare?: { readonly at: Point; readonly radius: number };
  readonly type?: 'image/jpeg' | 'image/png' | 'image/webp';
  readonly quality?: number;
}

/** What the journeys send, by the name of its file. */
export async function specimenFile(name: string): Promise<Blob> {
  const answer = await fetch(new URL(`../../../../../e2e/fixtures/${name}.jpg`, import.meta.url));
  if (!answer.ok) throw new Error(`There is no specimen called ${name}.`);
  return answer.blob();
}

/** The pixels of a clean specimen. */
export async function specimen(name: string): Promise<ImageData> {
  const bitmap = await createImageBitmap(await specimenFile(name));
  const context = context2d(new OffscreenCanvas(bitmap.width, bitmap.height));
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  return context.getImageData(0, 0, context.canvas.width, context.canvas.height);
}

/** A photo of the document on a desk, drawn pixel by pixel. */
export async function photographed(document: ImageData, photo: CardPhoto): Promise<Blob> {
  const { width, height, light = 1, blur = 0, glare } = photo;
  const context = context2d(new OffscreenCanvas(width, height));
  const desk = context.createLinearGradient(0, 0, width, height);
  desk.addColorStop(0, 'rgb(96 72 54)');
  desk.addColorStop(1, 'rgb(68 50 40)');
  context.fillStyle = desk;
  context.fillRect(0, 0, width, height);
  const xs = photo.corners.map(([x]) => x);
  const ys = photo.corners.map(([, y]) => y);
  const left = Math.max(0, Math.floor(Math.min(...xs)) - 1);
  const top = Math.max(0, Math.floor(Math.min(...ys)) - 1);
  const right = Math.min(width, Math.ceil(Math.max(...xs)) + 1);
  const bottom = Math.min(height, Math.ceil(Math.max(...ys)) + 1);
  const region = context.getImageData(left, top, right - left, bottom - top);
  lay(document, photo.corners, region, left, top);
  context.putImageData(region, left, top);
  const lit = context2d(new OffscreenCanvas(width, height));
  lit.filter = `brightness(${light})`;
  lit.drawImage(context.canvas, 0, 0);
  lit.filter = 'none';
  if (glare) {
    const [x, y] = glare.at;
    const lamp = lit.createRadialGradient(x, y, 0, x, y, glare.radius);
    lamp.addColorStop(0, 'rgb(255 255 255 / 1)');
    lamp.addColorStop(0.7, 'rgb(255 255 255 / 1)');
    lamp.addColorStop(1, 'rgb(255 255 255 / 0)');
    lit.fillStyle = lamp;
    lit.fillRect(0, 0, width, height);
  }
  const sharp = context2d(new OffscreenCanvas(width, height));
  sharp.filter = `blur(${blur}px)`;
  sharp.drawImage(lit.canvas, 0, 0);
  return sharp.canvas.convertToBlob({ type: photo.type ?? 'image/jpeg', quality: photo.quality ?? 0.92 });
}

/** Corners of a rectangle of `width` and `height` around a middle, turned clockwise by `degrees`. */
export function turnedCard([x, y]: Point, width: number, height: number, degrees = 0): Quad {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  const corner = (across: number, down: number): Point => [
    x + (across * width * cos - down * height * sin) / 2,
    y + (across * width * sin + down * height * cos) / 2,
  ];
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)];
}

/** Corners as a camera of ordinary width sees a card that leans back by `tilt` and aside by `swing` degrees. */
export function leaningCard(
  photo: { readonly width: number; readonly height: number },
  width: number,
  height: number,
  tilt: number,
  swing = 0,
): Quad {
  const focal = 0.85 * Math.max(photo.width, photo.height);
  const [cosT, sinT] = [Math.cos((tilt * Math.PI) / 180), Math.sin((tilt * Math.PI) / 180)];
  const [cosS, sinS] = [Math.cos((swing * Math.PI) / 180), Math.sin((swing * Math.PI) / 180)];
  const corner = (across: number, down: number): Point => {
    const [x, y] = [(across * width) / 2, (down * height) / 2];
    const [leantY, leantZ] = [y * cosT, -y * sinT];
    const [swungX, swungZ] = [x * cosS + leantZ * sinS, -x * sinS + leantZ * cosS];
    const scale = focal / (focal + swungZ);
    return [photo.width / 2 + swungX * scale, photo.height / 2 + leantY * scale];
  };
  return [corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1)];
}

/** Corners in shares of the photo. */
export function inShares(corners: Quad, { width, height }: { width: number; height: number }): Quad {
  const share = ([x, y]: Point): Point => [x / width, y / height];
  const [a, b, c, d] = corners;
  return [share(a), share(b), share(c), share(d)];
}

/** Largest distance of a corner from its true place, in shares of the photo's width. */
export function cornerError(found: Quad | null, truth: Quad): number {
  if (!found) return Infinity;
  return Math.max(
    ...found.map(([x, y], index) => {
      const [trueX, trueY] = truth[index] ?? [0, 0];
      return Math.hypot(x - trueX, y - trueY);
    }),
  );
}

/** Mean difference (0 to 255) of a straightened document, without its margin, from the flat one, at 300 pixels. */
export async function differenceFrom(flat: ImageData, image: Blob): Promise<number> {
  const bitmap = await createImageBitmap(image);
  const margin = (CUT_MARGIN * Math.max(bitmap.width, bitmap.height)) / (1 + 2 * CUT_MARGIN);
  const size = { width: 300, height: Math.round((300 * flat.height) / flat.width) };
  const original = context2d(new OffscreenCanvas(flat.width, flat.height));
  original.putImageData(flat, 0, 0);
  const small = (source: CanvasImageSource, left: number, width: number, height: number): ImageData => {
    const context = context2d(new OffscreenCanvas(size.width, size.height));
    context.imageSmoothingQuality = 'high';
    context.drawImage(source, left, left, width, height, 0, 0, size.width, size.height);
    return context.getImageData(0, 0, size.width, size.height);
  };
  return meanDifference(
    small(bitmap, margin, bitmap.width - 2 * margin, bitmap.height - 2 * margin),
    small(original.canvas, 0, flat.width, flat.height),
  );
}

type Rows = [number, number, number, number, number, number, number, number, number];

/** Nine coefficients from the corners' own triangles: what multiplies (1, 1, 1) to the fourth corner. */
function fromBasis([a, b, c, d]: Quad): Rows {
  const m: Rows = [a[0], b[0], c[0], a[1], b[1], c[1], 1, 1, 1];
  const back = adjugate(m);
  const weight = (row: 0 | 3 | 6): number =>
    back[row] * d[0] + back[(row + 1) as 1 | 4 | 7] * d[1] + back[(row + 2) as 2 | 5 | 8];
  const [u, v, w] = [weight(0), weight(3), weight(6)];
  return [m[0] * u, m[1] * v, m[2] * w, m[3] * u, m[4] * v, m[5] * w, u, v, w];
}

function adjugate([a, b, c, d, e, f, g, h, i]: Rows): Rows {
  return [
    e * i - f * h,
    c * h - b * i,
    b * f - c * e,
    f * g - d * i,
    a * i - c * g,
    c * d - a * f,
    d * h - e * g,
    b * g - a * h,
    a * e - b * d,
  ];
}

function lay(document: ImageData, corners: Quad, onto: ImageData, left: number, top: number): void {
  const { width, height, data } = document;
  const toBasis = adjugate(fromBasis(corners));
  const toDocument = fromBasis([
    [0, 0],
    [width, 0],
    [width, height],
    [0, height],
  ]);
  const value = (x: number, y: number, channel: number): number =>
    data[
      (Math.min(Math.max(y, 0), height - 1) * width + Math.min(Math.max(x, 0), width - 1)) * 4 + channel
    ] ?? 0;
  const [a, b, c, d, e, f, g, h, i] = toBasis;
  const [A, B, C, D, E, F, G, H, I] = toDocument;
  for (let row = 0, at = 0; row < onto.height; row++) {
    for (let column = 0; column < onto.width; column++, at += 4) {
      const [x, y] = [column + left + 0.5, row + top + 0.5];
      const [u, v, w] = [a * x + b * y + c, d * x + e * y + f, g * x + h * y + i];
      const depth = G * u + H * v + I * w;
      const [across, down] = [(A * u + B * v + C * w) / depth - 0.5, (D * u + E * v + F * w) / depth - 0.5];
      if (across < -0.5 || down < -0.5 || across > width - 0.5 || down > height - 0.5) continue;
      const [column0, row0] = [Math.floor(across), Math.floor(down)];
      const [partX, partY] = [across - column0, down - row0];
      for (let channel = 0; channel < 3; channel++) {
        const upper = value(column0, row0, channel) * (1 - partX) + value(column0 + 1, row0, channel) * partX;
        const lower =
          value(column0, row0 + 1, channel) * (1 - partX) + value(column0 + 1, row0 + 1, channel) * partX;
        onto.data[at + channel] = upper * (1 - partY) + lower * partY;
      }
    }
  }
}
