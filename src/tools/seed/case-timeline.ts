import type { Insertable } from 'kysely';
import type { CaseEventKind } from '#src/shared/contract/support/case-detail.ts';
import { RESULT_CODES } from '#src/shared/results/result-codes.ts';
import type { Outcome } from '#src/shared/results/outcome.ts';
import type { CaptureRow, CaseEventRow } from '#src/bff/store/schema-captures.ts';
import type { Random } from '../specimens/random.ts';

/** What happened to it: received, called, and what came of it. */
export function eventsOfCase(
  random: Random,
  row: Insertable<CaptureRow>,
  outcome: Outcome,
  calls: number,
): readonly Insertable<CaseEventRow>[] {
  const events: Insertable<CaseEventRow>[] = [];
  let at = row.created_at;
  const add = (kind: CaseEventKind, actor: string, more: Partial<Insertable<CaseEventRow>> = {}) => {
    events.push({
      id: `${row.reference}-${String(events.length).padStart(3, '0')}`,
      reference: row.reference,
      at,
      kind,
      actor,
      ms: null,
      label: null,
      result_code: null,
      result_message: null,
      cause: null,
      detail: null,
      ...more,
    });
  };
  add('received', 'person');
  for (let call = 0; call < calls; call += 1) {
    const ms = random.between(400, 6_000);
    const { resultKey, resultCode } = outcome;
    add('call', 'person', {
      ms,
      label: resultKey === 'SUCCESS' ? 'success' : resultCode === null ? 'timeout' : `code-${resultCode}`,
      result_code: resultCode,
      result_message: resultKey === null ? null : RESULT_CODES[resultKey].resultMessage,
      cause: outcome.staffKey,
    });
    at += ms;
  }
  const kind = CASE_EVENT_OF[row.state];
  if (typeof row.kept_until === 'number') {
    add('kept', 'clock', { detail: JSON.stringify({ until: new Date(row.kept_until).toISOString() }) });
  }
  if (kind) {
    at = Math.max(at, row.state_at ?? at);
    const actor = kind === 'closed' || kind === 'deleted' ? (row.assigned_to ?? 'hana') : 'clock';
    add(kind, actor, { cause: outcome.staffKey });
  }
  return events;
}

const CASE_EVENT_OF: Readonly<Partial<Record<CaptureRow['state'], CaseEventKind>>> = {
  recognised: 'recognised',
  person: 'person',
  waiting: 'waiting',
  staff: 'staff',
  closed: 'closed',
  deleted: 'deleted',
  expired: 'expired',
};
