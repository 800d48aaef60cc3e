/** Milliseconds of shaking and stillness in turns. */
const PATTERNS = { good: [25], taken: [40, 50, 40] } as const;

const LESS_MOTION = matchMedia('(prefers-reduced-motion: reduce)');

/** Felt where the device can; a person who wants less motion is spared this one, too. */
export function vibrate(what: keyof typeof PATTERNS): void {
  if (LESS_MOTION.matches || typeof navigator.vibrate !== 'function') return;
  navigator.vibrate([...PATTERNS[what]]);
}
