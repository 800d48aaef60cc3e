import { type Dispatch, useEffect, useState } from 'react';
import { followCapture } from '#src/client/api/follow-capture.ts';
import { type CaptureState, SETTLED } from '#src/shared/contract/captures.ts';
import type { FlowEvent } from '../flow/flow-event.ts';
import { answerOf } from './answer-of.ts';
import { useCalmMoment } from './use-calm-moment.ts';

/** What the page knows of a kept photo. */
export interface KeptCapture {
  /** The last news on its way; null until the first. */
  readonly capture: CaptureState | null;
  /** `offline`: the BFF can't be reached, so what is shown may be old. `lost`: this browser may not ask for it any more. */
  readonly connection: 'there' | 'offline' | 'lost';
}

/** Follows a kept photo (none: null), and tells the flow when something came of it that the page shows by itself. */
export function useKeptCapture(reference: string | null, dispatch: Dispatch<FlowEvent>): KeptCapture {
  const [kept, setKept] = useState<KeptCapture>({ capture: null, connection: 'there' });
  const atCalmMoment = useCalmMoment();
  useEffect(() => {
    if (reference === null) return;
    return followCapture(reference, {
      onState: (capture) => {
        const answer = answerOf(capture);
        if (answer !== null) atCalmMoment(() => dispatch({ type: 'kept-answered', reference, answer }));
        else if (SETTLED.includes(capture.state)) setKept({ capture: null, connection: 'lost' });
        else setKept({ capture, connection: 'there' });
      },
      // Another visit began in this browser, or its time is over.
      onProblem: () => setKept({ capture: null, connection: 'lost' }),
      onConnection: (isThere) =>
        setKept((before) => ({ ...before, connection: isThere ? 'there' : 'offline' })),
    });
  }, [reference, dispatch, atCalmMoment]);
  return kept;
}
