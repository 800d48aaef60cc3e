import type { Screen } from '../flow/flow-state.ts';

/** Choose, agree, photo, result. */
export const STEP_COUNT = 4;

/** Where the person is, counted from one; null when they are through. */
export function stepNumberOf(screen: Screen): number | null {
  switch (screen.step) {
    case 'choosing-document':
      return 1;
    case 'consent':
      return 2;
    case 'giving-photo':
    case 'camera':
    case 'phone':
    case 'preparing':
    case 'looking':
    case 'adjusting':
      return 3;
    case 'sending':
    case 'read':
    case 'message':
      return 4;
    case 'kept-ended':
    case 'finished':
      return null;
  }
}

/** Changes whenever a heading with other words appears, which then takes the focus. */
export function stepKeyOf(screen: Screen): string {
  switch (screen.step) {
    // One place for the photo, empty or being filled: the heading stays.
    case 'giving-photo':
      return 'giving-photo';
    case 'preparing':
      if (screen.before !== null) return 'looking';
      return screen.given.from === 'camera' ? 'preparing' : 'giving-photo';
    case 'message':
      return `message ${screen.message.reason} ${screen.press}`;
    default:
      return screen.step;
  }
}
