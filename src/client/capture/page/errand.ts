import type { Flow, Screen } from '../flow/flow-state.ts';

/**
 * The flow as a part of something larger: a phone that takes one photo for a computer, a new photo that was asked for,
 * a capture that its person comes back to.
 */
export interface Errand {
  /** Where it begins; before that there is no "back". */
  readonly begin: Flow;
  /** Told every screen before it is painted. */
  readonly onScreen: (screen: Screen) => void;
}
