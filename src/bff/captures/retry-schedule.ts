/** Growing gaps between background calls of one kept capture, in milliseconds; the last repeats. */
const GAPS_MS = [30_000, 120_000, 600_000, 3_600_000] as const;
/** Part (0–1) of a gap that is drawn at random, so that captures of one outage do not come back as one. */
const JITTER = 0.2;

/**
 * When a kept capture is called again, in epoch milliseconds, or null when its keep time ends before. `made`: background
 * calls so far. Never before the upstream asked to be called again.
 */
export function nextCallAt(options: {
  readonly now: number;
  readonly made: number;
  readonly keptUntil: number;
  readonly retryAfterMs: number | null;
  readonly random?: () => number;
}): number | null {
  const { now, made, keptUntil, retryAfterMs, random = Math.random } = options;
  const gap = GAPS_MS[Math.min(made, GAPS_MS.length - 1)] ?? 0;
  const wait = Math.max(gap * (1 + (random() - 0.5) * JITTER), retryAfterMs ?? 0);
  const at = Math.round(now + wait);
  return at < keptUntil ? at : null;
}
