import type { Problem } from '#src/shared/contract/captures.ts';
import type { CaptureFacts, CaseDetail, RetryOffer } from '#src/shared/contract/support/case-detail.ts';
import type { CaseState } from '#src/shared/contract/support/cases.ts';
import { formatReference } from '#src/shared/reference.ts';
import type { Database } from '../../store/database.ts';
import type { KeyRing } from '../key-ring.ts';
import { retryOffer } from '../retry-offer.ts';
import { CASE_COLUMNS, caseRow, isoOrNull, linkUntil } from './case-rows.ts';
import { readTimeline } from './case-timeline.ts';
import { readNotes } from './notes.ts';

export interface DetailOptions {
  readonly database: Database;
  readonly masterKeys: KeyRing;
  /** Epoch milliseconds. */
  readonly now: number;
  /** What keeps the whole queue from calling. */
  readonly waitsFor: Extract<RetryOffer, { kind: 'offered' }>['waitsFor'];
}

/** Everything that staff may know of one case; null when there is none of that reference (8 signs). */
export async function readDetail(options: DetailOptions, reference: string): Promise<CaseDetail | null> {
  const { database, masterKeys, now, waitsFor } = options;
  const stored = await database.db
    .selectFrom('captures')
    .where('reference', '=', reference)
    .select([...CASE_COLUMNS, 'told', 'facts', 'recapture_id', 'replaced_by'])
    // Whether there is a photo, not its key: `RetryFacts` asks for the version only.
    .select('photo_key_version')
    .select((eb) => linkUntil(eb, now))
    .select((eb) =>
      eb
        .selectFrom('recapture_links')
        .select('recapture_links.reference')
        .whereRef('recapture_links.id', '=', 'captures.recapture_id')
        .as('answers'),
    )
    .executeTakeFirst();
  if (!stored) return null;
  return {
    row: caseRow(stored),
    // Both were written by us as these very types, and hold codes and measures only.
    told: stored.told === null ? null : (JSON.parse(stored.told) as Problem),
    facts: stored.facts === null ? null : (JSON.parse(stored.facts) as CaptureFacts),
    events: await readTimeline(database.db, reference),
    notes: await readNotes(database.db, reference, masterKeys),
    retry: retryOffer(stored, { now, waitsFor }),
    recapture: {
      offered: canBeRecaptured(stored.state, stored.cause) && stored.replaced_by === null,
      expiresAt: isoOrNull(stored.link_until),
    },
    answers: stored.answers === null ? null : formatReference(stored.answers),
    answeredBy: stored.replaced_by === null ? null : formatReference(stored.replaced_by),
  };
}

const RECAPTURED: readonly CaseState[] = ['person', 'waiting', 'staff', 'expired'];

/** Whether a new photo could help. A card that is locked at its office stays locked in every photo. */
export function canBeRecaptured(state: CaseState, cause: string | null): boolean {
  return RECAPTURED.includes(state) && cause !== 'REGISTRATION_CARD_AUTHENTICATION_LOCKED';
}
