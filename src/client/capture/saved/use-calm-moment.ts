import { useCallback, useEffect, useRef } from 'react';

/** After the last touch: the press that it ended is done by then. */
const SETTLE_MS = 300;

/** Does something as soon as nobody presses anything: the page must not turn under a finger. */
export type AtCalmMoment = (work: () => void) => void;

export function useCalmMoment(): AtCalmMoment {
  const desk = useRef({ isPressed: false, due: null as (() => void) | null });
  useEffect(() => {
    const now = desk.current;
    const listening = new AbortController();
    const on = { signal: listening.signal, capture: true };
    let timer: ReturnType<typeof setTimeout> | undefined;
    const press = () => {
      clearTimeout(timer);
      now.isPressed = true;
    };
    const release = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        now.isPressed = false;
        const { due } = now;
        now.due = null;
        due?.();
      }, SETTLE_MS);
    };
    for (const type of ['pointerdown', 'keydown']) addEventListener(type, press, on);
    for (const type of ['pointerup', 'pointercancel', 'keyup', 'blur']) addEventListener(type, release, on);
    return () => {
      listening.abort();
      clearTimeout(timer);
      now.due = null;
      now.isPressed = false;
    };
  }, []);
  return useCallback((work) => {
    if (!desk.current.isPressed) work();
    else desk.current.due = work;
  }, []);
}
