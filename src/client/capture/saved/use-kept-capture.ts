import { type Dispatch, useEffect, useState } from 'react';
import { type FollowedCapture, followCapture } from '#src/client/api/follow-capture.ts';
import type { FlowEvent, KeptAnswer } from '../flow/flow-event.ts';

/** What the page knows of a kept photo. */
export interface KeptCapture {
  /** Null until the first news. */
  readonly capture: FollowedCapture | null;
  /** False while the BFF can't be reached: what is shown may be old. */
  readonly isConnected: boolean;
}

/** Follows a kept photo, and tells the flow when something came of it that the page shows by itself. */
export function useKeptCapture(reference: string, dispatch: Dispatch<FlowEvent>): KeptCapture {
  const [kept, setKept] = useState<KeptCapture>({ capture: null, isConnected: true });
  useEffect(() => {
    const tell = (answer: KeptAnswer) => dispatch({ type: 'kept-answered', reference, answer });
    return followCapture(reference, {
      onState: (capture) => {
        setKept({ capture, isConnected: true });
        const answer = answerOf(capture);
        if (answer) tell(answer);
      },
      onProblem: (problem) => tell({ kind: 'problem', problem }),
      onConnection: (isConnected) => setKept((before) => ({ ...before, isConnected })),
    });
  }, [reference, dispatch]);
  return kept;
}

function answerOf({ state, read, problem }: FollowedCapture): KeptAnswer | null {
  if (state === 'read' && read !== null) return { kind: 'read', capture: read };
  if (state === 'failed' && problem !== null) return { kind: 'problem', problem };
  if (state === 'expired' || state === 'closed') return { kind: 'over' };
  return null;
}
