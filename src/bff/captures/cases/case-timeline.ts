import type { Kysely, Selectable } from 'kysely';
import type { CaseEvent } from '#src/shared/contract/support/case-detail.ts';
import type { MeaningKey } from '#src/shared/results/meaning.ts';
import type { CaseEventRow } from '../../store/schema-captures.ts';
import type { Schema } from '../../store/schema.ts';
import { iso } from './case-rows.ts';

/** A capture that is called every hour for three days has fewer. */
const EVENTS_SHOWN = 500;

/** What happened to one capture, oldest first; the newest `EVENTS_SHOWN` of it. */
export async function readTimeline(db: Kysely<Schema>, reference: string): Promise<readonly CaseEvent[]> {
  const newestFirst = await db
    .selectFrom('case_events')
    .selectAll()
    .where('reference', '=', reference)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(EVENTS_SHOWN)
    .execute();
  return newestFirst.toReversed().map(eventOf);
}

function eventOf(row: Selectable<CaseEventRow>): CaseEvent {
  return {
    id: row.id,
    at: iso(row.at),
    kind: row.kind,
    actor: row.actor,
    ms: row.ms,
    label: row.label,
    resultCode: row.result_code,
    resultMessage: row.result_message,
    cause: row.cause as MeaningKey | null,
    detail: row.detail === null ? {} : (JSON.parse(row.detail) as CaseEvent['detail']),
  };
}
