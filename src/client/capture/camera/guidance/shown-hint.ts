import type { Hint } from './hint.ts';
import { HINT_SETTLES_MS, LEAST_HINT_MS } from './limits.ts';

/** The words on screen, and those that want to take over. */
export interface ShownHint {
  readonly hint: Hint;
  readonly sinceMs: number;
  readonly next: { readonly hint: Hint; readonly sinceMs: number } | null;
}

/** Words that change with every frame can't be read: each stands for a while, and so does what replaces it. */
export function showHint(shown: ShownHint, wanted: Hint, timeMs: number): ShownHint {
  if (wanted === shown.hint) return { ...shown, next: null };
  const next = shown.next?.hint === wanted ? shown.next : { hint: wanted, sinceMs: timeMs };
  const settled = timeMs - next.sinceMs >= HINT_SETTLES_MS && timeMs - shown.sinceMs >= LEAST_HINT_MS;
  return settled ? { hint: wanted, sinceMs: timeMs, next: null } : { ...shown, next };
}
