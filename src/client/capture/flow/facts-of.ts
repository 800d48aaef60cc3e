import type { PhotoFacts } from '#src/shared/contract/support/case-detail.ts';
import type { Photo, Visit } from './flow-state.ts';

/** What support staff may know of a photo without seeing it: how it was made, and what was measured before it was sent. */
export function factsOf({ look, cut, given }: Photo, { isForComputer }: Visit): PhotoFacts {
  const { sharpness, glare, brightness } = look.measured ?? NOT_MEASURED;
  return {
    source: isForComputer ? 'phone' : given.from,
    cut: look.cutAt === null ? 'whole' : cut.kind === 'corners' ? 'by-hand' : 'found',
    sharpness,
    glare,
    brightness,
    overridden: look.faults.map(({ reason }) => reason),
  };
}

/** A PDF is not looked at. */
const NOT_MEASURED = { sharpness: null, glare: null, brightness: null };
