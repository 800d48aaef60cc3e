import { useEffect, useEffectEvent, useState } from 'react';
import type { StaffSelf } from '#src/shared/contract/support/staff.ts';

/** How long before its end a session warns. */
export const WARN_MS = 2 * 60_000;
/** How long before the end that nothing can put off. */
export const WARN_OF_END_MS = 10 * 60_000;
/** Whoever works is known to be there this often; the BFF need not hear of each key. */
const TOUCH_EVERY_MS = 60_000;
/** A clock that is wrong must not ask all the time. */
const ASK_AT_MOST_EVERY_MS = 15_000;

export interface Idle {
  /** Milliseconds until the session ends unless something is done; null as long as that is far away. */
  readonly idleLeftMs: number | null;
  /** Milliseconds until it ends whatever is done; null as long as that is far away. */
  readonly endLeftMs: number | null;
}

/**
 * Watches a session's ends. Pressing and typing count as being there; what the page asks by itself does not. Before it
 * warns, and when the time is over, it asks: another tab may have kept the session alive.
 */
export function useIdle(self: StaffSelf, ask: (how: 'there' | 'by-itself') => Promise<void>): Idle {
  const [now, setNow] = useState(() => Date.now());
  const [touchedAt, setTouchedAt] = useState(() => Date.now());
  const [askedAt, setAskedAt] = useState(0);
  const idleLeft = Date.parse(self.idleUntil) - now;
  const endLeft = Date.parse(self.endsAt) - now;

  const tick = useEffectEvent(() => {
    const at = Date.now();
    setNow(at);
    const isNear = Math.min(Date.parse(self.idleUntil), Date.parse(self.endsAt)) - at < WARN_MS;
    if (isNear && at - askedAt >= ASK_AT_MOST_EVERY_MS) {
      setAskedAt(at);
      void ask('by-itself');
    }
  });
  const beThere = useEffectEvent(() => {
    const at = Date.now();
    // Once it warns, only its own button counts: the warning must not go before it was read.
    if (at - touchedAt < TOUCH_EVERY_MS || Date.parse(self.idleUntil) - at < WARN_MS) return;
    setTouchedAt(at);
    void ask('there');
  });

  useEffect(() => {
    const timer = setInterval(tick, 1_000);
    addEventListener('keydown', beThere);
    addEventListener('pointerdown', beThere);
    return () => {
      clearInterval(timer);
      removeEventListener('keydown', beThere);
      removeEventListener('pointerdown', beThere);
    };
  }, []);

  return {
    idleLeftMs: idleLeft < WARN_MS && idleLeft <= endLeft ? Math.max(0, idleLeft) : null,
    endLeftMs: endLeft < WARN_OF_END_MS ? Math.max(0, endLeft) : null,
  };
}
