/** What the person is asked to change, one thing at a time. Words: namespace `camera`, `hints.<hint>`. */
export type Hint =
  | 'IMAGE_TOO_DARK'
  | 'IMAGE_TOO_BRIGHT'
  | 'CARD_NOT_IN_FRAME'
  | 'CARD_CUT_OFF'
  | 'CARD_TOO_CLOSE'
  | 'CARD_TOO_FAR'
  | 'CARD_OTHER_SHAPE'
  | 'CARD_TURNED'
  | 'CARD_TILTED'
  | 'CARD_OFF_CENTRE'
  | 'IMAGE_GLARE'
  | 'IMAGE_BLURRY'
  | 'HOLD_STILL'
  /** Nothing to change: the picture is taken by itself, or may be taken. */
  | 'READY';
