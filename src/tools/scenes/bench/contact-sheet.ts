import sharp from 'sharp';
import type { Quad } from '#src/shared/contract/captures.ts';
import type { Canvas } from '../canvas.ts';

/** One rendered scene on the sheet. */
export interface SheetEntry {
  readonly canvas: Canvas;
  readonly truth: Quad | null;
  readonly found: Quad | null;
}

const CELL_PX = 320;
const COLUMNS = 6;

/** Writes the scenes side by side as a PNG: the truth in green, what was found in red. */
export async function writeContactSheet(path: string, entries: readonly SheetEntry[]): Promise<void> {
  const cells = await Promise.all(entries.map(cell));
  const rows = Math.ceil(cells.length / COLUMNS);
  const layers = cells.map((input, index) => ({
    input,
    left: (index % COLUMNS) * CELL_PX,
    top: Math.floor(index / COLUMNS) * CELL_PX,
  }));
  const size = { width: COLUMNS * CELL_PX, height: Math.max(1, rows) * CELL_PX };
  await sharp({ create: { ...size, channels: 3, background: '#202020' } })
    .composite(layers)
    .png()
    .toFile(path);
}

async function cell({ canvas, truth, found }: SheetEntry): Promise<Buffer> {
  const { width, height, pixels } = canvas;
  const outline = (quad: Quad | null, colour: string): string =>
    quad
      ? `<polygon points="${quad.map(([x, y]) => `${x * width},${y * height}`).join(' ')}" fill="none" stroke="${colour}" stroke-width="${width / 180}"/>`
      : '';
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">${outline(truth, '#20e060')}${outline(found, '#ff3040')}</svg>`;
  const marked = await sharp(pixels, { raw: { width, height, channels: 3 } })
    .composite([{ input: Buffer.from(svg) }])
    .png()
    .toBuffer();
  return sharp(marked)
    .resize(CELL_PX - 4, CELL_PX - 4, { fit: 'contain', background: '#202020' })
    .png()
    .toBuffer();
}
