import type { GrayFrame } from '../../quality/frame-look.ts';
import type { TravellingFrame } from './analyse-messages.ts';
import { grayOfRgba, lookSize, shrinkLuma, type Turn } from './luma.ts';

/** One frame in memory of our own: cameras have few frames, and wait for those that are held. */
export type FramePicture = PlanePicture | BitmapPicture;

interface PlanePicture {
  readonly kind: 'planes';
  readonly bytes: ArrayBuffer;
  readonly layout: readonly PlaneLayout[];
  readonly format: VideoPixelFormat;
  /** As it lies in memory, before the turn. */
  readonly width: number;
  readonly height: number;
  readonly turn: Turn;
  readonly colorSpace: VideoColorSpaceInit;
}

interface BitmapPicture {
  readonly kind: 'bitmap';
  readonly bitmap: ImageBitmap;
}

/** Formats whose first plane is the brightness, a byte a pixel. */
const LUMA_FORMATS: ReadonlySet<string | null> = new Set(['I420', 'NV12', 'I420A', 'I422', 'I444']);

/** Newer browsers tell how the frame lies; the type library does not know it yet. */
type TurnedFrame = VideoFrame & { readonly rotation?: number };

/**
 * Copies a frame and closes it. `spare` is memory that may be used for it. A frame that cannot be copied as it is
 * (one in the graphics card's memory) becomes a bitmap.
 */
export async function takePicture(frame: TravellingFrame, spare: ArrayBuffer | null): Promise<FramePicture> {
  if (!('format' in frame)) return { kind: 'bitmap', bitmap: frame };
  try {
    return LUMA_FORMATS.has(frame.format)
      ? await copyPlanes(frame, spare)
      : { kind: 'bitmap', bitmap: await createImageBitmap(frame) };
  } finally {
    frame.close();
  }
}

async function copyPlanes(frame: VideoFrame, spare: ArrayBuffer | null): Promise<FramePicture> {
  const { format } = frame;
  const size = frame.allocationSize();
  const bytes = spare && spare.byteLength >= size ? spare : new ArrayBuffer(size);
  const layout = await frame.copyTo(bytes);
  if (format === null) throw new TypeError('A frame lost its format.');
  return {
    kind: 'planes',
    bytes,
    layout,
    format,
    width: frame.visibleRect?.width ?? frame.codedWidth,
    height: frame.visibleRect?.height ?? frame.codedHeight,
    turn: turnOf(frame),
    colorSpace: frame.colorSpace.toJSON(),
  };
}

function turnOf(frame: VideoFrame): Turn {
  const { rotation } = frame as TurnedFrame;
  return rotation === 90 || rotation === 180 || rotation === 270 ? rotation : 0;
}

/** Pixels of the upright picture. */
export function pictureSize(picture: FramePicture): { width: number; height: number } {
  if (picture.kind === 'bitmap') return { width: picture.bitmap.width, height: picture.bitmap.height };
  const { width, height, turn } = picture;
  return turn % 180 === 0 ? { width, height } : { width: height, height: width };
}

/** The small gray picture that is looked at; `before` is used again when it has the right size. */
export function grayPicture(picture: FramePicture, before: GrayFrame | null): GrayFrame {
  const size =
    picture.kind === 'planes'
      ? lookSize(picture.width, picture.height, picture.turn)
      : lookSize(picture.bitmap.width, picture.bitmap.height, 0);
  const gray =
    before?.width === size.width && before.height === size.height
      ? before
      : { ...size, pixels: new Uint8Array(size.width * size.height) };
  if (picture.kind === 'planes') grayOfPlanes(picture, gray);
  else grayOfBitmap(picture.bitmap, gray);
  return gray;
}

function grayOfPlanes(picture: PlanePicture, gray: GrayFrame): void {
  const { bytes, layout, width, height, turn, colorSpace } = picture;
  const [luma] = layout;
  if (!luma) return;
  const isFullRange = colorSpace.fullRange === true;
  const plane = { bytes: new Uint8Array(bytes), offset: luma.offset, stride: luma.stride, width, height };
  shrinkLuma({ ...plane, isFullRange }, turn, gray);
}

let small: OffscreenCanvasRenderingContext2D | null = null;

/** Through a canvas, for browsers that show no planes. */
export function grayOfBitmap(bitmap: ImageBitmap, gray: GrayFrame): void {
  small ??= new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true, alpha: false });
  if (!small) return;
  const { width, height } = gray;
  if (small.canvas.width !== width) small.canvas.width = width;
  if (small.canvas.height !== height) small.canvas.height = height;
  small.drawImage(bitmap, 0, 0, width, height);
  grayOfRgba(small.getImageData(0, 0, width, height).data, gray);
}

export function dropPicture(picture: FramePicture): void {
  if (picture.kind === 'bitmap') picture.bitmap.close();
}

/** The upright picture on a canvas of its own. */
export function paintPicture(picture: FramePicture): OffscreenCanvas | null {
  const { width, height } = pictureSize(picture);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) return null;
  if (picture.kind === 'bitmap') {
    context.drawImage(picture.bitmap, 0, 0);
    return canvas;
  }
  const { bytes, layout, format, colorSpace, turn } = picture;
  const frame = new VideoFrame(bytes, {
    format,
    colorSpace,
    layout: [...layout],
    codedWidth: picture.width,
    codedHeight: picture.height,
    timestamp: 0,
  });
  context.translate(width / 2, height / 2);
  context.rotate((turn * Math.PI) / 180);
  context.drawImage(frame, -picture.width / 2, -picture.height / 2);
  frame.close();
  return canvas;
}
