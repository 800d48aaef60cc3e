import type { Sent } from '#src/client/api/send-capture.ts';
import type { Upload, UploadProgress } from '#src/client/api/upload-capture.ts';
import type { DocumentType } from '#src/shared/documents.ts';
import type { PhoneAnswer } from './flow-event.ts';
import {
  type Flow,
  type Photo,
  type PhotoSource,
  type Screen,
  type Visit,
  lookingAt,
  photoOf,
} from './flow-state.ts';
import { factsOf } from './facts-of.ts';
import { giving } from './give.ts';
import { sendable } from './hold-back.ts';
import {
  type Message,
  isPhotoFault,
  messageFromBrowser,
  messageFromProblem,
} from '#src/client/ui/message/message.ts';
import { markOf, sameAgain } from './prepare.ts';

export function send(flow: Flow): Flow {
  const { screen, visit } = flow;
  if (screen.step !== 'looking' && screen.step !== 'message') return flow;
  if (screen.photo === null) return visit.early.kind === 'one' ? giving(visit, screen.document) : flow;
  const { document, photo } = screen;
  if (visit.agreedFor !== document) return consentNeeded(flow);
  if (sendable(photo) === 'no') return { visit, screen: lookingAt(document, photo) };
  if (visit.failedPhotos.has(markOf(document, photo))) return { visit, screen: sameAgain(document, photo) };
  const press = screen.step === 'message' ? screen.press + 1 : 0;
  const { blob, type } = photo.image;
  const { idempotencyKey } = photo;
  const upload: Upload = { document, blob, type, idempotencyKey, facts: factsOf(photo, visit) };
  const progress: UploadProgress = { sentBytes: 0, totalBytes: blob.size };
  return {
    visit: { ...visit, heldBack: 0 },
    screen: { step: 'sending', document, photo, upload, press, phase: { kind: 'uploading', progress } },
  };
}

export function sendAnew(flow: Flow, idempotencyKey: string): Flow {
  const { screen, visit } = flow;
  if (screen.step !== 'message' || screen.photo === null) return flow;
  return send({ visit, screen: { ...screen, photo: { ...screen.photo, idempotencyKey } } });
}

export function progressed(flow: Flow, progress: UploadProgress): Flow {
  const { screen, visit } = flow;
  if (screen.step !== 'sending') return flow;
  const isAllSent = progress.sentBytes >= progress.totalBytes;
  const phase = isAllSent ? ({ kind: 'reading' } as const) : ({ kind: 'uploading', progress } as const);
  return { visit, screen: { ...screen, phase } };
}

export function sent(flow: Flow, answer: Sent): Flow {
  const { screen, visit } = flow;
  if (screen.step !== 'sending') return flow;
  const { document, photo, press } = screen;
  const { from } = photo.given;
  switch (answer.kind) {
    case 'cancelled':
      return { visit, screen: lookingAt(document, photo) };
    case 'read':
      return {
        visit: withReading(visit),
        screen: { step: 'read', document, photo, from, capture: answer.capture },
      };
    case 'no-connection': {
      const message = messageFromBrowser(answer.reason);
      return { visit, screen: { step: 'message', document, photo, from, message, press } };
    }
    case 'problem':
      return failed(visit, { document, photo, from, press }, messageFromProblem(answer.problem));
  }
}

/** What the phone sent and got is shown here as if this page had sent it; its photo never was here. */
export function phoneAnswered(flow: Flow, answer: PhoneAnswer): Flow {
  const { screen, visit } = flow;
  if (screen.step !== 'phone') return flow;
  const { document } = screen;
  if (answer.kind === 'read') {
    const { capture } = answer;
    return {
      visit: withReading(visit),
      screen: { step: 'read', document, photo: null, from: 'phone', capture },
    };
  }
  const what = { document, photo: null, from: 'phone', press: 0 } as const;
  return failed(visit, what, messageFromProblem(answer.problem));
}

export function consentNeeded(flow: Flow): Flow {
  const { screen, visit } = flow;
  if (!('document' in screen)) return flow;
  return {
    screen: { step: 'consent', document: screen.document, photo: photoOf(screen) },
    visit: { ...visit, agreedFor: null },
  };
}

/** Something could be read, so the person is on the right way. */
export function withReading(visit: Visit): Visit {
  return { ...visit, photoFaultsInARow: 0, outcomes: visit.outcomes + 1 };
}

/** What a failure is about. */
export interface Failed {
  readonly document: DocumentType;
  readonly photo: Photo | null;
  readonly from: PhotoSource;
  readonly press: number;
}

/** The message of a failure, and what it means for the rest of the visit. */
export function failed(visit: Visit, what: Failed, message: Message): Flow {
  const { document, photo } = what;
  const photoFault = isPhotoFault(message);
  // "We ended this visit and deleted the photo" has to be true here as well.
  const ended = message.nextStep === 'startAgain';
  const screen: Screen = { step: 'message', ...what, photo: ended ? null : photo, message };
  return {
    visit: {
      ...visit,
      outcomes: visit.outcomes + 1,
      agreedFor: ended || message.nextStep === 'giveConsent' ? null : visit.agreedFor,
      failedPhotos:
        photoFault && photo !== null
          ? new Set([...visit.failedPhotos, markOf(document, photo)])
          : visit.failedPhotos,
      photoFaultsInARow: photoFault ? visit.photoFaultsInARow + 1 : 0,
      kept: message.imageKept ? message.reference : visit.kept,
    },
    screen,
  };
}
