import { sql, type Transaction } from 'kysely';
import type { DocumentType } from '#src/shared/documents.ts';
import type { Schema } from '../store/schema.ts';
import { addEvents, type CaseEventFacts } from './case-events.ts';
import { clearAway, closeAnswered } from './end-capture.ts';
import type { Run } from './ledger.ts';
import type { LifeEvent } from './life.ts';
import {
  AT_REST,
  dropFile,
  NO_ANSWER,
  NO_PHOTO,
  photoOwner,
  sealOwner,
  type LifeOptions,
} from './life-options.ts';
import { lifeStep } from './life-step.ts';
import type { Actor, CallRecord, NewPhoto, Settled, Settlement } from './life-writes.ts';
import { seal } from './seal.ts';
import type { StoredAnswer } from './stored-answer.ts';

/** Card numbers are never stored, sealed or not, so that no disk of ours holds what PCI DSS 3.5.1 speaks of. */
export const NEVER_AT_REST: ReadonlySet<string> = new Set<DocumentType>(['credit-card']);

/** The event of the life that each way of ending a run is. */
const EVENT_OF = {
  recognised: 'recognise',
  person: 'hand-back',
  waiting: 'wait',
  staff: 'need-staff',
} as const satisfies Record<Settlement['to'], LifeEvent>;

/**
 * Writes how a run ended, with its calls: one conditional write. A photo goes into the store inside its transaction, after
 * the fence has let it through: a late owner can neither overwrite nor take away what a later one has put there.
 */
export async function settle(
  options: LifeOptions,
  run: Run,
  settlement: Settlement,
  calls: readonly CallRecord[],
  actor: Actor,
): Promise<Settled> {
  const isKept = settlement.to === 'waiting' || settlement.to === 'staff';
  const isInMemory = NEVER_AT_REST.has(run.document);
  if (isKept && isInMemory) return 'not-kept';
  // Before the row says that there is an answer, so that nobody finds the one without the other.
  if (isInMemory) options.inMemory.put(run, settlement.answer);
  const photo = isKept && settlement.photo ? sealPhoto(options, run, settlement.photo) : null;
  const now = options.now();
  let written: Written | null;
  try {
    written = await options.database.db.transaction().execute(async (trx) => {
      const row = await write(trx, options, { run, settlement, photo: photo?.columns ?? null, now });
      if (!row) return null;
      await addEvents(trx, run.reference, eventsOf(settlement, calls, actor, now));
      const linkId = settlement.to === 'recognised' ? row.recapture_id : null;
      const answered =
        linkId === null ? null : await closeAnswered(trx, linkId, { reference: run.reference, at: now });
      // Last: whatever failed before has left no file.
      if (photo) await put(options, run.reference, photo.body);
      return { answered };
    });
  } catch (error) {
    if (!(error instanceof NotStored)) throw error;
    options.onLeftBehind(run.reference, error.cause);
    return 'not-kept';
  }
  if (!written) {
    options.inMemory.destroy(run.reference, run.run);
    return 'fenced';
  }
  if (!isKept && run.hasPhoto) {
    options.database.forget();
    await dropFile(options, run.reference);
  }
  if (written.answered !== null) await clearAway(options, written.answered);
  return 'settled';
}

/** A keep time that has begun is not prolonged by the answer that came of it. */
function answerEnd({ answerKeptMs }: LifeOptions, { createdAt }: Run) {
  return sql<number>`coalesce(kept_until, ${createdAt + answerKeptMs})`;
}

interface Written {
  /** Reference of the case that this capture has answered. */
  readonly answered: string | null;
}

/** The photo could not be stored: carries the cause out of the transaction, and so undoes it. */
class NotStored extends Error {}

async function put({ images }: LifeOptions, reference: string, body: Buffer): Promise<void> {
  try {
    await images.put(reference, body);
  } catch (cause) {
    // No room or no right: nothing is promised then.
    throw new NotStored('The photo could not be stored', { cause });
  }
}

async function write(
  trx: Transaction<Schema>,
  options: LifeOptions,
  {
    run,
    settlement,
    photo,
    now,
  }: {
    readonly run: Run;
    readonly settlement: Settlement;
    readonly photo: PhotoColumns | null;
    readonly now: number;
  },
) {
  const isKept = settlement.to === 'waiting' || settlement.to === 'staff';
  return (
    lifeStep(trx, EVENT_OF[settlement.to], now)
      .set({
        ...AT_REST,
        ...columnsOf(settlement),
        ...(NEVER_AT_REST.has(run.document) ? NO_ANSWER : sealedAnswer(options, run, settlement.answer)),
        ...(isKept ? photo : { ...NO_PHOTO, kept_until: null, answer_until: answerEnd(options, run) }),
        ...(run.isBackground ? { background_calls: sql<number>`background_calls + 1` } : {}),
        api_version: options.calls[run.document].version,
      })
      .where('reference', '=', run.reference)
      .where('run', '=', run.run)
      // A run is settled once.
      .where('owner', 'is not', null)
      .returning(['recapture_id'])
      .executeTakeFirst()
  );
}

function columnsOf(settlement: Settlement) {
  if (settlement.to === 'recognised') {
    return {
      is_final: 1,
      told: null,
      cause: 'SUCCESS',
      fault: 'none',
      result_code: 0,
    };
  }
  const { outcome } = settlement;
  const failed = {
    told: JSON.stringify(settlement.told),
    cause: outcome.staffKey,
    fault: outcome.fault,
    result_code: outcome.resultCode,
  };
  if (settlement.to === 'person') return { ...failed, is_final: settlement.isFinal ? 1 : 0 };
  return {
    ...failed,
    is_final: 1,
    kept_until: settlement.keptUntil,
    due_at: settlement.to === 'waiting' ? settlement.dueAt : null,
    incident_id: settlement.incidentId,
  };
}

function eventsOf(
  settlement: Settlement,
  calls: readonly CallRecord[],
  actor: Actor,
  now: number,
): CaseEventFacts[] {
  const called = calls.map((call): CaseEventFacts => ({ kind: 'call', at: call.at, actor, call }));
  const cause = settlement.to === 'recognised' ? 'SUCCESS' : settlement.outcome.staffKey;
  const detail =
    settlement.to === 'waiting' ? { detail: { dueAt: new Date(settlement.dueAt).toISOString() } } : {};
  return [
    ...called,
    ...keepingOf(settlement, now),
    { kind: settlement.to, at: now, actor: 'clock', cause, ...detail },
  ];
}

/** Whether the photo was kept, when that was a question. */
function keepingOf(settlement: Settlement, at: number): readonly CaseEventFacts[] {
  if (settlement.to === 'recognised') return [];
  if (settlement.to === 'person') {
    const because = settlement.notKept;
    return because === null ? [] : [{ kind: 'not-kept', at, actor: 'clock', detail: { because } }];
  }
  const until = new Date(settlement.keptUntil).toISOString();
  return settlement.photo ? [{ kind: 'kept', at, actor: 'clock', detail: { until } }] : [];
}

export function sealedAnswer(options: Pick<LifeOptions, 'masterKeys'>, run: Run, answer: StoredAnswer) {
  const sealed = seal(answer.body, sealOwner(run.reference, run.sessionHash), options.masterKeys);
  return {
    answer_status: answer.status,
    key_version: sealed.keyVersion,
    wrapped_key: sealed.wrappedKey,
    answer: sealed.body,
  };
}

interface PhotoColumns {
  readonly photo_key_version: string;
  readonly photo_wrapped_key: Buffer;
  readonly photo_type: string;
  readonly photo_bytes: number;
}

function sealPhoto(options: LifeOptions, run: Run, photo: NewPhoto): { columns: PhotoColumns; body: Buffer } {
  const content = Buffer.concat(photo.parts);
  const sealed = seal(content, photoOwner(run.reference, run.sessionHash), options.masterKeys);
  const columns = {
    photo_key_version: sealed.keyVersion,
    photo_wrapped_key: sealed.wrappedKey,
    photo_type: photo.type,
    photo_bytes: content.length,
  };
  content.fill(0);
  return { columns, body: sealed.body };
}
