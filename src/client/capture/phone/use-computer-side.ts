import { useCallback, useEffect, useState } from 'react';
import type { RequestFailure } from '#src/client/api/connection.ts';
import { confirmHandOver, endHandOver, followHandOver, startHandOver } from '#src/client/api/hand-over.ts';
import { type EndedHandOver, type HandOver, isOver } from '#src/shared/contract/hand-over.ts';
import type { Problem } from '#src/shared/contract/captures.ts';
import type { DocumentType } from '#src/shared/documents.ts';
import { currentLocale } from '../locale/locale.ts';

/** What the computer knows of its hand-over. */
export type ComputerSide =
  | { readonly kind: 'starting' }
  /** It could not be started, or what became of it can't be asked for. */
  | { readonly kind: 'failed'; readonly failure: RequestFailure }
  | {
      readonly kind: 'going';
      readonly link: string;
      readonly handOver: Exclude<HandOver, EndedHandOver>;
      /** False while the BFF can't be reached: what is shown may be old. */
      readonly isConnected: boolean;
    }
  | { readonly kind: 'over'; readonly why: WhyOver };

/** `lost`: the photo was read, but its details did not come. */
export type WhyOver = 'cancelled' | 'expired' | 'refused' | 'lost';

export interface ComputerActions {
  readonly again: () => void;
  /** The person's answer to "does your phone show the same number?"; resolves to why it did not arrive, or null. */
  readonly answer: (isSame: boolean) => Promise<RequestFailure | null>;
  /** What was read can't be fetched. */
  readonly lose: () => void;
}

/**
 * Makes a link, follows what the phone does with it, and ends it when this is left: with the step, with the page, or
 * with the person's No.
 */
export function useComputerSide(document: DocumentType): readonly [ComputerSide, ComputerActions] {
  const [side, setSide] = useState<ComputerSide>({ kind: 'starting' });
  // A new object for every try.
  const [wish, setWish] = useState({ document });
  const id = side.kind === 'going' ? side.handOver.id : null;

  useEffect(() => {
    let isLeft = false;
    let end = () => {};
    const update = (handOver: HandOver) => setSide((before) => sideAfter(before, handOver));
    const begin = async () => {
      const answer = await startHandOver({ ...wish, locale: currentLocale() });
      if (answer.kind !== 'ok') {
        if (!isLeft) setSide({ kind: 'failed', failure: answer });
        return;
      }
      const { link, ...handOver } = answer.value;
      if (isLeft) return endHandOver(handOver.id);
      setSide({ kind: 'going', link, handOver, isConnected: true });
      const stop = followHandOver(handOver.id, {
        onValue: update,
        onProblem: (problem) => setSide(sideWithout(problem)),
        onConnection: (isConnected) =>
          setSide((before) => (before.kind === 'going' ? { ...before, isConnected } : before)),
      });
      const endNow = () => endHandOver(handOver.id);
      addEventListener('pagehide', endNow);
      end = () => {
        removeEventListener('pagehide', endNow);
        stop();
        endNow();
      };
    };
    void begin();
    return () => {
      isLeft = true;
      end();
    };
  }, [wish]);

  const again = useCallback(() => {
    setSide({ kind: 'starting' });
    setWish({ document });
  }, [document]);

  const answer = useCallback(
    async (isSame: boolean) => {
      if (id === null) return null;
      if (!isSame) {
        endHandOver(id);
        setSide({ kind: 'over', why: 'refused' });
        return null;
      }
      const confirmed = await confirmHandOver(id);
      if (confirmed.kind !== 'ok') return confirmed;
      // Unless the news of what the phone does since came first.
      setSide((before) =>
        before.kind === 'going' && before.handOver.state === 'agreed'
          ? sideAfter(before, confirmed.value)
          : before,
      );
      return null;
    },
    [id],
  );

  const lose = useCallback(() => {
    if (id !== null) endHandOver(id);
    setSide({ kind: 'over', why: 'lost' });
  }, [id]);

  return [side, { again, answer, lose }];
}

function sideAfter(before: ComputerSide, handOver: HandOver): ComputerSide {
  // An answer that was on its way while the person said No, or began anew.
  if (before.kind !== 'going' || before.handOver.id !== handOver.id) return before;
  if (isOver(handOver)) {
    return { kind: 'over', why: handOver.state === 'expired' ? 'expired' : 'cancelled' };
  }
  return { ...before, handOver };
}

const NOT_FOUND = 404;

/** The BFF tells of it no more: it forgets one some time after its end; anything else is a matter of the visit. */
function sideWithout(problem: Problem): ComputerSide {
  return problem.status === NOT_FOUND
    ? { kind: 'over', why: 'expired' }
    : { kind: 'failed', failure: { kind: 'problem', problem } };
}
