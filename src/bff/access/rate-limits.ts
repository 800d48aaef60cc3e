import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** A limit per key and hour; 0 points means off. */
export interface RateLimit {
  /** Counts one; gives the milliseconds to wait when the limit is passed, else null. */
  count(key: string): Promise<number | null>;
  /** The same question without counting. */
  look(key: string): Promise<number | null>;
}

const HOUR_SECONDS = 3_600;

export function openRateLimit(perHour: number): RateLimit {
  if (perHour === 0) {
    const never = () => Promise.resolve(null);
    return { count: never, look: never };
  }
  const limiter = new RateLimiterMemory({ points: perHour, duration: HOUR_SECONDS });
  return {
    async count(key) {
      try {
        await limiter.consume(key);
        return null;
      } catch (refusal) {
        // The library rejects with its own answer when the points are used up, with an Error otherwise.
        if (refusal instanceof RateLimiterRes) return refusal.msBeforeNext;
        throw refusal;
      }
    },
    async look(key) {
      const state = await limiter.get(key);
      return state && state.remainingPoints <= 0 ? state.msBeforeNext : null;
    },
  };
}
