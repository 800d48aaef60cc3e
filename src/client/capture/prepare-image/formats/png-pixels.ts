import type { Png } from './png.ts';

const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };
/** Adam7: first column, first row, step across, step down of each pass (PNG 3rd ed., 8.1). */
const PASSES = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
] as const;

/**
 * Whether the packed pixels are all there. Browsers show what they got of a cut PNG, so the length has to be
 * counted: it is unpacked piece by piece and thrown away, never held.
 */
export async function hasAllPixels(bytes: Uint8Array<ArrayBuffer>, png: Png): Promise<boolean> {
  const wanted = unpackedBytes(png);
  const packed = new Blob(png.data.map(({ start, end }) => bytes.subarray(start, end)));
  const reader = packed.stream().pipeThrough(new DecompressionStream('deflate')).getReader();
  let counted = 0;
  try {
    while (counted < wanted) {
      const { done, value } = await reader.read();
      if (done) break;
      counted += value.length;
    }
  } catch {
    // A stream that ends early or is no zlib stream: what was counted decides.
  }
  await reader.cancel().catch(() => undefined);
  return counted >= wanted;
}

function unpackedBytes(png: Png): number {
  const bits = (SAMPLES[png.colourType] ?? 1) * png.depth;
  const passBytes = (width: number, height: number) =>
    width > 0 && height > 0 ? height * (1 + Math.ceil((width * bits) / 8)) : 0;
  if (!png.interlaced) return passBytes(png.width, png.height);
  return PASSES.reduce(
    (sum, [left, top, across, down]) =>
      sum + passBytes(Math.ceil((png.width - left) / across), Math.ceil((png.height - top) / down)),
    0,
  );
}
