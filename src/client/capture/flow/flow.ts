import type { DocumentType } from '#src/shared/documents.ts';
import type { FlowEvent } from './flow-event.ts';
import { FIRST_FLOW, type Flow, type Screen, type Visit, lookingAt } from './flow-state.ts';
import { anotherFile, anotherPhoto, fileGiven, giving, opened, photoTaken, tooManyFiles } from './give.ts';
import { adjust, cutAnew, prepared } from './prepare.ts';
import { phoneAtWork, phoneLeft } from './phone-work.ts';
import { keptAnswered } from './kept.ts';
import { consentNeeded, phoneAnswered, progressed, send, sendAnew, sent } from './send.ts';
import { screenBefore } from './step-back.ts';

/** The whole flow as one pure function; effects (preparing, sending, history) watch the screen it returns. */
export function flowReducer(flow: Flow, event: FlowEvent): Flow {
  const { screen, visit } = flow;
  switch (event.type) {
    case 'document-chosen':
      return documentChosen(visit, event.document);
    case 'agreed':
      return screen.step === 'consent' ? agreed(visit, screen) : flow;
    case 'file-given':
      return fileGiven(flow, event.file);
    case 'too-many-files':
      return tooManyFiles(flow);
    case 'camera-opened':
      return opened(flow, 'camera');
    case 'photo-taken':
      return photoTaken(flow, event.file, event.near);
    case 'phone-opened':
      return opened(flow, 'phone');
    case 'phone-at-work':
      return phoneAtWork(flow, event.isAtWork);
    case 'phone-answered':
      return phoneAnswered(flow, event.answer);
    case 'kept-answered':
      return keptAnswered(flow, event.reference, event.answer);
    case 'adjust':
      return adjust(flow);
    case 'cut':
      return cutAnew(flow, event.cut);
    case 'prepared':
      return prepared(flow, event.preparation, event.idempotencyKey);
    case 'send':
      return send(flow);
    case 'send-anew':
      return sendAnew(flow, event.idempotencyKey);
    case 'progressed':
      return progressed(flow, event.progress);
    case 'sent':
      return sent(flow, event.sent);
    case 'another-photo':
      return anotherPhoto(flow);
    case 'another-file':
      return anotherFile(flow);
    case 'another-document':
      return { screen: FIRST_FLOW.screen, visit };
    case 'consent-needed':
      return consentNeeded(flow);
    case 'back':
      return { screen: screenBefore(screen, visit), visit };
    case 'discard-answered':
      if (screen.step === 'phone') return phoneLeft(flow, event.discard);
      if (screen.step !== 'looking') return flow;
      return event.discard ? anotherPhoto(flow) : { visit, screen: { ...screen, askingToDiscard: false } };
    case 'finished':
      return { ...FIRST_FLOW, screen: { step: 'finished' } };
    case 'start-again':
      return FIRST_FLOW;
  }
}

function documentChosen(visit: Visit, document: DocumentType): Flow {
  const chosen: Visit = {
    ...visit,
    lastDocument: document,
    heldBack: visit.lastDocument === document ? visit.heldBack : 0,
  };
  return visit.agreedFor === document
    ? giving(chosen, document)
    : { screen: { step: 'consent', document, photo: null }, visit: chosen };
}

function agreed(visit: Visit, screen: Extract<Screen, { step: 'consent' }>): Flow {
  const agreedVisit = { ...visit, agreedFor: screen.document };
  const { document, photo } = screen;
  return photo === null
    ? giving(agreedVisit, document)
    : { screen: lookingAt(document, photo), visit: agreedVisit };
}
