import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

const TOKEN_LIFE_SECONDS = 86_400;

/** Equal or not, without telling by the time taken how much of a secret was right. */
export function sameSecret(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}

export interface Tokens {
  /** A fresh User Access Key token for the right key pair, else null. */
  issue(userAccessKey: string, secretAccessKey: string): { token: string; lifeSeconds: number } | null;
  accepts(token: string): boolean;
}

/**
 * User Access Key tokens for v1.1 and v2.1.
 * `nowMs` is a monotonic clock: a token must not outlive its time because the wall clock was set back.
 */
export function createTokens(
  keys: { userAccessKey: string; secretAccessKey: string; userAccessToken: string },
  nowMs: () => number,
): Tokens {
  const endsAtMs = new Map<string, number>();
  return {
    issue(userAccessKey, secretAccessKey) {
      const right =
        keys.userAccessKey !== '' &&
        sameSecret(userAccessKey, keys.userAccessKey) &&
        sameSecret(secretAccessKey, keys.secretAccessKey);
      if (!right) return null;
      for (const [token, endMs] of endsAtMs) if (endMs <= nowMs()) endsAtMs.delete(token);
      const token = randomBytes(24).toString('base64url');
      endsAtMs.set(token, nowMs() + TOKEN_LIFE_SECONDS * 1000);
      return { token, lifeSeconds: TOKEN_LIFE_SECONDS };
    },
    accepts(token) {
      if (keys.userAccessToken !== '' && sameSecret(token, keys.userAccessToken)) return true;
      return (endsAtMs.get(token) ?? 0) > nowMs();
    },
  };
}
