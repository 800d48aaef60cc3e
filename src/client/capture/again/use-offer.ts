import { useCallback, useEffect, useState } from 'react';
import type { RequestFailure } from '#src/client/api/connection.ts';
import { findRecaptureOffer } from '#src/client/api/recapture.ts';
import type { RecaptureOffer } from '#src/shared/contract/captures.ts';

export interface OfferState {
  /** Null until it is known. */
  readonly offer: RecaptureOffer | null;
  readonly failure: RequestFailure | null;
  readonly askAgain: () => void;
}

/** Asks what the link is for. Looking does not use it up. */
export function useOffer(secret: string): OfferState {
  const [answer, setAnswer] = useState<Pick<OfferState, 'offer' | 'failure'>>(NOTHING);
  // A new object for every try.
  const [wish, setWish] = useState({ secret });
  useEffect(() => {
    let isLeft = false;
    const ask = async () => {
      const found = await findRecaptureOffer(wish.secret);
      if (isLeft) return;
      setAnswer(
        found.kind === 'ok' ? { offer: found.value, failure: null } : { offer: null, failure: found },
      );
    };
    void ask();
    return () => {
      isLeft = true;
    };
  }, [wish]);
  const askAgain = useCallback(() => {
    setAnswer(NOTHING);
    setWish({ secret });
  }, [secret]);
  return { ...answer, askAgain };
}

const NOTHING = { offer: null, failure: null };
