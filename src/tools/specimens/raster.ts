import sharp from 'sharp';

/** Draws an SVG of the specimens at `width` pixels; corners outside the card stay transparent. */
export function rasterise(svg: string, width?: number): Promise<Buffer> {
  const native = Number(/width="(\d+)"/.exec(svg)?.[1] ?? 1200);
  const drawn = sharp(Buffer.from(svg), { density: (72 * (width ?? native)) / native });
  return drawn.png({ compressionLevel: 6 }).toBuffer();
}
