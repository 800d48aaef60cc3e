import { useCallback, useEffect, useRef } from 'react';
import type { TitleRef } from '../page/use-title-focus.ts';
import type { CameraState } from './camera.ts';

/**
 * Where the focus goes as the camera changes: to the heading that says what failed, to the shutter when there is a
 * picture. Never away from where the person has put it meanwhile.
 */
export function useCameraFocus(state: CameraState, pageTitle: TitleRef) {
  const title = useRef<HTMLHeadingElement | null>(null);
  const shutterRef = useRef<HTMLButtonElement>(null);
  const shown = state.kind === 'failed' ? state.reason : state.kind;

  useEffect(() => {
    const at = document.activeElement;
    const isElsewhere = at !== null && at !== document.body && at !== title.current;
    if (shown === 'live') {
      if (!isElsewhere) shutterRef.current?.focus({ preventScroll: true });
    } else if (shown === 'starting' || shown === 'resting') {
      if (!isElsewhere) title.current?.focus({ preventScroll: true });
    } else {
      title.current?.focus({ preventScroll: true });
    }
  }, [shown]);

  // One ref for both: the page gives the focus to the heading of a step that has just come.
  const titleRef = useCallback(
    (heading: HTMLHeadingElement | null) => {
      title.current = heading;
      pageTitle(heading);
    },
    [pageTitle],
  );
  return { titleRef, shutterRef };
}
