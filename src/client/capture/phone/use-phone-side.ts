import { useCallback, useEffect, useState } from 'react';
import type { RequestFailure } from '#src/client/api/connection.ts';
import { claimHandOver, endHandOver, findHandOver, followHandOver } from '#src/client/api/hand-over.ts';
import { type HandOver, OVER } from '#src/shared/contract/hand-over.ts';
import { type PhoneAddress, rememberHandOver } from './phone-address.ts';

/** What the phone knows of the hand-over that brought it here. */
export type PhoneSide =
  | { readonly kind: 'opening' }
  /** There is no link (null), it can't be used (any more), or nobody could be asked. */
  | { readonly kind: 'not-opened'; readonly failure: RequestFailure | null }
  | { readonly kind: 'going'; readonly handOver: HandOver }
  /** The photo was read. */
  | { readonly kind: 'done' }
  /** Ended without a reading, here or there. */
  | { readonly kind: 'over' };

export interface PhoneActions {
  readonly tryAgain: () => void;
  readonly stop: () => void;
  /** The photo's answer came here before the news of it. */
  readonly finish: () => void;
}

export function usePhoneSide(address: PhoneAddress): readonly [PhoneSide, PhoneActions] {
  const [side, setSide] = useState<PhoneSide>(
    address.kind === 'bare' ? { kind: 'not-opened', failure: null } : { kind: 'opening' },
  );
  // A new object for every try.
  const [target, setTarget] = useState({ address });
  const id = side.kind === 'going' ? side.handOver.id : null;

  useEffect(() => {
    const { address } = target;
    if (address.kind === 'bare') return;
    let isLeft = false;
    const open = async () => {
      const answer = await (address.kind === 'link'
        ? claimHandOver(address.secret)
        : findHandOver(address.id));
      if (isLeft) return;
      if (answer.kind === 'ok') {
        rememberHandOver(answer.value.id);
        setSide(sideOf(answer.value));
      } else {
        setSide(
          address.kind === 'going' && answer.kind === 'problem'
            ? { kind: 'over' }
            : { kind: 'not-opened', failure: answer },
        );
      }
    };
    void open();
    return () => {
      isLeft = true;
    };
  }, [target]);

  useEffect(() => {
    if (id === null) return;
    return followHandOver(id, {
      onValue: (handOver) => setSide((before) => (before.kind === 'going' ? sideOf(handOver) : before)),
      // Its session has ended with it.
      onProblem: () => setSide((before) => (before.kind === 'going' ? { kind: 'over' } : before)),
      onConnection: () => {},
    });
  }, [id]);

  const tryAgain = useCallback(() => {
    setSide({ kind: 'opening' });
    setTarget({ address });
  }, [address]);
  const stop = useCallback(() => {
    if (id !== null) endHandOver(id);
    setSide({ kind: 'over' });
  }, [id]);
  const finish = useCallback(() => setSide({ kind: 'done' }), []);
  return [side, { tryAgain, stop, finish }];
}

function sideOf(handOver: HandOver): PhoneSide {
  if (handOver.state === 'read' || handOver.state === 'done') return { kind: 'done' };
  return OVER.includes(handOver.state) ? { kind: 'over' } : { kind: 'going', handOver };
}
