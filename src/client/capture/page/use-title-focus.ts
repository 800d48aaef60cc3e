import { type RefCallback, useCallback, useEffect, useRef } from 'react';

/** Put on the heading of each step. */
export type TitleRef = RefCallback<HTMLHeadingElement>;

/**
 * Moves the focus to the heading whenever another step appears, so that it is read out and the keyboard starts
 * there. Not on the first one: a page that has just opened keeps the browser's own start.
 */
export function useTitleFocus(stepKey: string): TitleRef {
  const title = useRef<HTMLHeadingElement | null>(null);
  const shown = useRef(stepKey);
  // A step that is still being loaded has no heading yet; it takes the focus when it comes.
  const owed = useRef(false);

  useEffect(() => {
    if (shown.current === stepKey) return;
    shown.current = stepKey;
    scrollTo({ top: 0, behavior: 'instant' });
    owed.current = title.current === null;
    title.current?.focus({ preventScroll: true });
  }, [stepKey]);

  return useCallback((heading) => {
    title.current = heading;
    if (heading === null || !owed.current) return;
    owed.current = false;
    heading.focus({ preventScroll: true });
  }, []);
}
