import { messageFromBrowser, messageFromProblem } from '#src/client/ui/message/message.ts';
import type { KeptAnswer } from './flow-event.ts';
import type { Flow, Screen, Visit } from './flow-state.ts';
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
