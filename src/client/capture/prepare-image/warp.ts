import type { Size } from './fit-size.ts';
import type { Projection } from './projection.ts';
import { cubicRows } from './warp-cubic.ts';
import { linearRow } from './warp-linear.ts';

/** A picture as words of four bytes; little-endian, as every device with a browser: red is the lowest byte. */
export interface Words extends Size {
  /** Signed, because unsigned ones would be computed with as fractions. */
  readonly pixels: Int32Array;
}

/** Makes one row of the result; a row at a time, so that the compiler gets to it within the first picture. */
export type WarpRow = (source: Words, map: Projection, result: Words, row: number) => void;

/** Places between two neighbouring pixels that are told apart. */
export const STEPS = 16;

export type Mix =
  /** Four pixels for each of the result: where there are more than enough. */
  | 'linear'
  /** Sixteen (Catmull and Rom, 1974), twice as long: small letters keep their edges. */
  | 'cubic';

/**
 * The picture that `map` (from pixels of the result to pixels of `source`) looks at, opaque; beyond the edges of
 * `source` its outermost pixels go on.
 */
export function warp(source: ImageData, map: Projection, size: Size, mix: Mix): ImageData {
  const result = new ImageData(size.width, size.height);
  const from = wordsOf(source);
  const to = wordsOf(result);
  const warpRow = mix === 'linear' ? linearRow : cubicRows();
  for (let row = 0; row < size.height; row++) warpRow(from, map, to, row);
  return result;
}

function wordsOf({ data, width, height }: ImageData): Words {
  return { pixels: new Int32Array(data.buffer), width, height };
}
