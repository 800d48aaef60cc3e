import type { GuidanceState } from './guidance/guidance.ts';

/** Why frames are let go by for a while: a photo is being taken, or the file picker stands over the page. */
export type Hold = 'photo' | 'picker';

/** The photo of these good frames has been asked for: until they end, the next one is the person's to take. */
export function isSpent({ run }: GuidanceState): boolean {
  return run?.isTaken ?? false;
}

/**
 * Where guiding goes on after a hold. A photo that did not come is not tried again by itself with the same frames,
 * which would go on for ever; and nothing that was good before the picker opened counts when it is closed.
 */
export function resume(state: GuidanceState, after: Hold): GuidanceState {
  const { run } = state;
  if (run === null) return { ...state, last: null };
  if (after === 'photo') return { ...state, last: null, run: { ...run, isTaken: true } };
  return { ...state, last: null, run: run.isTaken ? run : null };
}

/** Without the automatic there is nothing to be spent: who turns it on again wants the photo. */
export function refresh(state: GuidanceState): GuidanceState {
  return state.run?.isTaken ? { ...state, run: { ...state.run, isTaken: false } } : state;
}
