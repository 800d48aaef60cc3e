import { useEffect, useEffectEvent } from 'react';
import { findCaptureByReference } from '#src/client/api/find-capture.ts';
import type { PhoneAnswer } from '../flow/flow-event.ts';

const ASK_AGAIN_MS = 2_000;
/** An answer that nobody knows may be a proxy's page once; after so many in a row it does not come. */
const UNKNOWN_UNTIL_LOST = 3;

export interface Reading {
  readonly onAnswered: (answer: PhoneAnswer) => void;
  /** The photo was read, but what it showed can't be fetched (any more). */
  readonly onLost: () => void;
}

/** Fetches what was read once there is a reference to it, again and again while there is no connection. */
export function useReading(reference: string | null, { onAnswered, onLost }: Reading): void {
  const answer = useEffectEvent(onAnswered);
  const lose = useEffectEvent(onLost);
  useEffect(() => {
    if (reference === null) return;
    const controller = new AbortController();
    const { signal } = controller;
    let pause: ReturnType<typeof setTimeout> | undefined;
    let unknownInARow = 0;
    const ask = async () => {
      const found = await findCaptureByReference(reference, signal).catch(() => null);
      if (found === null || signal.aborted) return;
      if (found.kind === 'read') return answer({ kind: 'read', capture: found.capture });
      if (found.kind === 'failed') return answer({ kind: 'problem', problem: found.problem });
      unknownInARow = found.kind === 'unknown' ? unknownInARow + 1 : 0;
      if (unknownInARow >= UNKNOWN_UNTIL_LOST) return lose();
      pause = setTimeout(() => void ask(), ASK_AGAIN_MS);
    };
    void ask();
    return () => {
      controller.abort();
      clearTimeout(pause);
    };
  }, [reference]);
}
