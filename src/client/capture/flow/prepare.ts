import type { Point, Quad } from '#src/shared/contract/captures.ts';
import type { DocumentType } from '#src/shared/documents.ts';
import type { Cut, Preparation } from '../prepare-image/prepared-image.ts';
import { type EarlyFile, type Flow, type Photo, type Screen, type Visit, lookingAt } from './flow-state.ts';
import { countedHeldBack } from './hold-back.ts';
import { messageFromBrowser } from '#src/client/ui/message/message.ts';

/** Where corners start on a photo in which no document was found, in shares. */
const MIDDLE: Quad = [
  [0.1, 0.1],
  [0.9, 0.1],
  [0.9, 0.9],
  [0.1, 0.9],
];

export function prepared(flow: Flow, preparation: Preparation, idempotencyKey: string): Flow {
  const { screen, visit } = flow;
  if (screen.step === 'adjusting') return wholeMade(visit, screen, preparation);
  if (screen.step !== 'preparing') return flow;
  const { document, given, before } = screen;
  if (!preparation.ok) return notPrepared(visit, screen, preparation);
  const { image, notices, look } = preparation;
  const made: Photo = {
    image,
    given,
    cut: screen.cut,
    notices,
    // Where the document lies is known of the photo, however it is cut.
    look: { ...look, found: look.found ?? before?.look.found ?? null },
    idempotencyKey,
    heldBack: 0,
  };
  const [counted, photo] = countedHeldBack(visit, made, before);
  // One that only is cut anew is in front of the person already: they hear of it when they send it.
  if (before === null && visit.failedPhotos.has(markOf(document, photo))) {
    return { visit: counted, screen: sameAgain(document, photo) };
  }
  return { visit: counted, screen: lookingAt(document, photo) };
}

function notPrepared(
  visit: Visit,
  screen: Extract<Screen, { step: 'preparing' }>,
  { reason, params }: Extract<Preparation, { ok: false }>,
): Flow {
  const { document, given, cut, before } = screen;
  if (before !== null) return { visit, screen: withFailedCut(document, before) };
  const message = messageFromBrowser(reason, params);
  // The code that prepares could not be fetched: nothing is wrong with the file, so it waits for another try.
  const early: EarlyFile =
    message.nextStep === 'waitAndRetry' ? { kind: 'one', given, cut } : { kind: 'none' };
  return {
    visit: { ...visit, early },
    screen: { step: 'message', document, photo: null, from: given.from, message, press: 0 },
  };
}

function wholeMade(
  visit: Visit,
  screen: Extract<Screen, { step: 'adjusting' }>,
  preparation: Preparation,
): Flow {
  return preparation.ok
    ? { visit, screen: { ...screen, whole: preparation.image } }
    : { visit, screen: withFailedCut(screen.document, screen.photo) };
}

/** The corners wait for the whole photo, which `prepared` brings. */
export function adjust(flow: Flow): Flow {
  const { screen, visit } = flow;
  if (screen.step !== 'looking' || screen.photo.image.type === 'application/pdf') return flow;
  const { document, photo } = screen;
  const { cutAt, found } = photo.look;
  const corners = inside(cutAt ?? found ?? MIDDLE);
  const whole = cutAt === null ? photo.image : null;
  return { visit, screen: { step: 'adjusting', document, photo, whole, corners } };
}

export function cutAnew(flow: Flow, cut: Cut): Flow {
  const { screen, visit } = flow;
  if (screen.step !== 'looking' && screen.step !== 'adjusting') return flow;
  const { document, photo } = screen;
  return { visit, screen: { step: 'preparing', document, given: photo.given, cut, before: photo } };
}

/** A photo that shows no ID card may well show the credit card that was meant, or be read when cut otherwise. */
export function markOf(document: DocumentType, { look, image }: Photo): string {
  const cut = look.cutAt?.flat().map((share) => share.toFixed(3)) ?? [];
  return [document, image.sha256, ...cut].join(' ');
}

export function sameAgain(document: DocumentType, photo: Photo): Screen {
  const message = messageFromBrowser('SAME_PHOTO_AGAIN');
  return { step: 'message', document, photo, from: photo.given.from, message, press: 0 };
}

function withFailedCut(document: DocumentType, photo: Photo): Screen {
  return { step: 'looking', document, photo, askingToDiscard: false, cutFailed: true };
}

/** A corner that was found just beyond the photo's edge could not be taken hold of. */
function inside([a, b, c, d]: Quad): Quad {
  const share = (value: number) => Math.min(1, Math.max(0, value));
  const kept = ([x, y]: Point): Point => [share(x), share(y)];
  return [kept(a), kept(b), kept(c), kept(d)];
}
