import type { Sent } from '#src/client/api/send-capture.ts';
import type { Upload, UploadProgress } from '#src/client/api/upload-capture.ts';
import type { CaptureRead, Problem, Quad } from '#src/shared/contract/captures.ts';
import type { DocumentType } from '#src/shared/documents.ts';
import type { Cut, Preparation } from '../prepare-image/prepared-image.ts';
import {
  FIRST_FLOW,
  type EarlyFile,
  type Flow,
  type GivenPhoto,
  type Photo,
  type Screen,
  type Visit,
} from './flow-state.ts';
import { type Message, isPhotoFault, messageFromBrowser, messageFromProblem } from './message.ts';

/** Everything that can happen to the flow. */
export type FlowEvent =
  | { readonly type: 'document-chosen'; readonly document: DocumentType }
  | { readonly type: 'agreed' }
  | { readonly type: 'file-given'; readonly file: Blob }
  | { readonly type: 'too-many-files' }
  | { readonly type: 'camera-opened' }
  /** A still of this page's camera; `near`: the document's corners a moment ago, in shares (0–1) of it. */
  | { readonly type: 'photo-taken'; readonly file: Blob; readonly near: Quad | null }
  | { readonly type: 'phone-opened' }
  /** The phone's capture came to an end; this page shows it as its own. */
  | { readonly type: 'phone-answered'; readonly answer: PhoneAnswer }
  /** The document's corners are to be moved by hand. */
  | { readonly type: 'adjust' }
  /** Another cut of the photo that is looked at. */
  | { readonly type: 'cut'; readonly cut: Cut }
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

export type PhoneAnswer =
  | { readonly kind: 'read'; readonly capture: CaptureRead }
  | { readonly kind: 'problem'; readonly problem: Problem };

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
    case 'camera-opened':
      return 'document' in screen && !isBusy(screen)
        ? { visit, screen: { step: 'camera', document: screen.document } }
        : flow;
    case 'photo-taken':
      return photoTaken(flow, event.file, event.near);
    case 'phone-opened':
      return 'document' in screen && !isBusy(screen)
        ? { visit, screen: { step: 'phone', document: screen.document } }
        : flow;
    case 'phone-answered':
      return phoneAnswered(flow, event.answer);
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
      if (screen.step !== 'sending') return flow;
      return { visit, screen: { ...screen, phase: phaseOf(event.progress) } };
    case 'sent':
      return sent(flow, event.sent);
    case 'another-photo':
      return 'document' in screen ? anotherPhoto(visit, screen) : flow;
    case 'another-document':
      return { screen: FIRST_FLOW.screen, visit };
    case 'consent-needed':
      return consentNeeded(flow);
    case 'back':
      return { screen: screenBefore(screen, visit), visit };
    case 'discard-answered':
      if (screen.step !== 'looking') return flow;
      return event.discard
        ? anotherPhoto(visit, screen)
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
    ? {
        screen: { step: 'preparing', document, given: visit.early.given, cut: visit.early.cut, before: null },
        visit: nothingEarly,
      }
    : { screen: { step: 'giving-photo', document }, visit: nothingEarly };
}

/** Back to where the photo came from. */
function anotherPhoto(visit: Visit, screen: Extract<Screen, { document: DocumentType }>): Flow {
  const photo = 'photo' in screen ? screen.photo : null;
  return photo?.given.from === 'camera'
    ? { visit, screen: { step: 'camera', document: screen.document } }
    : giving(visit, screen.document);
}

/** A photo on its way is not exchanged under the person's hands. */
function isBusy(screen: Screen): boolean {
  return screen.step === 'sending';
}

function photoTaken({ screen, visit }: Flow, file: Blob, near: Quad | null): Flow {
  if (screen.step !== 'camera') return { screen, visit };
  const cut: Cut = near === null ? { kind: 'find' } : { kind: 'find', near };
  const given: GivenPhoto = { file, from: 'camera' };
  return { visit, screen: { step: 'preparing', document: screen.document, given, cut, before: null } };
}

function phoneAnswered({ screen, visit }: Flow, answer: PhoneAnswer): Flow {
  if (screen.step !== 'phone') return { screen, visit };
  const { document } = screen;
  const counted = { ...visit, outcomes: visit.outcomes + 1 };
  return answer.kind === 'read'
    ? { visit: counted, screen: { step: 'read', document, photo: null, capture: answer.capture } }
    : { visit: counted, screen: messageScreen(document, null, messageFromProblem(answer.problem)) };
}

/** Until the whole photo is made, the corners can't be moved; `prepared` brings it. */
function adjust({ screen, visit }: Flow): Flow {
  if (screen.step !== 'looking') return { screen, visit };
  const { document, photo } = screen;
  const corners = photo.look.cutAt ?? photo.look.found ?? MIDDLE;
  const whole = photo.look.cutAt === null ? photo.image : null;
  return { visit, screen: { step: 'adjusting', document, photo, whole, corners } };
}

function cutAnew({ screen, visit }: Flow, cut: Cut): Flow {
  if (screen.step !== 'looking' && screen.step !== 'adjusting') return { screen, visit };
  const { document, photo } = screen;
  return { visit, screen: { step: 'preparing', document, given: photo.given, cut, before: photo } };
}

/** Where corners start on a photo in which no document was found, in shares. */
const MIDDLE: Quad = [
  [0.1, 0.1],
  [0.9, 0.1],
  [0.9, 0.9],
  [0.1, 0.9],
];

const FIND: Cut = { kind: 'find' };

function fileGiven(flow: Flow, file: Blob): Flow {
  const { screen, visit } = flow;
  const given: GivenPhoto = { file, from: 'file' };
  switch (screen.step) {
    case 'choosing-document':
    case 'consent':
      return { screen, visit: { ...visit, early: { kind: 'one', given, cut: FIND } } };
    case 'giving-photo':
    case 'camera':
    case 'phone':
    case 'preparing':
    case 'looking':
    case 'adjusting':
    case 'read':
    case 'message':
      return {
        screen: { step: 'preparing', document: screen.document, given, cut: FIND, before: null },
        visit,
      };
    // A photo on its way is not exchanged under the person's hands.
    case 'sending':
      return flow;
    case 'finished':
      return { ...FIRST_FLOW, visit: { ...FIRST_FLOW.visit, early: { kind: 'one', given, cut: FIND } } };
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
    case 'camera':
    case 'phone':
    case 'preparing':
    case 'looking':
    case 'adjusting':
    case 'read':
    case 'message': {
      const photo = 'photo' in screen ? screen.photo : null;
      return { visit, screen: messageScreen(screen.document, photo, messageFromBrowser('TOO_MANY_FILES')) };
    }
  }
}

function prepared(flow: Flow, preparation: Preparation, idempotencyKey: string): Flow {
  const { screen, visit } = flow;
  if (screen.step === 'adjusting') return wholeMade(flow, preparation);
  if (screen.step !== 'preparing') return flow;
  const { document, given } = screen;
  if (!preparation.ok) {
    const message = messageFromBrowser(preparation.reason, preparation.params);
    // The code that prepares could not be fetched: nothing is wrong with the file, so it waits for another try.
    const early: EarlyFile =
      message.nextStep === 'waitAndRetry' ? { kind: 'one', given, cut: screen.cut } : { kind: 'none' };
    return { visit: { ...visit, early }, screen: messageScreen(document, null, message) };
  }
  const { image, notices, look } = preparation;
  const photo: Photo = { image, given, look, notices, idempotencyKey };
  if (visit.failedPhotos.has(markOf(document, photo))) {
    return { visit, screen: messageScreen(document, photo, messageFromBrowser('SAME_PHOTO_AGAIN')) };
  }
  return { visit, screen: { step: 'looking', document, photo, askingToDiscard: false } };
}

function wholeMade({ screen, visit }: Flow, preparation: Preparation): Flow {
  if (screen.step !== 'adjusting') return { screen, visit };
  const { document, photo } = screen;
  return preparation.ok
    ? { visit, screen: { ...screen, whole: preparation.image } }
    : { visit, screen: { step: 'looking', document, photo, askingToDiscard: false } };
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

/** A photo that shows no ID card may well show the credit card that was meant, or be read when cut otherwise. */
function markOf(document: DocumentType, photo: Photo): string {
  const cut = photo.look.cutAt?.flat().map((share) => share.toFixed(3)) ?? [];
  return [document, photo.image.sha256, ...cut].join(' ');
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
    case 'camera':
    case 'phone':
      return { step: 'giving-photo', document: screen.document };
    case 'preparing':
      if (screen.before !== null) {
        return { step: 'looking', document: screen.document, photo: screen.before, askingToDiscard: false };
      }
      return screen.given.from === 'camera'
        ? { step: 'camera', document: screen.document }
        : { step: 'giving-photo', document: screen.document };
    case 'adjusting':
      return { step: 'looking', document: screen.document, photo: screen.photo, askingToDiscard: false };
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
