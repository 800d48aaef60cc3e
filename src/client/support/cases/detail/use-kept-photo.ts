import { useCallback, useEffect, useState } from 'react';
import { showPhoto } from '#src/client/api/support/case.ts';
import { type StaffFailure, staffFailureOf } from '#src/client/api/support/staff-request.ts';

/** So long a photo stays on the screen of somebody who may have stood up. */
const SHOWN_MS = 60_000;

export type PhotoShown =
  | { readonly kind: 'hidden' }
  | {
      readonly kind: 'asking';
      readonly masked: boolean;
      readonly failure: StaffFailure | null;
      readonly isBusy: boolean;
    }
  | { readonly kind: 'shown'; readonly url: string; readonly masked: boolean; readonly hidesAt: number };

export interface KeptPhotoControl {
  readonly shown: PhotoShown;
  /** Opens the question for a reason. */
  readonly ask: (masked: boolean) => void;
  readonly cancel: () => void;
  readonly show: (reason: string) => Promise<void>;
  readonly hide: () => void;
}

const HIDDEN: PhotoShown = { kind: 'hidden' };

/**
 * The kept photo: asked for with a reason each time, held only as long as it is seen, and gone with its minute, its page,
 * or a look elsewhere.
 */
export function useKeptPhoto(reference: string): KeptPhotoControl {
  const [shown, setShown] = useState<PhotoShown>(HIDDEN);
  const hide = useCallback(() => setShown(HIDDEN), []);
  const url = shown.kind === 'shown' ? shown.url : null;

  useEffect(() => {
    if (url === null) return;
    const timer = setTimeout(hide, SHOWN_MS);
    const hideWhenLeft = () => {
      if (document.visibilityState === 'hidden') hide();
    };
    document.addEventListener('visibilitychange', hideWhenLeft);
    addEventListener('pagehide', hide);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', hideWhenLeft);
      removeEventListener('pagehide', hide);
      URL.revokeObjectURL(url);
    };
  }, [url, hide]);

  const ask = (masked: boolean) => setShown({ kind: 'asking', masked, failure: null, isBusy: false });
  const show = async (reason: string) => {
    const masked = shown.kind !== 'asking' || shown.masked;
    setShown({ kind: 'asking', masked, failure: null, isBusy: true });
    const answer = await showPhoto(reference, reason, masked);
    setShown(
      answer.kind === 'ok'
        ? {
            kind: 'shown',
            url: URL.createObjectURL(answer.value),
            masked,
            hidesAt: Date.now() + SHOWN_MS,
          }
        : { kind: 'asking', masked, failure: staffFailureOf(answer), isBusy: false },
    );
  };
  return { shown, ask, cancel: hide, show, hide };
}
