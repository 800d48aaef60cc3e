import { useCallback, useEffect, useRef, useState } from 'react';
import { showPhoto } from '#src/client/api/support/case.ts';
import { type StaffFailure, staffFailureOf } from '#src/client/api/support/staff-request.ts';

/** So long a photo stays on the screen of somebody who may have stood up. */
const SHOWN_MS = 60_000;
/** What is kept is damaged, or shows nothing. */
const NO_PICTURE = 415;

export type PhotoFailure = StaffFailure | 'broken';

export type PhotoShown =
  | { readonly kind: 'hidden' }
  | {
      readonly kind: 'asking';
      readonly masked: boolean;
      readonly failure: PhotoFailure | null;
      readonly isBusy: boolean;
    }
  | {
      readonly kind: 'shown';
      readonly blob: Blob;
      readonly masked: boolean;
      /** Epoch milliseconds. */
      readonly hidesAt: number;
    };

export interface KeptPhotoControl {
  readonly shown: PhotoShown;
  /** Opens the question for a reason. */
  readonly ask: (masked: boolean) => void;
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
  /** Counts what was asked, so that an answer to a question taken back shows nothing. */
  const asked = useRef(0);
  const hide = useCallback(() => {
    asked.current += 1;
    setShown(HIDDEN);
  }, []);
  const isShown = shown.kind === 'shown';
  const hidesAt = isShown ? shown.hidesAt : 0;

  useEffect(() => {
    if (!isShown) return;
    const timer = setTimeout(hide, Math.max(0, hidesAt - Date.now()));
    const hideWhenLeft = () => {
      if (document.visibilityState === 'hidden') hide();
    };
    document.addEventListener('visibilitychange', hideWhenLeft);
    addEventListener('pagehide', hide);
    return () => {
      clearTimeout(timer);
      document.removeEventListener('visibilitychange', hideWhenLeft);
      removeEventListener('pagehide', hide);
    };
  }, [isShown, hidesAt, hide]);

  const ask = (masked: boolean) => setShown({ kind: 'asking', masked, failure: null, isBusy: false });
  const show = async (reason: string) => {
    if (shown.kind !== 'asking') return;
    const { masked } = shown;
    const mine = (asked.current += 1);
    setShown({ kind: 'asking', masked, failure: null, isBusy: true });
    const answer = await showPhoto(reference, reason, masked);
    if (mine !== asked.current) return;
    if (answer.kind === 'ok') {
      setShown({ kind: 'shown', blob: answer.value, masked, hidesAt: Date.now() + SHOWN_MS });
      return;
    }
    const isBroken = answer.kind === 'problem' && answer.problem.status === NO_PICTURE;
    const failure = isBroken ? 'broken' : staffFailureOf(answer);
    setShown({ kind: 'asking', masked, failure, isBusy: false });
  };
  return { shown, ask, show, hide };
}
