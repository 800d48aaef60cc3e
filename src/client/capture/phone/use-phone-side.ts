import { useCallback, useEffect, useState } from 'react';
import type { RequestFailure } from '#src/client/api/connection.ts';
import {
  agreeToHandOver,
  claimHandOver,
  endHandOver,
  findHandOver,
  followHandOver,
} from '#src/client/api/hand-over.ts';
import {
  type AskingHandOver,
  type HandOver,
  type WorkingHandOver,
  isOver,
} from '#src/shared/contract/hand-over.ts';
import { type PhoneAddress, rememberHandOver } from './phone-address.ts';

/** What the phone knows of the hand-over that brought it here. */
export type PhoneSide =
  | { readonly kind: 'opening' }
  /** There is no link (null), it can't be used (any more), or nobody could be asked. */
  | { readonly kind: 'not-opened'; readonly failure: RequestFailure | null }
  | { readonly kind: 'asking'; readonly handOver: AskingHandOver }
  | { readonly kind: 'going'; readonly handOver: WorkingHandOver }
  /** The photo was read. */
  | { readonly kind: 'done' }
  /** Our side could not read the photo yet; it is kept, and the computer follows it. */
  | { readonly kind: 'kept' }
  /** Ended without a reading, here or there. */
  | { readonly kind: 'over' }
  /** The person said that this is not their computer. */
  | { readonly kind: 'refused' };

export interface PhoneActions {
  readonly tryAgain: () => void;
  /** The person's answer to "is this your computer?"; resolves to why it did not arrive, or null. */
  readonly answer: (isMine: boolean) => Promise<RequestFailure | null>;
  readonly stop: () => void;
  /** The photo's answer came here before the news of it. */
  readonly finish: () => void;
  /** The same where the photo could only be kept. */
  readonly keep: () => void;
}

export function usePhoneSide(address: PhoneAddress): readonly [PhoneSide, PhoneActions] {
  const [side, setSide] = useState<PhoneSide>(
    address.kind === 'bare' ? { kind: 'not-opened', failure: null } : { kind: 'opening' },
  );
  // A new object for every try.
  const [target, setTarget] = useState({ address });
  const id = idOf(side);

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
      onValue: (handOver) => setSide((before) => (idOf(before) === id ? sideOf(handOver) : before)),
      // Its session has ended with it.
      onProblem: () => setSide((before) => (idOf(before) === id ? { kind: 'over' } : before)),
      onConnection: () => {},
    });
  }, [id]);

  const tryAgain = useCallback(() => {
    setSide({ kind: 'opening' });
    setTarget({ address });
  }, [address]);
  const answer = useCallback(
    async (isMine: boolean) => {
      if (id === null) return null;
      if (!isMine) {
        endHandOver(id);
        setSide({ kind: 'refused' });
        return null;
      }
      const agreed = await agreeToHandOver(id);
      if (agreed.kind !== 'ok') return agreed;
      // Unless the news of the computer's Yes came first.
      setSide((before) => (before.kind === 'asking' && idOf(before) === id ? sideOf(agreed.value) : before));
      return null;
    },
    [id],
  );
  const stop = useCallback(() => {
    if (id !== null) endHandOver(id);
    setSide({ kind: 'over' });
  }, [id]);
  const finish = useCallback(() => setSide({ kind: 'done' }), []);
  const keep = useCallback(() => setSide({ kind: 'kept' }), []);
  return [side, { tryAgain, answer, stop, finish, keep }];
}

/** Null when there is none (any more) that this phone could do anything for. */
function idOf(side: PhoneSide): string | null {
  return side.kind === 'asking' || side.kind === 'going' ? side.handOver.id : null;
}

function sideOf(handOver: HandOver): PhoneSide {
  if (handOver.state === 'read' || handOver.state === 'done') return { kind: 'done' };
  if (handOver.state === 'failed' && handOver.problem.image_kept) return { kind: 'kept' };
  // One that waits has no phone yet, so this one has no part in it.
  if (isOver(handOver) || handOver.state === 'waiting') return { kind: 'over' };
  return handOver.state === 'opened' || handOver.state === 'agreed'
    ? { kind: 'asking', handOver }
    : { kind: 'going', handOver };
}
