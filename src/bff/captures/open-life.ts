import { addEvents } from './case-events.ts';
import { end } from './end-capture.ts';
import { expire } from './expire.ts';
import { leaseDue } from './lease.ts';
import { photoOwner, type LifeOptions } from './life-options.ts';
import { lifeStep } from './life-step.ts';
import type { LifeWrites, OpenedPhoto } from './life-writes.ts';
import type { UploadType } from '#src/shared/documents.ts';
import { unseal } from './seal.ts';
import { settle } from './settle.ts';

/** The writes of a capture's life on the one database; see `LifeWrites`. */
export function openLife(options: LifeOptions): LifeWrites {
  const { db } = options.database;
  return {
    async begin(run) {
      const { numUpdatedRows } = await lifeStep(db, 'call', options.now())
        .set({ lease_until: options.now() + options.leaseMs })
        .where('reference', '=', run.reference)
        .where('run', '=', run.run)
        .where('owner', 'is not', null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    settle: (run, settlement, calls, actor) => settle(options, run, settlement, calls, actor),
    leaseDue: (limit, byItself = limit) => leaseDue(options, limit, byItself),
    async beat(run) {
      const { numUpdatedRows } = await db
        .updateTable('captures')
        .set({ lease_until: options.now() + options.leaseMs })
        .where('reference', '=', run.reference)
        .where('run', '=', run.run)
        .where('owner', 'is not', null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    async putBack(run, dueAt) {
      const { numUpdatedRows } = await lifeStep(db, 'wait', options.now())
        .set({ owner: null, lease_until: null, due_at: dueAt })
        .where('reference', '=', run.reference)
        .where('run', '=', run.run)
        .where('owner', 'is not', null)
        .where('photo_wrapped_key', 'is not', null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    openPhoto: (reference) => openPhoto(options, reference),
    async ask({ reference, seenRun, by, bulkId }) {
      const now = options.now();
      return db.transaction().execute(async (trx) => {
        const { numUpdatedRows } = await trx
          .updateTable('captures')
          .set({ state: 'waiting', state_at: now, due_at: now, asked_by: by, asked_bulk: bulkId })
          .where('reference', '=', reference)
          .where('run', '=', seenRun)
          .where('state', 'in', ['waiting', 'staff'])
          .where('asked_by', 'is', null)
          .where('photo_wrapped_key', 'is not', null)
          .where('kept_until', '>', now)
          .executeTakeFirst();
        if (numUpdatedRows > 0n) {
          const detail = bulkId === null ? {} : { detail: { bulk: bulkId } };
          await addEvents(trx, reference, [{ kind: 'asked', at: now, actor: { staff: by }, ...detail }]);
          return 'asked';
        }
        const row = await trx
          .selectFrom('captures')
          .select(['state', 'photo_wrapped_key', 'kept_until'])
          .where('reference', '=', reference)
          .executeTakeFirst();
        const isKept = (row?.photo_wrapped_key ?? null) !== null && (row?.kept_until ?? 0) > now;
        return isKept || row?.state === 'recognised' ? 'changed' : 'not-possible';
      });
    },
    end: (reference, how, actor, replacedBy) => end(options, reference, how, actor, replacedBy),
    expire: () => expire(options),
    note: (reference, kind, actor, detail) =>
      addEvents(db, reference, [{ kind, at: options.now(), actor, ...(detail ? { detail } : {}) }]),
  };
}

async function openPhoto(options: LifeOptions, reference: string): Promise<OpenedPhoto> {
  const row = await options.database.db
    .selectFrom('captures')
    .selectAll()
    .where('reference', '=', reference)
    .executeTakeFirst();
  if (!row?.photo_key_version || !row.photo_wrapped_key || !row.photo_type)
    return { ok: false, because: 'gone' };
  const body = await options.images.get(reference);
  if (!body) return { ok: false, because: 'gone' };
  const opened = unseal(
    { keyVersion: row.photo_key_version, wrappedKey: row.photo_wrapped_key, body },
    photoOwner(reference, row.session_hash),
    options.masterKeys,
  );
  if (opened.ok) return { ok: true, type: row.photo_type as UploadType, bytes: opened.bytes };
  return { ok: false, because: opened.because === 'tampered' ? 'damaged' : 'sealed' };
}
