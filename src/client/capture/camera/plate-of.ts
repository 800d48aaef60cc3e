import type { GuideState } from '#src/client/ui/camera/guide-overlay.tsx';
import type { PictogramName } from '#src/client/ui/pictogram/pictogram-paths.ts';
import type { Hint } from './guidance/hint.ts';
import { PICTOGRAM_OF_HINT } from './pictogram-of-hint.ts';
import type { SlowGuidance } from './use-guidance.ts';
import type { Shot } from './use-shot.ts';

export interface Plate {
  /** A text of the namespace `camera`. */
  readonly words: `hints.${Hint}` | 'pressNow' | 'unguided' | 'taken' | 'notTaken';
  readonly pictogram: PictogramName;
  readonly tone: 'plain' | 'attention' | 'good';
  readonly guide: GuideState;
}

const TAKEN: Plate = { words: 'taken', pictogram: 'success', tone: 'good', guide: 'good' };
const UNGUIDED: Plate = {
  words: 'unguided',
  pictogram: PICTOGRAM_OF_HINT.CARD_NOT_IN_FRAME,
  tone: 'plain',
  guide: 'searching',
};
const MISSED: Plate = { words: 'notTaken', pictogram: 'camera-busy', tone: 'attention', guide: 'adjust' };

/**
 * What the plate and the guide show. Words stand for a while, so the guide may be ahead of them: it closes with the
 * first good frame. `guidance` null: nothing looks at the frames.
 */
export function plateOf(
  guidance: Pick<SlowGuidance, 'hint' | 'inRun'> | null,
  shot: Shot['state'],
  auto: boolean,
): Plate {
  if (shot === 'taken') return TAKEN;
  if (shot === 'missed') return MISSED;
  if (guidance === null) return UNGUIDED;
  const { hint, inRun } = guidance;
  const pictogram = PICTOGRAM_OF_HINT[hint];
  switch (hint) {
    case 'READY':
      return { words: auto ? 'hints.READY' : 'pressNow', pictogram, tone: 'good', guide: 'good' };
    case 'CARD_NOT_IN_FRAME':
      return {
        words: 'hints.CARD_NOT_IN_FRAME',
        pictogram,
        tone: 'plain',
        guide: inRun ? 'good' : 'searching',
      };
    default:
      return { words: `hints.${hint}`, pictogram, tone: 'attention', guide: inRun ? 'good' : 'adjust' };
  }
}
