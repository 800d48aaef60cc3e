import type { DocumentType } from '#src/shared/documents.ts';
import { FIRST_FLOW, type PhotoSource, type Screen, type Visit, lookingAt } from './flow-state.ts';

/** One step back. A photo is never lost on the way without asking. */
export function screenBefore(screen: Screen, visit: Visit): Screen {
  switch (screen.step) {
    case 'choosing-document':
    case 'kept-ended':
    case 'finished':
      return screen;
    case 'consent':
      return FIRST_FLOW.screen;
    case 'giving-photo':
      return visit.agreedFor === screen.document ? FIRST_FLOW.screen : consent(screen.document);
    case 'camera':
      return { step: 'giving-photo', document: screen.document };
    case 'phone':
      return screen.leaving === 'free'
        ? { step: 'giving-photo', document: screen.document }
        : { ...screen, leaving: 'asking' };
    case 'preparing':
      return screen.before === null
        ? beforePhoto(screen.document, screen.given.from)
        : lookingAt(screen.document, screen.before);
    case 'adjusting':
    case 'sending':
      return lookingAt(screen.document, screen.photo);
    case 'looking':
      return { ...screen, askingToDiscard: true };
    case 'read':
      if (screen.photo !== null) return lookingAt(screen.document, screen.photo);
      return visit.agreedFor === screen.document
        ? { step: 'giving-photo', document: screen.document }
        : consent(screen.document);
    case 'message':
      // The photo is safe and goes on being tried; the first step leads to it again.
      if (screen.message.imageKept) return FIRST_FLOW.screen;
      if (screen.photo !== null) return lookingAt(screen.document, screen.photo);
      // The visit was ended: no camera opens before the next agreement.
      return visit.agreedFor === screen.document
        ? beforePhoto(screen.document, screen.from)
        : consent(screen.document);
  }
}

function consent(document: DocumentType): Screen {
  return { step: 'consent', document, photo: null };
}

/** A link to the phone is used up by then; from the photo step another is one press away. */
function beforePhoto(document: DocumentType, from: PhotoSource): Screen {
  return from === 'camera' ? { step: 'camera', document } : { step: 'giving-photo', document };
}
