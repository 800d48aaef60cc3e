import type { PictogramName } from '#src/client/ui/pictogram/pictogram-paths.ts';
import type { Hint } from './guidance/hint.ts';

/** The cause as a picture beside its words. */
export const PICTOGRAM_OF_HINT: Readonly<Record<Hint, PictogramName>> = {
  IMAGE_TOO_DARK: 'dark',
  IMAGE_TOO_BRIGHT: 'bright',
  CARD_NOT_IN_FRAME: 'whole',
  CARD_CUT_OFF: 'cut-off',
  CARD_TOO_CLOSE: 'too-close',
  CARD_TOO_FAR: 'too-far',
  CARD_OTHER_SHAPE: 'other-document',
  CARD_TURNED: 'turned',
  CARD_TILTED: 'tilted',
  CARD_OFF_CENTRE: 'off-centre',
  IMAGE_GLARE: 'glare',
  IMAGE_BLURRY: 'blur',
  HOLD_STILL: 'hold-still',
  READY: 'success',
};
