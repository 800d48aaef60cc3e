import { randomBytes } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import type { CaseEventKind } from '#src/shared/contract/support/case-detail.ts';
import type { CaseEventRow } from '../store/schema-captures.ts';
import type { Schema } from '../store/schema.ts';
import type { Actor, CallRecord } from './life-writes.ts';

export type EventDetail = Readonly<Record<string, string | number | boolean>>;

/** What one row of the timeline tells, before it has its place. */
export interface CaseEventFacts {
  readonly kind: CaseEventKind;
  /** Epoch milliseconds. */
  readonly at: number;
  readonly actor: Actor;
  readonly call?: CallRecord;
  readonly cause?: string | null;
  readonly detail?: EventDetail;
}

/** More events than one millisecond can hold. */
const COUNTED_TO = 36 ** 4;
let counted = 0;

/** Sorts by time, and within one millisecond of one process by order. */
function eventId(at: number): string {
  counted = (counted + 1) % COUNTED_TO;
  const order = counted.toString(36).padStart(4, '0');
  return `${at.toString(36).padStart(9, '0')}-${order}-${randomBytes(5).toString('hex')}`;
}

/** Adds rows to a capture's timeline; in the transaction of the change that they tell of. */
export async function addEvents(
  db: Kysely<Schema>,
  reference: string,
  events: readonly CaseEventFacts[],
): Promise<void> {
  if (events.length === 0) return;
  await db
    .insertInto('case_events')
    .values(events.map((event) => rowOf(reference, event)))
    .execute();
}

/** `person`, `clock`, or the name of the staff member. */
export function nameOf(actor: Actor): string {
  return typeof actor === 'string' ? actor : actor.staff;
}

function rowOf(
  reference: string,
  { kind, at, actor, call, cause, detail }: CaseEventFacts,
): Selectable<CaseEventRow> {
  return {
    id: eventId(at),
    reference,
    at,
    kind,
    actor: nameOf(actor),
    ms: call ? Math.round(call.ms) : null,
    label: call?.label ?? null,
    result_code: call?.resultCode ?? null,
    result_message: call?.resultMessage ?? null,
    cause: call?.cause ?? cause ?? null,
    detail: detail ? JSON.stringify(detail) : null,
  };
}
