import type { Selectable } from 'kysely';
import type { BulkSkip } from '#src/shared/contract/support/bulk.ts';
import type { Database } from '../../store/database.ts';
import type { BulkItemRow, BulkRetryRow } from '../../store/schema-support.ts';
import type { LifeWrites } from '../life-writes.ts';

/** What a runner works with on the bulk retry that it holds the lease of. */
export interface BulkStep {
  readonly database: Database;
  readonly life: Pick<LifeWrites, 'ask'>;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** A capture is due now. */
  readonly onAsked: (reference: string) => void;
}

export type HeldBulk = Pick<Selectable<BulkRetryRow>, 'id' | 'state' | 'created_by' | 'run_by'>;

/** Puts the result of every call that has ended beside its item; gives how many are still under way. */
export async function collectResults(step: BulkStep, bulk: HeldBulk): Promise<number> {
  const rows = await step.database.db
    .selectFrom('bulk_items')
    .innerJoin('captures', 'captures.reference', 'bulk_items.reference')
    .select([
      'bulk_items.reference',
      'bulk_items.seen_run',
      'captures.run',
      'captures.state',
      'captures.cause',
      'captures.asked_by',
      'captures.asked_bulk',
    ])
    .where('bulk_items.bulk_id', '=', bulk.id)
    .where('bulk_items.state', '=', 'asked')
    .execute();
  let underWay = 0;
  for (const row of rows) {
    const isUnderWay = row.asked_bulk === bulk.id || row.state === 'calling' || row.state === 'received';
    if (isUnderWay) underWay += 1;
    // The process ended between its note here and the press itself.
    else if (row.run === row.seen_run) underWay += (await press(step, bulk, row)) ? 1 : 0;
    else await mark(step, bulk, row.reference, endOf(row.state), row.cause);
  }
  return underWay;
}

function endOf(state: string): BulkItemRow['state'] {
  if (state === 'recognised' || state === 'person') return state;
  // Kept still: it failed once more. Whatever ended meanwhile was withdrawn, closed or too old.
  return state === 'waiting' || state === 'staff' ? 'again' : 'skipped';
}

/** Presses "retry" for the next one; false when none is left. */
export async function askNext(step: BulkStep, bulk: HeldBulk): Promise<boolean> {
  const { db } = step.database;
  const next = await db
    .selectFrom('bulk_items')
    .select(['reference', 'seen_run'])
    .where('bulk_id', '=', bulk.id)
    .where('state', '=', 'open')
    .orderBy('position')
    .limit(1)
    .executeTakeFirst();
  if (!next) return false;
  // Noted first: after a crash it is found and pressed again, which is harmless.
  const { numUpdatedRows } = await db
    .updateTable('bulk_items')
    .set({ state: 'asked', changed_at: step.now() })
    .where('bulk_id', '=', bulk.id)
    .where('reference', '=', next.reference)
    .where('state', '=', 'open')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('bulk_retries').select('id').where('id', '=', bulk.id).where('state', '=', 'running'),
      ),
    )
    .executeTakeFirst();
  if (numUpdatedRows > 0n) await press(step, bulk, next);
  return true;
}

async function press(
  step: BulkStep,
  bulk: HeldBulk,
  item: { readonly reference: string; readonly seen_run: number },
): Promise<boolean> {
  const asked = await step.life.ask({
    reference: item.reference,
    seenRun: item.seen_run,
    by: bulk.run_by ?? bulk.created_by,
    bulkId: bulk.id,
  });
  if (asked === 'asked') {
    step.onAsked(item.reference);
    return true;
  }
  if (await wasPressed(step, bulk, item.reference)) return true;
  const why: BulkSkip = asked === 'changed' ? 'somebody-first' : 'not-possible';
  await mark(step, bulk, item.reference, 'skipped', why);
  return false;
}

/** A late owner of the same bulk retry, one that was stopped and goes on, finds its press made by its successor. */
async function wasPressed({ database }: BulkStep, bulk: HeldBulk, reference: string): Promise<boolean> {
  const events = await database.db
    .selectFrom('case_events')
    .select('detail')
    .where('reference', '=', reference)
    .where('kind', '=', 'asked')
    .execute();
  return events.some(({ detail }) => detail !== null && detail.includes(bulk.id));
}

async function mark(
  { database, now }: BulkStep,
  bulk: HeldBulk,
  reference: string,
  state: BulkItemRow['state'],
  result: string | null,
): Promise<void> {
  await database.db
    .updateTable('bulk_items')
    .set({
      state,
      result: state === 'skipped' && result !== 'somebody-first' ? 'not-possible' : result,
      changed_at: now(),
    })
    .where('bulk_id', '=', bulk.id)
    .where('reference', '=', reference)
    .where('state', '=', 'asked')
    .execute();
}
