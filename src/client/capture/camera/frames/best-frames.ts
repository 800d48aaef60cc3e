export interface ScoredFrame {
  readonly timeMs: number;
  readonly score: number;
}

export interface BestFrames<Frame extends ScoredFrame> {
  /** Takes a frame, newest last. */
  offer(frame: Frame): void;
  /** The best that is no older than the window, or null. */
  best(nowMs: number): Frame | null;
  has(frame: Frame): boolean;
  clear(): void;
}

/**
 * The best frame of the last `windowMs`. Whole frames are large, so only the best of each of `parts` stretches of
 * that time is kept.
 */
export function createBestFrames<Frame extends ScoredFrame>(
  windowMs: number,
  parts: number,
): BestFrames<Frame> {
  const partMs = windowMs / parts;
  let kept: { readonly part: number; readonly frame: Frame }[] = [];
  return {
    offer(frame) {
      const part = Math.floor(frame.timeMs / partMs);
      kept = kept.filter((entry) => entry.frame.timeMs > frame.timeMs - windowMs);
      const inPart = kept.findIndex((entry) => entry.part === part);
      if (inPart < 0) kept.push({ part, frame });
      else if (frame.score >= (kept[inPart]?.frame.score ?? 0)) kept[inPart] = { part, frame };
    },
    best(nowMs) {
      return kept.reduce<Frame | null>(
        (best, { frame }) =>
          nowMs - frame.timeMs <= windowMs && (!best || frame.score >= best.score) ? frame : best,
        null,
      );
    },
    has: (frame) => kept.some((entry) => entry.frame === frame),
    clear() {
      kept = [];
    },
  };
}
