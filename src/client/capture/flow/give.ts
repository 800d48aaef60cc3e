import type { Quad } from '#src/shared/contract/captures.ts';
import type { DocumentType } from '#src/shared/documents.ts';
import type { Cut } from '../prepare-image/prepared-image.ts';
import {
  FIRST_FLOW,
  type EarlyFile,
  type Flow,
  type GivenPhoto,
  type PhotoSource,
  type Screen,
  type Visit,
  atPhone,
  photoOf,
} from './flow-state.ts';
import { messageFromBrowser } from '#src/client/ui/message/message.ts';

const FIND: Cut = { kind: 'find' };
const NOTHING: EarlyFile = { kind: 'none' };

/** The photo step; a file that was dropped earlier goes straight on. */
export function giving(visit: Visit, document: DocumentType): Flow {
  const { early } = visit;
  return early.kind === 'one'
    ? preparing(visit, document, early.given, early.cut)
    : { screen: { step: 'giving-photo', document }, visit: { ...visit, early: NOTHING } };
}

/** A new photo takes the place of whatever waited. */
function preparing(visit: Visit, document: DocumentType, given: GivenPhoto, cut: Cut): Flow {
  return {
    screen: { step: 'preparing', document, given, cut, before: null },
    visit: { ...visit, early: NOTHING },
  };
}

export function fileGiven(flow: Flow, file: Blob): Flow {
  const { screen, visit } = flow;
  const given: GivenPhoto = { file, from: 'file' };
  const early: EarlyFile = { kind: 'one', given, cut: FIND };
  switch (screen.step) {
    case 'choosing-document':
    case 'consent':
      return { screen, visit: { ...visit, early } };
    case 'giving-photo':
    case 'camera':
    case 'preparing':
    case 'looking':
    case 'adjusting':
    case 'read':
    case 'message':
      return preparing(visit, screen.document, given, FIND);
    // It would end what the phone is doing: that is asked first.
    case 'phone':
      return screen.leaving === 'free'
        ? preparing(visit, screen.document, given, FIND)
        : { visit, screen: { ...screen, leaving: 'asking' } };
    // A photo on its way is not exchanged under the person's hands.
    case 'sending':
      return flow;
    case 'kept-ended':
    case 'finished':
      return { ...FIRST_FLOW, visit: { ...FIRST_FLOW.visit, early } };
  }
}

export function photoTaken(flow: Flow, file: Blob, near: Quad | null): Flow {
  const { screen, visit } = flow;
  if (screen.step !== 'camera') return flow;
  const cut: Cut = near === null ? FIND : { kind: 'find', near };
  return preparing(visit, screen.document, { file, from: 'camera' }, cut);
}

export function tooManyFiles(flow: Flow): Flow {
  const { screen, visit } = flow;
  switch (screen.step) {
    case 'choosing-document':
    case 'consent':
    case 'kept-ended':
    case 'finished':
      return { screen, visit: { ...visit, early: { kind: 'too-many' } } };
    case 'sending':
      return flow;
    default: {
      const { document } = screen;
      const message = messageFromBrowser('TOO_MANY_FILES');
      const from = sourceOf(screen);
      return {
        visit,
        screen: { step: 'message', document, photo: photoOf(screen), from, message, press: 0 },
      };
    }
  }
}

/** The camera or the phone instead of a file; never before the agreement, nor under a photo that is worked on. */
export function opened(flow: Flow, step: 'camera' | 'phone'): Flow {
  const { screen, visit } = flow;
  switch (screen.step) {
    case 'giving-photo':
    case 'camera':
    case 'phone':
    case 'looking':
    case 'read':
    case 'message':
      return {
        visit,
        screen: step === 'phone' ? atPhone(screen.document) : { step, document: screen.document },
      };
    default:
      return flow;
  }
}

/** Back to where the photo came from. */
export function anotherPhoto(flow: Flow): Flow {
  const { screen, visit } = flow;
  if (!('document' in screen)) return flow;
  const { document } = screen;
  if (visit.agreedFor !== document) return agreeing(visit, document);
  const from = sourceOf(screen);
  switch (from) {
    case 'file':
      return giving(visit, document);
    case 'camera':
      return { visit, screen: { step: from, document } };
    case 'phone':
      return { visit, screen: atPhone(document) };
  }
}

export function anotherFile({ screen, visit }: Flow): Flow {
  if (!('document' in screen)) return { visit, screen };
  const { document } = screen;
  return visit.agreedFor === document
    ? { visit, screen: { step: 'giving-photo', document } }
    : agreeing(visit, document);
}

/** Whoever came back for a capture, or whose visit was ended, has not agreed to another. */
function agreeing(visit: Visit, document: DocumentType): Flow {
  return { visit, screen: { step: 'consent', document, photo: null } };
}

function sourceOf(screen: Screen): PhotoSource {
  switch (screen.step) {
    case 'camera':
    case 'phone':
      return screen.step;
    case 'preparing':
      return screen.given.from;
    case 'message':
      return screen.from;
    case 'read':
      return screen.photo?.given.from ?? screen.from;
    default:
      return photoOf(screen)?.given.from ?? 'file';
  }
}
