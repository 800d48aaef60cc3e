import type { FrameLook, PhotoFault } from './frame-look.ts';
import { UNREADABLE_PART } from '../prepare-image/sizes.ts';
import {
  FRAME_EDGE_WIDTH,
  HARD_DARK_PAPER,
  HARD_EDGE_WIDTH,
  HARD_GLARE,
  LEAST_CONFIDENCE,
  NO_DETAIL,
  PRINT_SEEN_PAPER,
  NOTHING_PRINTED,
  SOFT_BRIGHT_INK,
  SOFT_DARK_PAPER,
  SOFT_EDGE_WIDTH,
  SOFT_FAR_SHARE,
  SOFT_GLARE,
  SOFT_TILT_DEGREES,
  WHITE_PAPER,
} from './thresholds.ts';

export interface PhotoToJudge {
  /** Of the whole photo, at about 640 pixels. */
  readonly look: FrameLook;
  /** Pixels of the image as it would be sent. */
  readonly shown: { readonly width: number; readonly height: number };
  /** Smallest useful size of the document, in pixels. */
  readonly smallest: { readonly long: number; readonly short: number };
  /** Whether `shown` is the document alone, cut out at the look's quad and straightened. */
  readonly isStraightened: boolean;
}

type Reason = PhotoFault['reason'];
type Verdict = 'fine' | 'soft' | 'hard';

/** What is wrong with a photo before it is sent: hard faults first, then what hides the others, then the rest. */
export function judgePhoto(photo: PhotoToJudge): readonly PhotoFault[] {
  const faults: PhotoFault[] = [];
  const add = (reason: Reason, verdict: Verdict): void => {
    if (verdict !== 'fine') faults.push({ reason, hard: verdict === 'hard' });
  };
  const { look } = photo;
  // Without light or with too much of it there is nothing to be sharp.
  const dark = darkness(look);
  const bright = paleness(look);
  add('IMAGE_TOO_SMALL', smallness(photo));
  add('IMAGE_TOO_DARK', dark);
  add('IMAGE_TOO_BRIGHT', bright);
  if (dark === 'fine' && bright === 'fine') add('IMAGE_BLURRY', blur(photo));
  add('IMAGE_GLARE', glare(look));
  add('CARD_CUT_OFF', look.cutSides.length > 0 ? 'soft' : 'fine');
  add('CARD_TOO_FAR', distance(photo));
  add('CARD_TILTED', isSure(look) && look.tiltDegrees > SOFT_TILT_DEGREES ? 'soft' : 'fine');
  return faults.sort((one, other) => Number(other.hard) - Number(one.hard));
}

function isSure({ quad, confidence }: FrameLook): boolean {
  return quad !== null && confidence >= LEAST_CONFIDENCE;
}

function smallness({ shown, smallest }: PhotoToJudge): Verdict {
  const long = Math.max(shown.width, shown.height);
  const short = Math.min(shown.width, shown.height);
  return long < smallest.long * UNREADABLE_PART || short < smallest.short * UNREADABLE_PART ? 'hard' : 'fine';
}

function darkness({ paper }: FrameLook): Verdict {
  return paper < HARD_DARK_PAPER ? 'hard' : paper < SOFT_DARK_PAPER ? 'soft' : 'fine';
}

function paleness({ paper, ink, sharpness }: FrameLook): Verdict {
  if (paper < WHITE_PAPER) return 'fine';
  if (sharpness < NOTHING_PRINTED) return 'hard';
  return ink > SOFT_BRIGHT_INK ? 'soft' : 'fine';
}

function blur({ look, smallest }: PhotoToJudge): Verdict {
  if (look.edgeWidth === null) return look.sharpness < NOTHING_PRINTED ? 'hard' : 'fine';
  if (look.edgeWidth < FRAME_EDGE_WIDTH) return 'fine';
  const width = (look.edgeWidth * smallest.long) / look.longSide;
  // A soft room behind a sharp card makes wide edges too, but not a picture without any fine detail.
  if (width > HARD_EDGE_WIDTH && look.sharpness < NO_DETAIL && look.paper >= PRINT_SEEN_PAPER) return 'hard';
  return width > SOFT_EDGE_WIDTH ? 'soft' : 'fine';
}

function glare({ glare }: FrameLook): Verdict {
  return glare > HARD_GLARE ? 'hard' : glare > SOFT_GLARE ? 'soft' : 'fine';
}

/** Pixels of the document that is found in the photo, or of what is left of it after straightening. */
function distance({ look, shown, smallest, isStraightened }: PhotoToJudge): Verdict {
  if (look.quad === null || !isSure(look)) return 'fine';
  const [first, second, third, fourth] = look.quad;
  const share = Math.abs(
    ((third[0] - first[0]) * (fourth[1] - second[1]) - (fourth[0] - second[0]) * (third[1] - first[1])) / 2,
  );
  if (share > SOFT_FAR_SHARE) return 'fine';
  const pixels = isStraightened ? shown.width * shown.height : share * shown.width * shown.height;
  return pixels < smallest.long * smallest.short * UNREADABLE_PART ? 'soft' : 'fine';
}
