import type { Quad } from '#src/shared/contract/captures.ts';
import { createFrameAnalyser, type FrameAnalyser } from '../../quality/frame-analyser.ts';
import type { FrameLook, GrayFrame } from '../../quality/frame-look.ts';
import type { AnalysedFrame, Still } from '../camera.ts';
import type { TravellingFrame } from './analyse-messages.ts';
import { createBestFrames, type ScoredFrame } from './best-frames.ts';
import { dropPicture, type FramePicture, grayPicture, pictureSize, takePicture } from './frame-picture.ts';
import { frameScore, quadMotion } from './frame-score.ts';
import { type HeldFrame, stillOfFrame, stillOfPhoto } from './still-of.ts';

/** How far back the best frame is looked for. */
const BEST_WINDOW_MS = 1000;
const BEST_PARTS = 3;

/** A larger frame is taken instead of the held one unless it is smeared: other sizes are sharpened otherwise. */
const LARGER_SHARPNESS_SHARE = 0.5;

interface DeskFrame extends ScoredFrame, HeldFrame {}

/** Where frames are looked at one after the other, and the good ones kept for a while. */
export interface FrameDesk {
  /** Takes the frame over. `timeMs`: when it came. */
  look(frame: TravellingFrame, timeMs: number): Promise<AnalysedFrame>;
  /** The best of the last second, or the last one; false when there is none. */
  hold(which: 'best' | 'latest', nowMs: number): boolean;
  /** The next larger frame, when it is about as sharp as what is held. True when it came, false when it was let go. */
  holdLarger(): Promise<boolean>;
  /** The camera's own photo, unless it is worse than the frame that is held, which then stays; null. */
  judge(photo: Blob): Promise<Still | null>;
  /** The photo of what is held; null when nothing is. */
  still(): Promise<Still | null>;
  letGo(): void;
  forget(): void;
}

export function createFrameDesk(documentAspects: readonly number[]): FrameDesk {
  const bests = createBestFrames<DeskFrame>(BEST_WINDOW_MS, BEST_PARTS);
  let analyser: { readonly width: number; readonly height: number; readonly of: FrameAnalyser } | null = null;
  let gray: GrayFrame | null = null;
  let latest: DeskFrame | null = null;
  let held: DeskFrame | null = null;
  const spares: ArrayBuffer[] = [];
  let onNext: ((frame: DeskFrame) => void) | null = null;
  /** Answers who waits for a larger frame. */
  let answerLarger: ((isHeld: boolean) => void) | null = null;
  const inMemory = new Set<DeskFrame>();

  const analyserFor = (width: number, height: number): FrameAnalyser => {
    if (analyser?.width !== width || analyser.height !== height)
      analyser = { width, height, of: createFrameAnalyser({ width, height, documentAspects }) };
    return analyser.of;
  };

  const drop = (): void => {
    for (const frame of inMemory) {
      if (frame === latest || frame === held || bests.has(frame)) continue;
      inMemory.delete(frame);
      dropPicture(frame.picture);
      if (frame.picture.kind === 'planes') spares.push(frame.picture.bytes);
    }
  };

  const endWait = (isHeld: boolean): void => {
    onNext = null;
    answerLarger?.(isHeld);
    answerLarger = null;
  };

  const motionTo = (quad: Quad | null, timeMs: number): number =>
    latest ? quadMotion(latest.quad, quad, timeMs - latest.timeMs) : 0;

  const keep = (picture: FramePicture, look: FrameLook, lookLong: number, timeMs: number): DeskFrame => {
    const { quad, sharpness } = look;
    const score = frameScore(look, motionTo(quad, timeMs));
    const frame: DeskFrame = { picture, quad, sharpness, lookLong, timeMs, score };
    inMemory.add(frame);
    bests.offer(frame);
    latest = frame;
    drop();
    return frame;
  };

  return {
    async look(frame, timeMs) {
      const picture = await takePicture(frame, spares.pop() ?? null);
      gray = grayPicture(picture, gray);
      const { width, height } = gray;
      const look = analyserFor(width, height).look(gray, latest?.quad ?? undefined);
      const kept = keep(picture, look, Math.max(width, height), timeMs);
      onNext?.(kept);
      return { look, timeMs, ...pictureSize(picture) };
    },
    hold(which, nowMs) {
      held = (which === 'best' ? bests.best(nowMs) : null) ?? latest;
      drop();
      return held !== null;
    },
    holdLarger() {
      endWait(false);
      return new Promise((resolve) => {
        answerLarger = resolve;
        onNext = (next) => {
          // Frames of the former size are still on their way.
          if (held && pixelsOf(next) <= pixelsOf(held)) return;
          if (!held || next.sharpness >= held.sharpness * LARGER_SHARPNESS_SHARE) held = next;
          drop();
          endWait(true);
        };
      });
    },
    judge: (photo) => stillOfPhoto(photo, held, analyserFor),
    still: async () => held && stillOfFrame(held),
    letGo() {
      endWait(false);
      held = null;
      drop();
    },
    forget() {
      bests.clear();
      latest = null;
      drop();
    },
  };
}

function pixelsOf({ picture }: DeskFrame): number {
  const { width, height } = pictureSize(picture);
  return width * height;
}
