/** How many refusals of one address are recorded one by one. */
export interface RefusalLimit {
  /** `last`: recorded, and the next ones of this stretch of time are not. */
  count(address: string): 'counted' | 'last' | 'past';
}

/** Addresses held at one time; strangers with more of them than that share one count. */
const MOST_ADDRESSES = 1_000;
const ALL_OTHERS = '';

/** `most` per address in `everyMs`. In memory: each process counts for itself. */
export function openRefusalLimit(options: {
  readonly most: number;
  readonly everyMs: number;
  readonly now: () => number;
}): RefusalLimit {
  const counts = new Map<string, number>();
  let startedAt = -Infinity;
  return {
    count(address) {
      if (options.now() - startedAt >= options.everyMs) {
        counts.clear();
        startedAt = options.now();
      }
      const key = counts.has(address) || counts.size < MOST_ADDRESSES ? address : ALL_OTHERS;
      const count = (counts.get(key) ?? 0) + 1;
      counts.set(key, count);
      if (count < options.most) return 'counted';
      return count === options.most ? 'last' : 'past';
    },
  };
}
