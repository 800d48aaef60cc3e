import { useEffect, useState } from 'react';

const TICK_MS = 250;

/** Milliseconds left of a wait that began when `wait` appeared; 0 when there is none or it is over. */
export function useCountdown(wait: { readonly afterMs: number | null }): number {
  const [leftMs, setLeftMs] = useState(wait.afterMs ?? 0);
  useEffect(() => {
    if (wait.afterMs === null) return;
    const endsAt = performance.now() + wait.afterMs;
    const tick = () => {
      const left = Math.max(0, endsAt - performance.now());
      setLeftMs(left);
      if (left === 0) clearInterval(timer);
    };
    const timer = setInterval(tick, TICK_MS);
    tick();
    return () => clearInterval(timer);
  }, [wait]);
  return leftMs;
}
