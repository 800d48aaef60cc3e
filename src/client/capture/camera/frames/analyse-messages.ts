import type { AnalysedFrame, Still } from '../camera.ts';

/** A frame that changes hands. */
export type TravellingFrame = VideoFrame | ImageBitmap;

/** To the worker. Streams and frames change hands. */
export type AnalyseRequest =
  | {
      readonly kind: 'begin';
      /** Long side over short side of what may be shown. */
      readonly documentAspects: readonly number[];
      /** `performance.timeOrigin` of the page, in whose time frames are reported. */
      readonly pageTimeOriginMs: number;
    }
  /** A camera's frames, to be read as fast as they can be looked at; replaces the one before. */
  | { readonly kind: 'stream'; readonly frames: ReadableStream<VideoFrame> }
  /** One frame, where there are no streams of them; answered by `looked` before the next is sent. */
  | { readonly kind: 'frame'; readonly frame: TravellingFrame }
  | { readonly kind: 'pause'; readonly isPaused: boolean }
  /** Forgets the frames of a camera that was left. */
  | { readonly kind: 'forget' }
  /** Lays a frame aside for a photo; a larger one that comes takes its place unless it is more blurred. Answered by `held`. */
  | { readonly kind: 'hold'; readonly id: number; readonly which: 'best' | 'latest' | 'larger' }
  /** `photo` where it is as good as the frame laid aside; null: the frame. Answered by `still`. */
  | { readonly kind: 'still'; readonly id: number; readonly photo: Blob | null }
  | { readonly kind: 'let-go' };

/** From the worker. */
export type AnalyseReply =
  | { readonly kind: 'looked'; readonly frame: AnalysedFrame; readonly workMs: number }
  /** A frame that could not be read, or was not wanted. */
  | { readonly kind: 'passed' }
  | { readonly kind: 'held'; readonly id: number; readonly isHeld: boolean }
  | { readonly kind: 'still'; readonly id: number; readonly still: Still | null };
