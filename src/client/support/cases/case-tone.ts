import type { DotTone } from '#src/client/ui/console/dot.tsx';
import type { CaseRow, CaseState } from '#src/shared/contract/support/cases.ts';

const TONES: Readonly<Record<CaseState, DotTone>> = {
  received: 'moving',
  calling: 'moving',
  waiting: 'active',
  staff: 'attention',
  person: 'still',
  recognised: 'good',
  closed: 'still',
  deleted: 'still',
  expired: 'still',
};

/** What colour a case's state has: amber for what waits for people here, never for what the customer has to do. */
export function toneOfCase({ state, askedBy }: Pick<CaseRow, 'state' | 'askedBy'>): DotTone {
  return askedBy !== null && (state === 'waiting' || state === 'staff') ? 'moving' : TONES[state];
}
