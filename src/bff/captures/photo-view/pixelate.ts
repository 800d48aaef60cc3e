/** Pixels as three bytes each, row by row. */
export interface RgbImage {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** One byte per pixel, row by row. */
export interface GrayImage {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/**
 * Blocks along the longer side. A sign of the largest print of a card that fills the photo is smaller than one block and a
 * half, so none can be read; where the card lies, light, glare and darkness can be seen.
 */
export const BLOCKS = 28;
const BLOCK_PIXELS = 20;
/** A mean absolute Laplacian of this much makes grain of full strength. */
const SHARP = 24;
const MAX_GRAIN = 46;

/** How many blocks a photo of that size becomes. */
export function blocksOf(width: number, height: number): { readonly width: number; readonly height: number } {
  const longer = Math.max(width, height);
  return {
    width: Math.max(1, Math.round((width / longer) * BLOCKS)),
    height: Math.max(1, Math.round((height / longer) * BLOCKS)),
  };
}

/**
 * Draws each block as a square of its mean colour with grain: coarse noise as strong as the photo has fine detail there.
 * Blur can be judged by it, and noise tells nothing else: of what stood in the block, two numbers are left.
 */
export function pixelate(blocks: RgbImage, detail: GrayImage): RgbImage {
  const width = blocks.width * BLOCK_PIXELS;
  const height = blocks.height * BLOCK_PIXELS;
  const data = new Uint8Array(width * height * 3);
  const grain = grainOf(blocks, detail);
  let noise = 0x2545f491;
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const block = Math.floor(y / BLOCK_PIXELS) * blocks.width + Math.floor(x / BLOCK_PIXELS);
      noise = (Math.imul(noise, 1_664_525) + 1_013_904_223) >>> 0;
      const shift = (noise / 0xffff_ffff - 0.5) * 2 * (grain[block] ?? 0);
      for (let channel = 0; channel < 3; channel += 1) {
        const value = (blocks.data[block * 3 + channel] ?? 0) + shift;
        data[(y * width + x) * 3 + channel] = Math.max(0, Math.min(255, Math.round(value)));
      }
    }
  }
  return { data, width, height };
}

/** For each block how strong its grain is, from the mean absolute Laplacian of `detail` there. */
function grainOf(blocks: RgbImage, detail: GrayImage): Float32Array {
  const sums = new Float32Array(blocks.width * blocks.height);
  const counts = new Uint32Array(sums.length);
  const at = (x: number, y: number) => detail.data[y * detail.width + x] ?? 0;
  for (let y = 1; y < detail.height - 1; y += 1) {
    const row = Math.floor((y * blocks.height) / detail.height) * blocks.width;
    for (let x = 1; x < detail.width - 1; x += 1) {
      const laplacian = 4 * at(x, y) - at(x - 1, y) - at(x + 1, y) - at(x, y - 1) - at(x, y + 1);
      const block = row + Math.floor((x * blocks.width) / detail.width);
      sums[block] = (sums[block] ?? 0) + Math.abs(laplacian);
      counts[block] = (counts[block] ?? 0) + 1;
    }
  }
  return sums.map((sum, block) => Math.min(1, sum / Math.max(1, counts[block] ?? 1) / SHARP) * MAX_GRAIN);
}
