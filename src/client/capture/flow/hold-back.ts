import type { Photo, Visit } from './flow-state.ts';

/** So many photos are held back for how they look; the next one may be sent although it looks no better. */
export const REFUSALS_UNTIL_ANYWAY = 2;

/**
 * What may be done with a photo: sent; sent although something speaks against it; not sent. Nobody could read a
 * photo with a hard fault, so such a one is never sent.
 */
export type Sendable = 'yes' | 'anyway' | 'no';

export function sendable({ look, heldBack }: Photo): Sendable {
  if (look.faults.length === 0) return 'yes';
  return heldBack > REFUSALS_UNTIL_ANYWAY && !look.faults.some(({ hard }) => hard) ? 'anyway' : 'no';
}

/** Counts a photo that is held back once, however often it is cut anew. */
export function countedHeldBack(visit: Visit, photo: Photo, before: Photo | null): readonly [Visit, Photo] {
  const counted = before?.heldBack ?? 0;
  if (counted > 0) return [visit, { ...photo, heldBack: counted }];
  if (photo.look.faults.length === 0) return [visit, photo];
  const heldBack = visit.heldBack + 1;
  return [
    { ...visit, heldBack },
    { ...photo, heldBack },
  ];
}
