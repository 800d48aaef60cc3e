import { describe, expect, it } from 'vitest';
import { createFrameDesk } from './frame-desk.ts';

const SIZE = { width: 1280, height: 720 };
const ID_1 = 85.6 / 53.98;
/** Of television: black is 16, white 235. */
const TV = { primaries: 'bt709', transfer: 'bt709', matrix: 'bt709', fullRange: false } as const;

interface Pattern {
  readonly width?: number;
  readonly height?: number;
  /** Pixels of one bright or dark square; more is less sharp. */
  readonly square?: number;
  readonly format?: 'I420' | 'NV12';
  readonly rotation?: number;
  readonly timestamp?: number;
}

/** A chessboard whose top left quarter is bright red. */
function frame(pattern: Pattern = {}): VideoFrame {
  const { width = SIZE.width, height = SIZE.height, square = 8, format = 'I420' } = pattern;
  const bytes = new Uint8Array((width * height * 3) / 2);
  const isRed = (x: number, y: number) => x < width / 2 && y < height / 2;
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const isBright = (Math.floor(x / square) + Math.floor(y / square)) % 2 === 0;
      bytes[y * width + x] = isRed(x, y) ? 63 : isBright ? 200 : 60;
    }
  const chroma = width * height;
  const quarter = chroma / 4;
  for (let y = 0; y < height / 2; y++)
    for (let x = 0; x < width / 2; x++) {
      const at = y * (width / 2) + x;
      const [u, v] = isRed(x * 2, y * 2) ? [102, 240] : [128, 128];
      if (format === 'NV12') bytes.set([u, v], chroma + at * 2);
      else {
        bytes[chroma + at] = u;
        bytes[chroma + quarter + at] = v;
      }
    }
  const { rotation, timestamp = 0 } = pattern;
  const turned = rotation === undefined ? {} : { rotation };
  return new VideoFrame(bytes, {
    format,
    codedWidth: width,
    codedHeight: height,
    timestamp,
    colorSpace: TV,
    ...turned,
  });
}

async function pixelsOf(blob: Blob | undefined): Promise<ImageData> {
  if (!blob) throw new Error('There is no photo.');
  const bitmap = await createImageBitmap(blob);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('There is no canvas.');
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height);
}

/** Whether the picture is red there, in shares of it. */
function isRed({ data, width, height }: ImageData, x: number, y: number): boolean {
  const at = (Math.floor(y * height) * width + Math.floor(x * width)) * 4;
  return (data[at] ?? 0) > 150 && (data[at + 1] ?? 255) < 100 && (data[at + 2] ?? 255) < 100;
}

describe('a frame that was looked at', () => {
  it.each(['I420', 'NV12'] as const)('becomes a photo in its own colours and size: %s', async (format) => {
    const desk = createFrameDesk([ID_1]);
    const looked = await desk.look(frame({ format }), 10);
    expect(looked).toMatchObject({ timeMs: 10, ...SIZE });
    expect(desk.hold('latest', 20)).toBe(true);
    const still = await desk.still();
    expect(still?.blob.type).toBe('image/jpeg');
    const pixels = await pixelsOf(still?.blob);
    expect([pixels.width, pixels.height]).toEqual([1280, 720]);
    expect(isRed(pixels, 0.25, 0.25)).toBe(true);
    expect([isRed(pixels, 0.75, 0.25), isRed(pixels, 0.25, 0.75)]).toEqual([false, false]);
  });

  it('becomes the same out of the memory of the graphics card', async () => {
    const desk = createFrameDesk([ID_1]);
    const canvas = new OffscreenCanvas(1280, 720);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('There is no canvas.');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, 1280, 720);
    context.fillStyle = '#e00000';
    context.fillRect(0, 0, 640, 360);
    expect(await desk.look(new VideoFrame(canvas, { timestamp: 0 }), 10)).toMatchObject(SIZE);
    desk.hold('latest', 20);
    const pixels = await pixelsOf((await desk.still())?.blob);
    expect([isRed(pixels, 0.25, 0.25), isRed(pixels, 0.75, 0.75)]).toEqual([true, false]);
  });

  it('stands upright when the camera says that it lies', async () => {
    const desk = createFrameDesk([ID_1]);
    const looked = await desk.look(frame({ rotation: 90 }), 10);
    expect([looked.width, looked.height]).toEqual([720, 1280]);
    desk.hold('latest', 20);
    const pixels = await pixelsOf((await desk.still())?.blob);
    expect([pixels.width, pixels.height]).toEqual([720, 1280]);
    // What was at the top left stands at the top right after a turn to the right.
    expect([isRed(pixels, 0.75, 0.25), isRed(pixels, 0.25, 0.25)]).toEqual([true, false]);
  });

  it('is closed', async () => {
    const desk = createFrameDesk([ID_1]);
    const one = frame();
    await desk.look(one, 10);
    // A closed frame has no format any more.
    expect(one.format).toBeNull();
  });
});

describe('the frame that is held', () => {
  it('is the sharpest of the last second', async () => {
    const desk = createFrameDesk([ID_1]);
    await desk.look(frame({ square: 6, width: 1920, height: 1080 }), 0);
    await desk.look(frame({ square: 64 }), 600);
    await desk.look(frame({ square: 12, width: 960, height: 540 }), 900);
    await desk.look(frame({ square: 64 }), 1200);
    expect(desk.hold('best', 1250)).toBe(true);
    const best = await pixelsOf((await desk.still())?.blob);
    expect(best.width).toBe(960);
    desk.letGo();
    desk.hold('latest', 1250);
    expect((await pixelsOf((await desk.still())?.blob)).width).toBe(1280);
  });

  it('is none before there was a frame, and after all were forgotten', async () => {
    const desk = createFrameDesk([ID_1]);
    expect(desk.hold('best', 0)).toBe(false);
    expect(await desk.still()).toBeNull();
    await desk.look(frame(), 10);
    desk.forget();
    expect(desk.hold('best', 20)).toBe(false);
  });

  it('stays what it was while other frames come', async () => {
    const desk = createFrameDesk([ID_1]);
    await desk.look(frame({ rotation: 90 }), 0);
    desk.hold('best', 10);
    for (let index = 1; index < 8; index++) await desk.look(frame(), index * 200);
    expect((await pixelsOf((await desk.still())?.blob)).height).toBe(1280);
  });

  it('makes room for a larger one that is as sharp', async () => {
    const desk = createFrameDesk([ID_1]);
    await desk.look(frame({ square: 8 }), 0);
    desk.hold('best', 10);
    const came = desk.holdLarger();
    await desk.look(frame({ square: 8 }), 40);
    await desk.look(frame({ square: 12, width: 1920, height: 1080 }), 80);
    expect(await came).toBe(true);
    expect((await pixelsOf((await desk.still())?.blob)).width).toBe(1920);
  });

  it('waits for a larger one no longer than it is wanted', async () => {
    const desk = createFrameDesk([ID_1]);
    await desk.look(frame({ square: 8 }), 0);
    desk.hold('best', 10);
    const first = desk.holdLarger();
    const second = desk.holdLarger();
    expect(await first).toBe(false);
    desk.letGo();
    expect(await second).toBe(false);
  });

  it('does not for a larger one that is smeared', async () => {
    const desk = createFrameDesk([ID_1]);
    await desk.look(frame({ square: 8 }), 0);
    desk.hold('best', 10);
    const came = desk.holdLarger();
    await desk.look(frame({ square: 96, width: 1920, height: 1080 }), 80);
    await came;
    expect((await pixelsOf((await desk.still())?.blob)).width).toBe(1280);
  });
});
