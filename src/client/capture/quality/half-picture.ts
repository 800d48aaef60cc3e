import type { GrayFrame } from './frame-look.ts';

/**
 * The frame at half its size, softened: the document's edges survive, noise and fine print do not. Its buffers are
 * made once; `halve` fills them anew for every frame.
 */
export interface HalfPicture {
  readonly width: number;
  readonly height: number;
  /** Softened brightness, 0–255, rows without gaps. The outermost pixels are not softened. */
  readonly soft: Uint8Array;
  readonly raw: Uint8Array;
}

export function createHalfPicture(frame: { readonly width: number; readonly height: number }): HalfPicture {
  const width = frame.width >> 1;
  const height = frame.height >> 1;
  return {
    width,
    height,
    soft: new Uint8Array(width * height),
    raw: new Uint8Array(width * height),
  };
}

export function halve(frame: GrayFrame, half: HalfPicture): void {
  shrink(frame, half);
  soften(half);
}

function shrink({ pixels, width: stride }: GrayFrame, { raw, width, height }: HalfPicture): void {
  for (let y = 0; y < height; y++) {
    let from = 2 * y * stride;
    const end = (y + 1) * width;
    for (let to = y * width; to < end; to++, from += 2) {
      const upper = (pixels[from] ?? 0) + (pixels[from + 1] ?? 0);
      const lower = (pixels[from + stride] ?? 0) + (pixels[from + stride + 1] ?? 0);
      raw[to] = (upper + lower + 2) >> 2;
    }
  }
}

/** Binomial 3 × 3, as running sums of columns. */
function soften({ raw, soft, width, height }: HalfPicture): void {
  soft.set(raw);
  for (let y = 1; y < height - 1; y++) {
    const row = y * width;
    let left = column(raw, row, width);
    let middle = column(raw, row + 1, width);
    const end = row + width - 1;
    for (let at = row + 1; at < end; at++) {
      const right = column(raw, at + 1, width);
      soft[at] = (left + 2 * middle + right + 8) >> 4;
      left = middle;
      middle = right;
    }
  }
}

function column(raw: Uint8Array, at: number, width: number): number {
  return (raw[at - width] ?? 0) + 2 * (raw[at] ?? 0) + (raw[at + width] ?? 0);
}
