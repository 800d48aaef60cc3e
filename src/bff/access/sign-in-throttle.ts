import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** Wrong sign-ins per address. */
export interface SignInThrottle {
  /** Counts a try before it is looked at, so that many at once are no way round; gives the milliseconds to wait, or null. */
  count(address: string): Promise<number | null>;
  /** It was a right one. */
  forgive(address: string): Promise<void>;
}

/** `most` wrong ones within `everyMs`, as `Timings.signInTries` says. */
export function openSignInThrottle({ most, everyMs }: { most: number; everyMs: number }): SignInThrottle {
  const limiter = new RateLimiterMemory({ points: most, duration: everyMs / 1_000 });
  return {
    async count(address) {
      try {
        await limiter.consume(address);
        return null;
      } catch (refusal) {
        if (refusal instanceof RateLimiterRes) return refusal.msBeforeNext;
        throw refusal;
      }
    },
    async forgive(address) {
      await limiter.reward(address);
    },
  };
}
