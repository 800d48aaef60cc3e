import { addEvents } from './case-events.ts';
import { AT_REST, NO_ANSWER, NO_PHOTO, type LifeOptions } from './life-options.ts';
import type { Actor } from './life-writes.ts';
import { ENDED, LIFE } from './life.ts';
import { dropFile } from './settle.ts';

/** Everything that could be opened is gone with this one write; only codes and times stay. */
export const EMPTIED = {
  ...AT_REST,
  ...NO_ANSWER,
  ...NO_PHOTO,
  kept_until: null,
  status_secret_hash: null,
  is_final: 1,
} as const;

/** Ends a capture for good; false when it has ended already or does not exist. */
export async function end(
  options: LifeOptions,
  reference: string,
  how: 'close' | 'delete',
  actor: Actor,
  replacedBy?: string,
): Promise<boolean> {
  const now = options.now();
  const state = LIFE.received[how];
  if (state === undefined) return false;
  const ended = await options.database.db.transaction().execute(async (trx) => {
    const { numUpdatedRows } = await trx
      .updateTable('captures')
      .set(({ eb }) => ({
        ...EMPTIED,
        state,
        state_at: now,
        // Whoever reads it now is fenced off.
        run: eb('run', '+', 1),
        ...(replacedBy === undefined ? {} : { replaced_by: replacedBy }),
      }))
      .where('reference', '=', reference)
      .where('state', 'not in', ENDED)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return false;
    if (how === 'delete') await trx.deleteFrom('notes').where('reference', '=', reference).execute();
    const kind = how === 'close' ? 'closed' : actor === 'person' ? 'withdrawn' : 'deleted';
    await addEvents(trx, reference, [{ kind, at: now, actor }]);
    return true;
  });
  if (!ended) return false;
  options.inMemory.destroy(reference);
  options.database.forget();
  await dropFile(options, reference);
  return true;
}
