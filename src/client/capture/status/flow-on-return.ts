import { type Message, messageFromBrowser, messageFromProblem } from '#src/client/ui/message/message.ts';
import type { CaptureState } from '#src/shared/contract/captures.ts';
import { FIRST_FLOW, type Flow } from '../flow/flow-state.ts';
import { keptAnswered } from '../flow/kept.ts';
import { answerOf } from '../saved/answer-of.ts';

/** Where a person finds their capture who comes back to it, on this device or another: the photo is not there. */
export function flowOnReturn(capture: CaptureState): Flow {
  const { reference, document } = capture;
  const message = messageOnReturn(capture);
  const kept: Flow = {
    visit: { ...FIRST_FLOW.visit, lastDocument: document, kept: reference },
    screen: { step: 'message', document, photo: null, from: 'file', message, press: 0 },
  };
  const answer = answerOf(capture);
  return answer === null ? kept : keptAnswered(kept, reference, answer);
}

/** What was told last; where nothing is known of that, that the photo is safe with us. */
function messageOnReturn({ reference, answer, kept }: CaptureState): Message {
  const told =
    answer !== undefined && 'reason' in answer
      ? messageFromProblem(answer)
      : messageFromBrowser('SERVICE_PROBLEM');
  return {
    ...told,
    nextStep: 'savedForRetry',
    reference,
    imageKept: true,
    keptUntil: kept?.until ?? told.keptUntil,
  };
}
