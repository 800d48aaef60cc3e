import type { ExpressionBuilder, Selectable } from 'kysely';
import type { Locale } from '#src/shared/contract/locales.ts';
import type { CaseRow } from '#src/shared/contract/support/cases.ts';
import type { DocumentType } from '#src/shared/documents.ts';
import { formatReference } from '#src/shared/reference.ts';
import type { MeaningKey } from '#src/shared/results/meaning.ts';
import type { Fault } from '#src/shared/results/outcome.ts';
import type { CaptureRow } from '../../store/schema-captures.ts';
import type { Schema } from '../../store/schema.ts';

/** The columns that staff may see of any case, and no other: neither keys nor sealed bytes nor hashes are read. */
export const CASE_COLUMNS = [
  'reference',
  'document',
  'state',
  'state_at',
  'cause',
  'fault',
  'result_code',
  'locale',
  'api_version',
  'created_at',
  'due_at',
  'kept_until',
  'background_calls',
  'run',
  'asked_by',
  'incident_id',
  'assigned_to',
] as const satisfies readonly (keyof CaptureRow)[];

export type StoredCase = Pick<Selectable<CaptureRow>, (typeof CASE_COLUMNS)[number]> & {
  /** When its recapture link ends that can still be used; null when there is none. */
  readonly link_until: number | null;
};

/** A recapture link of the capture that can still be used: when it ends. */
export function linkUntil(eb: ExpressionBuilder<Schema, 'captures'>, now: number) {
  return eb
    .selectFrom('recapture_links')
    .select((link) => link.fn.max('recapture_links.expires_at').as('until'))
    .whereRef('recapture_links.reference', '=', 'captures.reference')
    .where('recapture_links.used_at', 'is', null)
    .where('recapture_links.expires_at', '>', now)
    .as('link_until');
}

export function caseRow(stored: StoredCase): CaseRow {
  return {
    reference: formatReference(stored.reference),
    document: stored.document as DocumentType,
    state: stored.state,
    cause: stored.cause as MeaningKey | null,
    fault: stored.fault as Fault | null,
    resultCode: stored.result_code,
    locale: stored.locale as Locale,
    apiVersion: stored.api_version,
    createdAt: iso(stored.created_at),
    changedAt: iso(stored.state_at),
    dueAt: isoOrNull(stored.due_at),
    keptUntil: isoOrNull(stored.kept_until),
    backgroundCalls: stored.background_calls,
    run: stored.run,
    askedBy: stored.asked_by,
    incident: stored.incident_id,
    assignedTo: stored.assigned_to,
    hasRecaptureLink: stored.link_until !== null,
  };
}

/** Epoch milliseconds as ISO 8601 in UTC. */
export function iso(at: number): string {
  return new Date(at).toISOString();
}

export function isoOrNull(at: number | null): string | null {
  return at === null ? null : iso(at);
}
