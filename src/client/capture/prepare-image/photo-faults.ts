import type { FrameLook, GrayFrame, PhotoFault } from '../quality/frame-look.ts';
import { createFrameAnalyser } from '../quality/frame-analyser.ts';
import { judgePhoto } from '../quality/judge-photo.ts';
import type { Quad } from '#src/shared/contract/captures.ts';
import { type Size, smallness, type SmallestSize } from './fit-size.ts';

/** One look at a frame that stands alone. */
export function lookAt(frame: GrayFrame, aspects: readonly number[], near?: Quad): FrameLook {
  const { width, height } = frame;
  return createFrameAnalyser({ width, height, documentAspects: aspects }).look(frame, near);
}

export interface LookedAt {
  /** Of the whole photo. */
  readonly photo: FrameLook;
  /** Of what was cut out of it; null when it is sent whole. */
  readonly cut: FrameLook | null;
  /** Pixels of the image that is sent. */
  readonly shown: Size;
  /** Pixels of the photo as it was given. */
  readonly given: Size;
}

/** What is wrong with a photo, worst first. */
export function faultsOf(
  { photo, cut, shown, given }: LookedAt,
  smallest: SmallestSize,
): readonly PhotoFault[] {
  const look = cut ? closer(photo, cut) : photo;
  const judged = judgePhoto({ look, shown, smallest, isStraightened: cut !== null });
  const others = judged.filter(({ reason }) => reason !== 'IMAGE_TOO_SMALL' && reason !== 'CARD_TOO_FAR');
  const fewPixels = judged.find((fault) => !others.includes(fault));
  if (!fewPixels && smallness(shown, smallest) === 'enough') return judged;
  // From a photo with pixels enough, the card has to come closer; another photo with more pixels is of no use.
  const isCardSmall = smallness(given, smallest) === 'enough';
  const fault: PhotoFault = {
    reason: isCardSmall ? 'CARD_TOO_FAR' : 'IMAGE_TOO_SMALL',
    hard: fewPixels?.hard ?? false,
  };
  return fault.hard ? [fault, ...others] : [...others, fault];
}

/** Where the document lies is known from the photo; its light and its letters show better on the cut. */
function closer(photo: FrameLook, cut: FrameLook): FrameLook {
  const { brightness, glare, sharpness, edgeWidth, longSide, ink, paper } = cut;
  return { ...photo, brightness, glare, sharpness, edgeWidth, longSide, ink, paper };
}
