/** Pictures drawn for the tests, and ways to look at what became of them. */

export interface Drawing {
  readonly type?: 'image/jpeg' | 'image/png' | 'image/webp';
  readonly quality?: number;
  readonly colorSpace?: PredefinedColorSpace;
  /** 0 for smooth areas, 1 for the densest content there is. */
  readonly noise?: number;
}

/** A picture without any symmetry: four colours, a dark bar along its top and a dot near its left edge. */
export async function draw(width: number, height: number, drawing: Drawing = {}): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = context2d(canvas, drawing.colorSpace ?? 'srgb');
  const p3 = drawing.colorSpace === 'display-p3';
  const fill = (r: number, g: number, b: number, box: [number, number, number, number]) => {
    context.fillStyle = p3 ? `color(display-p3 ${r} ${g} ${b})` : `rgb(${r * 255} ${g * 255} ${b * 255})`;
    context.fillRect(box[0] * width, box[1] * height, box[2] * width, box[3] * height);
  };
  fill(0.9, 0.2, 0.1, [0, 0, 0.5, 0.5]);
  fill(0.1, 0.8, 0.2, [0.5, 0, 0.5, 0.5]);
  fill(0.1, 0.3, 0.9, [0, 0.5, 0.5, 0.5]);
  fill(0.95, 0.9, 0.6, [0.5, 0.5, 0.5, 0.5]);
  fill(0.05, 0.05, 0.05, [0, 0, 1, 0.1]);
  fill(1, 1, 1, [0.05, 0.3, 0.1, 0.1]);
  if (drawing.noise) addNoise(context, width, height, drawing.noise);
  const blob = await canvas.convertToBlob({
    type: drawing.type ?? 'image/jpeg',
    quality: drawing.quality ?? 0.9,
  });
  canvas.width = 1;
  canvas.height = 1;
  return blob;
}

export async function bytesOf(blob: Blob): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await blob.arrayBuffer());
}

/** The pixels of a picture as this browser's own `<img>` shows them, on white, shrunk to `width` x `height`. */
export async function shown(blob: Blob, width: number, height: number): Promise<ImageData> {
  const address = URL.createObjectURL(blob);
  const image = new Image();
  image.src = address;
  await image.decode();
  const canvas = new OffscreenCanvas(width, height);
  const context = context2d(canvas);
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, width, height);
  URL.revokeObjectURL(address);
  return context.getImageData(0, 0, width, height);
}

/** Mean absolute difference of two pictures, 0 to 255. */
export function meanDifference(a: ImageData, b: ImageData): number {
  let sum = 0;
  for (let i = 0; i < a.data.length; i++) sum += Math.abs((a.data[i] ?? 0) - (b.data[i] ?? 0));
  return sum / a.data.length;
}

/** Stored pixels that stand upright once they are turned as EXIF `orientation` says. */
export async function turnedAway(upright: Blob, orientation: number, quality = 0.95): Promise<Blob> {
  const bitmap = await createImageBitmap(upright);
  const sideways = orientation > 4;
  const [width, height] = sideways ? [bitmap.height, bitmap.width] : [bitmap.width, bitmap.height];
  const canvas = new OffscreenCanvas(width, height);
  const context = context2d(canvas);
  // Inverse of what a viewer does: mirror and turn back.
  const back: Record<number, [number, number, number, number, number, number]> = {
    1: [1, 0, 0, 1, 0, 0],
    2: [-1, 0, 0, 1, width, 0],
    3: [-1, 0, 0, -1, width, height],
    4: [1, 0, 0, -1, 0, height],
    5: [0, 1, 1, 0, 0, 0],
    6: [0, -1, 1, 0, 0, height],
    7: [0, -1, -1, 0, width, height],
    8: [0, 1, -1, 0, width, 0],
  };
  context.setTransform(...(back[orientation] ?? [1, 0, 0, 1, 0, 0]));
  context.drawImage(bitmap, 0, 0);
  bitmap.close();
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
  canvas.width = 1;
  canvas.height = 1;
  return blob;
}

export function context2d(
  canvas: OffscreenCanvas,
  colorSpace: PredefinedColorSpace = 'srgb',
): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d', { colorSpace });
  if (!context) throw new Error('No 2D canvas in this browser.');
  return context;
}

function addNoise(
  context: OffscreenCanvasRenderingContext2D,
  width: number,
  height: number,
  noise: number,
): void {
  const patch = new ImageData(256, 256);
  let seed = 7;
  for (let i = 0; i < patch.data.length; i++) {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    patch.data[i] = i % 4 === 3 ? 255 * noise : seed >>> 24;
  }
  const tile = new OffscreenCanvas(256, 256);
  context2d(tile).putImageData(patch, 0, 0);
  for (let y = 0; y < height; y += 256) for (let x = 0; x < width; x += 256) context.drawImage(tile, x, y);
}
