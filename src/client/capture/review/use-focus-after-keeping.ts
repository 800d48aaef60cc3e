import { type RefCallback, useCallback, useRef } from 'react';

export interface FocusAfterKeeping {
  /** Put on the button that takes the focus. */
  readonly focusRef: RefCallback<HTMLButtonElement>;
  /** The person decided to keep the photo: the focus comes back from the question that goes. */
  readonly onKept: () => void;
}

export function useFocusAfterKeeping(): FocusAfterKeeping {
  const isOwed = useRef(false);
  const focusRef = useCallback((button: HTMLButtonElement | null) => {
    if (button === null || !isOwed.current) return;
    isOwed.current = false;
    button.focus();
  }, []);
  const onKept = useCallback(() => {
    isOwed.current = true;
  }, []);
  return { focusRef, onKept };
}
