import { sql, type Transaction } from 'kysely';
import type { Schema } from '../store/schema.ts';
import { addEvents } from './case-events.ts';
import { AT_REST, dropFile, NO_ANSWER, NO_PHOTO, type LifeOptions } from './life-options.ts';
import type { Actor } from './life-writes.ts';
import { lifeStep } from './life-step.ts';

/** Everything that could be opened is gone with this one write; only codes and times stay. */
export const EMPTIED = {
  ...AT_REST,
  ...NO_ANSWER,
  ...NO_PHOTO,
  kept_until: null,
  status_secret_hash: null,
  is_final: 1,
} as const;

/** Whoever reads it now is fenced off. */
export const NEXT_RUN = { run: sql<number>`run + 1` } as const;

/** Ends a capture for good; false when it has ended already or does not exist. */
export async function end(
  options: LifeOptions,
  reference: string,
  how: 'close' | 'delete',
  actor: Actor,
  replacedBy?: string,
): Promise<boolean> {
  const now = options.now();
  const isEnded = await options.database.db.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await lifeStep(trx, how, now)
      .set({
        ...EMPTIED,
        ...NEXT_RUN,
        ...(replacedBy === undefined ? {} : { replaced_by: replacedBy }),
      })
      .where('reference', '=', reference)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    await dropOpenLinks(trx, reference);
    if (how === 'delete') await trx.deleteFrom('notes').where('reference', '=', reference).execute();
    const kind = how === 'close' ? 'closed' : actor === 'person' ? 'withdrawn' : 'deleted';
    await addEvents(trx, reference, [{ kind, at: now, actor }]);
    return true;
  });
  if (isEnded) await clearAway(options, reference);
  return isEnded;
}

/**
 * A photo that a recapture link asked for was read: the case that it was made for is answered, in the same transaction.
 * Gives the reference of that case when something of it is left to be cleared away.
 */
export async function closeAnswered(
  trx: Transaction<Schema>,
  linkId: string,
  answer: { readonly reference: string; readonly at: number },
): Promise<string | null> {
  const link = await trx
    .selectFrom('recapture_links')
    .select('reference')
    .where('id', '=', linkId)
    .executeTakeFirst();
  if (!link || link.reference === answer.reference) return null;
  const { numUpdatedRows: named } = await trx
    .updateTable('captures')
    .set({ replaced_by: answer.reference })
    .where('reference', '=', link.reference)
    .where('replaced_by', 'is', null)
    .executeTakeFirst();
  if (named === 0n) return null;
  await trx.updateTable('recapture_links').set({ used_at: answer.at }).where('id', '=', linkId).execute();
  // One that has ended already stays as it ended.
  const { numUpdatedRows: closed } = await lifeStep(trx, 'close', answer.at)
    .set({ ...EMPTIED, ...NEXT_RUN })
    .where('reference', '=', link.reference)
    .executeTakeFirst();
  await dropOpenLinks(trx, link.reference);
  const detail = { by: answer.reference };
  await addEvents(trx, link.reference, [{ kind: 'replaced', at: answer.at, actor: 'person', detail }]);
  return closed > 0n ? link.reference : null;
}

/** After the write that took the keys: what is left can no longer be opened. */
export async function clearAway(options: LifeOptions, reference: string): Promise<void> {
  options.inMemory.destroy(reference);
  options.database.forget();
  await dropFile(options, reference);
}

/** Links that nobody has used ask for a photo that nobody wants any more. */
async function dropOpenLinks(trx: Transaction<Schema>, reference: string): Promise<void> {
  await trx
    .deleteFrom('recapture_links')
    .where('reference', '=', reference)
    .where('used_at', 'is', null)
    .execute();
}
