/** What was said last, and when, in milliseconds of any one clock. */
export interface Said {
  readonly words: string;
  readonly atMs: number;
}

/** Before anything was said. */
export const NOTHING_SAID: Said = { words: '', atMs: Number.NEGATIVE_INFINITY };

/** Guidance that never stops talking can't be followed by ear: at most one announcement in this time. */
export const BETWEEN_ANNOUNCEMENTS_MS = 3_000;

/** What to do about words that are on the screen now: say them, look again later, or stay silent. */
export type Announcement =
  | { readonly kind: 'say'; readonly said: Said }
  | { readonly kind: 'later'; readonly inMs: number }
  | { readonly kind: 'silent' };

/** The same words are never said twice in a row, and words that went by while waiting are not said at all. */
export function announcementOf(words: string, last: Said, nowMs: number): Announcement {
  if (words === '' || words === last.words) return { kind: 'silent' };
  const waitMs = last.atMs + BETWEEN_ANNOUNCEMENTS_MS - nowMs;
  return waitMs > 0 ? { kind: 'later', inMs: waitMs } : { kind: 'say', said: { words, atMs: nowMs } };
}
