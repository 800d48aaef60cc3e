/** Browsers hold back timers of timers to this, in milliseconds. */
const TIMER_MS = 4;

/** Watches how long the main thread does not come back to its events: the longest task, seen from outside. */
export function watchLoop(): { longestMs: () => number; stop: () => void } {
  let last = performance.now();
  let longest = 0;
  let timer = 0;
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last - TIMER_MS);
    last = now;
    timer = window.setTimeout(look, TIMER_MS);
  };
  timer = window.setTimeout(look, TIMER_MS);
  return {
    longestMs: () => Math.max(longest, performance.now() - last - TIMER_MS),
    stop: () => clearTimeout(timer),
  };
}
