import type { Selectable } from 'kysely';
import type { NoRetry, RetryOffer } from '#src/shared/contract/support/case-detail.ts';
import type { CaptureRow } from '../store/schema-captures.ts';

/** What decides whether a capture can be called again; nothing of it is content. */
export type RetryFacts = Pick<
  Selectable<CaptureRow>,
  'state' | 'cause' | 'fault' | 'kept_until' | 'photo_key_version' | 'asked_by'
>;

/** The columns of `RetryFacts`, for a select. */
export const RETRY_COLUMNS = [
  'state',
  'cause',
  'fault',
  'kept_until',
  'photo_key_version',
  'asked_by',
] as const satisfies readonly (keyof RetryFacts)[];

/** What helps instead of a retry. A locked card is unlocked by the office that issued it, and by nobody here. */
const HELPS: Readonly<Record<NoRetry, 'recapture-link' | 'wait' | 'nothing'>> = {
  'users-turn': 'recapture-link',
  'no-photo': 'recapture-link',
  expired: 'recapture-link',
  authenticity: 'recapture-link',
  'under-way': 'wait',
  'locked-card': 'nothing',
  'already-read': 'nothing',
  ended: 'nothing',
};

/**
 * Whether staff may call a capture again, or why that can't help and what does. `waitsFor`: what keeps the whole queue
 * from calling now. `now`: epoch milliseconds.
 */
export function retryOffer(
  facts: RetryFacts,
  { now, waitsFor }: { readonly now: number; readonly waitsFor: 'nothing' | 'breaker' | 'pause' },
): RetryOffer {
  const because = whyNot(facts, now);
  return because === null
    ? { kind: 'offered', waitsFor }
    : { kind: 'not-offered', because, helps: HELPS[because] };
}

function whyNot(facts: RetryFacts, now: number): NoRetry | null {
  switch (facts.state) {
    case 'closed':
    case 'deleted':
      return 'ended';
    case 'expired':
      return 'expired';
    case 'recognised':
      return 'already-read';
    case 'received':
    case 'calling':
      return 'under-way';
    case 'person':
      return whyPersons(facts);
    case 'waiting':
    case 'staff':
      if (facts.photo_key_version === null) return 'no-photo';
      if ((facts.kept_until ?? 0) <= now) return 'expired';
      return facts.asked_by === null ? null : 'under-way';
  }
}

/** The person's turn: by what it ended in. */
function whyPersons({ cause, fault }: RetryFacts): NoRetry {
  if (cause === 'REGISTRATION_CARD_AUTHENTICATION_LOCKED') return 'locked-card';
  if (cause?.startsWith('AUTHENTICITY_')) return 'authenticity';
  // Not the person's fault, but the photo was not kept: no agreement, no room, a payment card.
  return fault === 'user' ? 'users-turn' : 'no-photo';
}
