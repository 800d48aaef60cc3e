import type { Transaction } from 'kysely';
import type { DocumentType } from '#src/shared/documents.ts';
import { DOCUMENT_CALLS } from '../ocr/operations.ts';
import type { Schema } from '../store/schema.ts';
import { addEvents, type CaseEventFacts } from './case-events.ts';
import type { Run } from './ledger.ts';
import { AT_REST, NO_ANSWER, NO_PHOTO, photoOwner, sealOwner, type LifeOptions } from './life-options.ts';
import type { Actor, CallRecord, NewPhoto, Settled, Settlement } from './life-writes.ts';
import { seal } from './seal.ts';
import type { StoredAnswer } from './stored-answer.ts';

/** Card numbers are never stored, sealed or not, so that no disk of ours holds what PCI DSS 3.5.1 speaks of. */
export const NEVER_AT_REST: ReadonlySet<string> = new Set<DocumentType>(['credit-card']);

/** Writes how a run ended, with its calls: one conditional write, after the photo is safely in the store. */
export async function settle(
  options: LifeOptions,
  run: Run,
  settlement: Settlement,
  calls: readonly CallRecord[],
  actor: Actor,
): Promise<Settled> {
  const isKept = settlement.to === 'waiting' || settlement.to === 'staff';
  if (isKept && NEVER_AT_REST.has(run.document)) return 'not-kept';
  const photo = isKept && settlement.photo ? await storePhoto(options, run, settlement.photo) : null;
  if (photo === 'not-stored') return 'not-kept';
  const isInMemory = NEVER_AT_REST.has(run.document);
  // Before the row says that there is an answer, so that nobody finds the one without the other.
  if (isInMemory) options.inMemory.put(run, settlement.answer);
  const now = options.now();
  const values = {
    ...AT_REST,
    ...stateOf(settlement),
    ...(isInMemory ? NO_ANSWER : sealedAnswer(options, run, settlement.answer)),
    ...(isKept ? photo : { ...NO_PHOTO, kept_until: null }),
    api_version: DOCUMENT_CALLS[run.document].version,
    state_at: now,
  };
  const written = await options.database.db.transaction().execute(async (trx) => {
    const row = await trx
      .updateTable('captures')
      .set(
        run.isBackground
          ? ({ eb }) => ({ ...values, background_calls: eb('background_calls', '+', 1) })
          : values,
      )
      .where('reference', '=', run.reference)
      .where('run', '=', run.run)
      .where('state', '=', 'calling')
      .returning(['recapture_id'])
      .executeTakeFirst();
    if (!row) return false;
    await addEvents(trx, run.reference, eventsOf(settlement, calls, actor, now));
    if (settlement.to === 'recognised' && row.recapture_id !== null) {
      await closeAnswered(trx, row.recapture_id, run.reference, now);
    }
    return true;
  });
  if (!written) {
    options.inMemory.destroy(run.reference, run.run);
    if (photo) await dropFile(options, run.reference);
    return 'fenced';
  }
  if (!isKept && run.hasPhoto) {
    options.database.forget();
    await dropFile(options, run.reference);
  }
  return 'settled';
}

function stateOf(settlement: Settlement) {
  if (settlement.to === 'recognised') {
    return {
      state: settlement.to,
      is_final: 1,
      told: null,
      cause: 'SUCCESS',
      fault: 'none',
      result_code: 0,
    };
  }
  const { outcome } = settlement;
  const failed = {
    state: settlement.to,
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
  const kept: CaseEventFacts[] =
    (settlement.to === 'waiting' || settlement.to === 'staff') && settlement.photo
      ? [
          {
            kind: 'kept',
            at: now,
            actor: 'clock',
            detail: { until: new Date(settlement.keptUntil).toISOString() },
          },
        ]
      : [];
  const detail =
    settlement.to === 'waiting' ? { detail: { dueAt: new Date(settlement.dueAt).toISOString() } } : {};
  return [...called, ...kept, { kind: settlement.to, at: now, actor: 'clock', cause, ...detail }];
}

/** The photo that a recapture link asked for was read: the case it was made for is answered. */
async function closeAnswered(
  trx: Transaction<Schema>,
  linkId: string,
  reference: string,
  now: number,
): Promise<void> {
  const link = await trx
    .updateTable('recapture_links')
    .set({ used_at: now })
    .where('id', '=', linkId)
    .where('used_at', 'is', null)
    .returning('reference')
    .executeTakeFirst();
  if (!link) return;
  const closed = await trx
    .updateTable('captures')
    .set({
      ...AT_REST,
      ...NO_ANSWER,
      ...NO_PHOTO,
      state: 'closed',
      state_at: now,
      kept_until: null,
      status_secret_hash: null,
      replaced_by: reference,
    })
    .where('reference', '=', link.reference)
    .where('state', 'not in', ['closed', 'deleted', 'expired'])
    .executeTakeFirst();
  if (closed.numUpdatedRows > 0n) {
    await addEvents(trx, link.reference, [
      { kind: 'replaced', at: now, actor: 'person', detail: { by: reference } },
    ]);
  }
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

async function storePhoto(options: LifeOptions, run: Run, photo: NewPhoto) {
  const content = Buffer.concat(photo.parts);
  const sealed = seal(content, photoOwner(run.reference, run.sessionHash), options.masterKeys);
  const bytes = content.length;
  content.fill(0);
  try {
    await options.images.put(run.reference, sealed.body);
  } catch (error) {
    // No room or no right: nothing is promised then.
    options.onLeftBehind(run.reference, error);
    return 'not-stored' as const;
  }
  return {
    photo_key_version: sealed.keyVersion,
    photo_wrapped_key: sealed.wrappedKey,
    photo_type: photo.type,
    photo_bytes: bytes,
  };
}

/** What is left of a photo whose key is gone: noise, and the sweep finds it when this fails. */
export async function dropFile(options: LifeOptions, reference: string): Promise<void> {
  try {
    await options.images.destroy(reference);
  } catch (error) {
    options.onLeftBehind(reference, error);
  }
}
