import { useCallback, useEffect, useState } from 'react';
import type { RequestFailure } from '#src/client/api/connection.ts';
import { findCaptureState } from '#src/client/api/follow-capture.ts';
import { claimStatusLink, findPublicStatus } from '#src/client/api/status-link.ts';
import type { CaptureState, PublicStatus } from '#src/shared/contract/captures.ts';
import { type StatusAddress, rememberReference } from './status-address.ts';

/** How far somebody is who comes back. */
export type StatusVisit =
  /** Asked for the number; `wish` is one that could not be looked up just now. */
  | { readonly kind: 'asking'; readonly wish: string; readonly failure: RequestFailure | null }
  | { readonly kind: 'looking'; readonly wish: string }
  /** The link is good for one press, which the person makes: whatever looks at links does not use it up. */
  | {
      readonly kind: 'link';
      readonly reference: string;
      readonly secret: string;
      readonly isOpening: boolean;
    }
  | { readonly kind: 'link-failed'; readonly reference: string; readonly failure: RequestFailure }
  /** The little that the number alone tells. */
  | { readonly kind: 'number'; readonly status: PublicStatus }
  /** All of it: this browser may see it. */
  | { readonly kind: 'capture'; readonly capture: CaptureState };

export interface StatusActions {
  readonly look: (reference: string) => void;
  readonly openLink: () => void;
  readonly askAgain: () => void;
}

export function useStatusVisit(address: StatusAddress): readonly [StatusVisit, StatusActions] {
  const [visit, setVisit] = useState<StatusVisit>(() =>
    address.kind === 'bare'
      ? { kind: 'asking', wish: '', failure: null }
      : { kind: 'looking', wish: address.reference },
  );

  const look = useCallback(async (reference: string) => {
    setVisit({ kind: 'looking', wish: reference });
    setVisit(await lookUp(reference));
  }, []);

  useEffect(() => {
    if (address.kind === 'bare') return;
    let isLeft = false;
    const begin = async () => {
      const next = await (address.kind === 'link' ? lookAtLink(address) : lookUp(address.reference));
      if (!isLeft) setVisit(next);
    };
    void begin();
    return () => {
      isLeft = true;
    };
  }, [address]);

  const openLink = async () => {
    if (visit.kind !== 'link' || visit.isOpening) return;
    const { reference, secret } = visit;
    setVisit({ ...visit, isOpening: true });
    const claimed = await claimStatusLink(reference, secret);
    if (claimed.kind === 'ok') setVisit(shown(claimed.value));
    else setVisit({ kind: 'link-failed', reference, failure: claimed });
  };
  const askAgain = () => setVisit({ kind: 'asking', wish: '', failure: null });
  return [visit, { look: (reference) => void look(reference), openLink: () => void openLink(), askAgain }];
}

/** In the browser that sent the photo the link is not needed, and not used up. */
async function lookAtLink({
  reference,
  secret,
}: Extract<StatusAddress, { kind: 'link' }>): Promise<StatusVisit> {
  const own = await findCaptureState(reference);
  return own.kind === 'ok' ? shown(own.value) : { kind: 'link', reference, secret, isOpening: false };
}

async function lookUp(reference: string): Promise<StatusVisit> {
  const own = await findCaptureState(reference);
  if (own.kind === 'ok') return shown(own.value);
  const status = await findPublicStatus(reference);
  return status.kind === 'ok'
    ? { kind: 'number', status: status.value }
    : { kind: 'asking', wish: reference, failure: status };
}

function shown(capture: CaptureState): StatusVisit {
  rememberReference(capture.reference);
  return { kind: 'capture', capture };
}
