import type { Sent } from '#src/client/api/send-capture.ts';
import type { UploadProgress } from '#src/client/api/upload-capture.ts';
import type { DocumentType } from '#src/shared/documents.ts';
import type { PublicReason } from '#src/shared/results/outcome.ts';
import type { Preparation } from '../prepare-image/prepared-image.ts';
import { FIRST_FLOW, type Flow, type Photo, type Screen, type Visit } from './flow-state.ts';
import { type Message, isPhotoFault, messageFromBrowser, messageFromProblem } from './message.ts';

/** Everything that can happen to the flow. */
export type FlowEvent =
  | { readonly type: 'document-chosen'; readonly document: DocumentType }
  | { readonly type: 'agreed' }
  | { readonly type: 'file-given'; readonly file: Blob }
  | { readonly type: 'files-refused'; readonly reason: PublicReason }
  | { readonly type: 'prepared'; readonly preparation: Preparation; readonly idempotencyKey: string }
  | { readonly type: 'send' }
  | { readonly type: 'progressed'; readonly progress: UploadProgress }
  | { readonly type: 'sent'; readonly sent: Sent }
  | { readonly type: 'another-photo' }
  | { readonly type: 'another-document' }
  | { readonly type: 'consent-needed' }
  | { readonly type: 'back' }
  | { readonly type: 'discard-answered'; readonly discard: boolean }
  | { readonly type: 'finished' }
  | { readonly type: 'start-again' };

/** The whole flow as one pure function; effects (preparing, sending, history) watch the screen it returns. */
export function flowReducer(flow: Flow, event: FlowEvent): Flow {
  const { screen, visit } = flow;
  switch (event.type) {
    case 'document-chosen': {
      const chosen = { ...visit, lastDocument: event.document };
      return visit.agreed
        ? giving(chosen, event.document)
        : { screen: { step: 'consent', document: event.document, photo: null }, visit: chosen };
    }
    case 'agreed':
      return screen.step === 'consent' ? agreed(visit, screen) : flow;
    case 'file-given':
      return fileGiven(flow, event.file);
    case 'files-refused':
      return refused(flow, messageFromBrowser(event.reason));
    case 'prepared':
      return prepared(flow, event.preparation, event.idempotencyKey);
    case 'send':
      return send(flow);
    case 'progressed':
      if (screen.step !== 'sending') return flow;
      return { visit, screen: { ...screen, phase: phaseOf(event.progress) } };
    case 'sent':
      return sent(flow, event.sent);
    case 'another-photo':
      return 'document' in screen ? giving({ ...visit, waitingFile: null }, screen.document) : flow;
    case 'another-document':
      return { screen: FIRST_FLOW.screen, visit: { ...visit, waitingFile: null } };
    case 'consent-needed':
      return consentNeeded(flow);
    case 'back':
      return { screen: screenBefore(screen, visit), visit };
    case 'discard-answered':
      if (screen.step !== 'looking') return flow;
      return event.discard
        ? giving(visit, screen.document)
        : { visit, screen: { ...screen, askingToDiscard: false } };
    case 'finished':
      return { ...FIRST_FLOW, screen: { step: 'finished' } };
    case 'start-again':
      return FIRST_FLOW;
  }
}

function agreed(visit: Visit, screen: Extract<Screen, { step: 'consent' }>): Flow {
  const agreedVisit = { ...visit, agreed: true };
  const { document, photo } = screen;
  return photo === null
    ? giving(agreedVisit, document)
    : { screen: { step: 'looking', document, photo, askingToDiscard: false }, visit: agreedVisit };
}

function consentNeeded(flow: Flow): Flow {
  const { screen, visit } = flow;
  if (!('document' in screen)) return flow;
  const photo = 'photo' in screen ? screen.photo : null;
  return {
    screen: { step: 'consent', document: screen.document, photo },
    visit: { ...visit, agreed: false },
  };
}

/** The photo step; a file that was dropped earlier goes straight on. */
function giving(visit: Visit, document: DocumentType): Flow {
  if (visit.waitingFile === null) return { screen: { step: 'giving-photo', document }, visit };
  return {
    screen: { step: 'preparing', document, file: visit.waitingFile },
    visit: { ...visit, waitingFile: null },
  };
}

function fileGiven(flow: Flow, file: Blob): Flow {
  const { screen, visit } = flow;
  switch (screen.step) {
    case 'choosing-document':
    case 'consent':
      return { screen, visit: { ...visit, waitingFile: file } };
    case 'giving-photo':
    case 'preparing':
    case 'looking':
    case 'read':
    case 'message':
      return { screen: { step: 'preparing', document: screen.document, file }, visit };
    // A photo on its way is not exchanged under the person's hands.
    case 'sending':
      return flow;
    case 'finished':
      return { ...FIRST_FLOW, visit: { ...FIRST_FLOW.visit, waitingFile: file } };
  }
}

function refused(flow: Flow, message: Message): Flow {
  const { screen, visit } = flow;
  if (!('document' in screen) || screen.step === 'sending') return flow;
  const photo = 'photo' in screen ? screen.photo : null;
  return { visit, screen: { step: 'message', document: screen.document, photo, message, press: 0 } };
}

function prepared(flow: Flow, preparation: Preparation, idempotencyKey: string): Flow {
  const { screen, visit } = flow;
  if (screen.step !== 'preparing') return flow;
  const { document } = screen;
  if (!preparation.ok) {
    const message = messageFromBrowser(preparation.reason, preparation.params);
    return { visit, screen: { step: 'message', document, photo: null, message, press: 0 } };
  }
  if (visit.failedPhotos.has(preparation.image.sha256)) {
    const message = messageFromBrowser('SAME_PHOTO_AGAIN');
    return { visit, screen: { step: 'message', document, photo: null, message, press: 0 } };
  }
  const photo: Photo = { image: preparation.image, notices: preparation.notices, idempotencyKey };
  return { visit, screen: { step: 'looking', document, photo, askingToDiscard: false } };
}

function send(flow: Flow): Flow {
  const { screen, visit } = flow;
  if ((screen.step !== 'looking' && screen.step !== 'message') || screen.photo === null) return flow;
  const { document, photo } = screen;
  if (!visit.agreed) return consentNeeded(flow);
  if (visit.failedPhotos.has(photo.image.sha256)) {
    const message = messageFromBrowser('SAME_PHOTO_AGAIN');
    return { visit, screen: { step: 'message', document, photo: null, message, press: 0 } };
  }
  const press = screen.step === 'message' ? screen.press + 1 : 0;
  const progress: UploadProgress = { sentBytes: 0, totalBytes: photo.image.blob.size };
  return {
    visit,
    screen: { step: 'sending', document, photo, press, phase: { kind: 'uploading', progress } },
  };
}

function phaseOf(progress: UploadProgress): Extract<Screen, { step: 'sending' }>['phase'] {
  return progress.sentBytes >= progress.totalBytes ? { kind: 'reading' } : { kind: 'uploading', progress };
}

function sent(flow: Flow, answer: Sent): Flow {
  const { screen, visit } = flow;
  if (screen.step !== 'sending') return flow;
  const { document, photo, press } = screen;
  switch (answer.kind) {
    case 'cancelled':
      return { visit, screen: { step: 'looking', document, photo, askingToDiscard: false } };
    case 'read':
      return {
        visit: { ...visit, photoFaultsInARow: 0 },
        screen: { step: 'read', document, photo, capture: answer.capture },
      };
    case 'no-connection': {
      const message = messageFromBrowser(answer.reason);
      return { visit, screen: { step: 'message', document, photo, message, press } };
    }
    case 'problem':
      return failed(visit, { document, photo, press }, messageFromProblem(answer.problem));
  }
}

function failed(
  visit: Visit,
  what: { readonly document: DocumentType; readonly photo: Photo; readonly press: number },
  message: Message,
): Flow {
  const photoFault = isPhotoFault(message);
  // "We ended this visit and deleted the photo" has to be true here as well.
  const ended = message.nextStep === 'startAgain';
  return {
    visit: {
      ...visit,
      agreed: visit.agreed && !ended && message.nextStep !== 'giveConsent',
      failedPhotos: photoFault
        ? new Set([...visit.failedPhotos, what.photo.image.sha256])
        : visit.failedPhotos,
      photoFaultsInARow: photoFault ? visit.photoFaultsInARow + 1 : 0,
    },
    screen: { step: 'message', ...what, photo: ended ? null : what.photo, message },
  };
}

/** One step back. A photo is never lost on the way without asking. */
function screenBefore(screen: Screen, visit: Visit): Screen {
  switch (screen.step) {
    case 'choosing-document':
    case 'finished':
      return screen;
    case 'consent':
      return FIRST_FLOW.screen;
    case 'giving-photo':
      return visit.agreed ? FIRST_FLOW.screen : { step: 'consent', document: screen.document, photo: null };
    case 'preparing':
      return { step: 'giving-photo', document: screen.document };
    case 'looking':
      return { ...screen, askingToDiscard: true };
    case 'sending':
    case 'read':
    case 'message':
      return screen.photo === null
        ? { step: 'giving-photo', document: screen.document }
        : { step: 'looking', document: screen.document, photo: screen.photo, askingToDiscard: false };
  }
}
