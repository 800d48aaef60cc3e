import type { Sent } from '#src/client/api/send-capture.ts';
import type { Upload, UploadProgress } from '#src/client/api/upload-capture.ts';
import type { DocumentType } from '#src/shared/documents.ts';
import type { Preparation } from '../prepare-image/prepared-image.ts';
import { FIRST_FLOW, type EarlyFile, type Flow, type Photo, type Screen, type Visit } from './flow-state.ts';
import { type Message, isPhotoFault, messageFromBrowser, messageFromProblem } from './message.ts';

/** Everything that can happen to the flow. */
export type FlowEvent =
  | { readonly type: 'document-chosen'; readonly document: DocumentType }
  | { readonly type: 'agreed' }
  | { readonly type: 'file-given'; readonly file: Blob }
  | { readonly type: 'too-many-files' }
  | { readonly type: 'prepared'; readonly preparation: Preparation; readonly idempotencyKey: string }
  | { readonly type: 'send' }
  /** Sends the same photo as a new capture: the answer to the old key stands and would only come back. */
  | { readonly type: 'send-anew'; readonly idempotencyKey: string }
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
      return visit.agreedFor === event.document
        ? giving(chosen, event.document)
        : { screen: { step: 'consent', document: event.document, photo: null }, visit: chosen };
    }
    case 'agreed':
      return screen.step === 'consent' ? agreed(visit, screen) : flow;
    case 'file-given':
      return fileGiven(flow, event.file);
    case 'too-many-files':
      return tooManyFiles(flow);
    case 'prepared':
      return prepared(flow, event.preparation, event.idempotencyKey);
    case 'send':
      return send(flow);
    case 'send-anew':
      return sendAnew(flow, event.idempotencyKey);
    case 'progressed':
      if (screen.step !== 'sending') return flow;
      return { visit, screen: { ...screen, phase: phaseOf(event.progress) } };
    case 'sent':
      return sent(flow, event.sent);
    case 'another-photo':
      return 'document' in screen ? giving(visit, screen.document) : flow;
    case 'another-document':
      return { screen: FIRST_FLOW.screen, visit };
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

function messageScreen(document: DocumentType, photo: Photo | null, message: Message): Screen {
  return { step: 'message', document, photo, message, press: 0 };
}

function agreed(visit: Visit, screen: Extract<Screen, { step: 'consent' }>): Flow {
  const agreedVisit = { ...visit, agreedFor: screen.document };
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
    visit: { ...visit, agreedFor: null },
  };
}

/** The photo step; a file that was dropped earlier goes straight on. */
function giving(visit: Visit, document: DocumentType): Flow {
  const nothingEarly: Visit = { ...visit, early: { kind: 'none' } };
  return visit.early.kind === 'one'
    ? { screen: { step: 'preparing', document, file: visit.early.file }, visit: nothingEarly }
    : { screen: { step: 'giving-photo', document }, visit: nothingEarly };
}

function fileGiven(flow: Flow, file: Blob): Flow {
  const { screen, visit } = flow;
  switch (screen.step) {
    case 'choosing-document':
    case 'consent':
      return { screen, visit: { ...visit, early: { kind: 'one', file } } };
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
      return { ...FIRST_FLOW, visit: { ...FIRST_FLOW.visit, early: { kind: 'one', file } } };
  }
}

function tooManyFiles(flow: Flow): Flow {
  const { screen, visit } = flow;
  switch (screen.step) {
    case 'choosing-document':
    case 'consent':
    case 'finished':
      return { screen, visit: { ...visit, early: { kind: 'too-many' } } };
    case 'sending':
      return flow;
    case 'giving-photo':
    case 'preparing':
    case 'looking':
    case 'read':
    case 'message': {
      const photo = 'photo' in screen ? screen.photo : null;
      return { visit, screen: messageScreen(screen.document, photo, messageFromBrowser('TOO_MANY_FILES')) };
    }
  }
}

function prepared(flow: Flow, preparation: Preparation, idempotencyKey: string): Flow {
  const { screen, visit } = flow;
  if (screen.step !== 'preparing') return flow;
  const { document } = screen;
  if (!preparation.ok) {
    const message = messageFromBrowser(preparation.reason, preparation.params);
    // The code that prepares could not be fetched: nothing is wrong with the file, so it waits for another try.
    const early: EarlyFile =
      message.nextStep === 'waitAndRetry' ? { kind: 'one', file: screen.file } : { kind: 'none' };
    return { visit: { ...visit, early }, screen: messageScreen(document, null, message) };
  }
  const photo: Photo = { image: preparation.image, notices: preparation.notices, idempotencyKey };
  if (visit.failedPhotos.has(markOf(document, photo))) {
    return { visit, screen: messageScreen(document, photo, messageFromBrowser('SAME_PHOTO_AGAIN')) };
  }
  return { visit, screen: { step: 'looking', document, photo, askingToDiscard: false } };
}

function send(flow: Flow): Flow {
  const { screen, visit } = flow;
  if (screen.step !== 'looking' && screen.step !== 'message') return flow;
  if (screen.photo === null) return visit.early.kind === 'one' ? giving(visit, screen.document) : flow;
  const { document, photo } = screen;
  if (visit.agreedFor !== document) return consentNeeded(flow);
  if (visit.failedPhotos.has(markOf(document, photo))) {
    return { visit, screen: messageScreen(document, photo, messageFromBrowser('SAME_PHOTO_AGAIN')) };
  }
  const press = screen.step === 'message' ? screen.press + 1 : 0;
  const { blob, type } = photo.image;
  const upload: Upload = { document, blob, type, idempotencyKey: photo.idempotencyKey };
  const progress: UploadProgress = { sentBytes: 0, totalBytes: blob.size };
  return {
    visit,
    screen: { step: 'sending', document, photo, upload, press, phase: { kind: 'uploading', progress } },
  };
}

function sendAnew({ visit, screen }: Flow, idempotencyKey: string): Flow {
  if (screen.step !== 'message' || screen.photo === null) return { visit, screen };
  return send({ visit, screen: { ...screen, photo: { ...screen.photo, idempotencyKey } } });
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
        visit: { ...visit, photoFaultsInARow: 0, outcomes: visit.outcomes + 1 },
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

/** A photo that shows no ID card may well show the credit card that was meant. */
function markOf(document: DocumentType, photo: Photo): string {
  return `${document} ${photo.image.sha256}`;
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
      outcomes: visit.outcomes + 1,
      agreedFor: ended || message.nextStep === 'giveConsent' ? null : visit.agreedFor,
      failedPhotos: photoFault
        ? new Set([...visit.failedPhotos, markOf(what.document, what.photo)])
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
      return visit.agreedFor === screen.document
        ? FIRST_FLOW.screen
        : { step: 'consent', document: screen.document, photo: null };
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
