import { randomBytes } from 'node:crypto';

/** Documents whose authenticity can be asked for; passports can't since 2026-05-27. */
export type CheckableIdType = 'resident' | 'driver';

export interface RequestKeys {
  issue(idType: CheckableIdType): string;
  /** Whether the key was issued for this kind of card, isn't older than an hour and isn't used up. */
  accepts(requestKey: string, idType: CheckableIdType): boolean;
  /** To be called when the authenticity call gets a normal answer. */
  useUp(requestKey: string): void;
}

const LIFE_MS = 60 * 60 * 1000;

/** `nowMs` is a monotonic clock. Keeps the kind of card per key, nothing of the person. */
export function createRequestKeys(nowMs: () => number): RequestKeys {
  const issued = new Map<string, { idType: CheckableIdType; endsAtMs: number }>();
  return {
    issue(idType) {
      for (const [key, { endsAtMs }] of issued) if (endsAtMs <= nowMs()) issued.delete(key);
      const requestKey = randomBytes(24).toString('base64url');
      issued.set(requestKey, { idType, endsAtMs: nowMs() + LIFE_MS });
      return requestKey;
    },
    accepts(requestKey, idType) {
      const entry = issued.get(requestKey);
      return entry !== undefined && entry.idType === idType && entry.endsAtMs > nowMs();
    },
    useUp(requestKey) {
      issued.delete(requestKey);
    },
  };
}
