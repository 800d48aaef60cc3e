import { type Message, messageFromBrowser, messageFromProblem } from '#src/client/ui/message/message.ts';
import type { CaptureState } from '#src/shared/contract/captures.ts';
import type { KeptAnswer } from './flow-event.ts';
import { FIRST_FLOW, type Flow, type Screen, type Visit } from './flow-state.ts';
import { failed, withReading } from './send.ts';

/** The page that was left open turns to what came of the photo that was kept. */
export function keptAnswered(flow: Flow, reference: string, answer: KeptAnswer): Flow {
  const { screen } = flow;
  if (!isAboutKept(screen, reference)) return flow;
  const visit: Visit = { ...flow.visit, kept: null };
  const { document, photo, from } = screen;
  switch (answer.kind) {
    case 'read': {
      const { capture } = answer;
      return { visit: withReading(visit), screen: { step: 'read', document, photo, from, capture } };
    }
    case 'problem':
      return failed(visit, { document, photo, from, press: 0 }, messageFromProblem(answer.problem));
    case 'expired':
      return failed(
        visit,
        { document, photo: null, from, press: 0 },
        messageFromBrowser('SAVED_PHOTO_EXPIRED'),
      );
    case 'ended':
      return { visit, screen: { step: 'kept-ended', how: answer.how } };
  }
}

function isAboutKept(screen: Screen, reference: string): screen is Extract<Screen, { step: 'message' }> {
  return screen.step === 'message' && screen.message.imageKept && screen.message.reference === reference;
}

/** What a state of a kept photo has come to; null while it is still on its way. */
export function answerOf({ state, answer }: Pick<CaptureState, 'state' | 'answer'>): KeptAnswer | null {
  switch (state) {
    case 'read':
      return answer !== undefined && 'result' in answer ? { kind: 'read', capture: answer } : null;
    case 'failed':
      return answer !== undefined && 'reason' in answer ? { kind: 'problem', problem: answer } : null;
    case 'expired':
      return { kind: 'expired' };
    case 'deleted':
    case 'closed':
      return { kind: 'ended', how: state };
    case 'reading':
    case 'waiting':
    case 'staff':
      return null;
  }
}

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
