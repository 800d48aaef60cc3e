import { randomBytes } from 'node:crypto';
import type { BulkRetry, NewBulkRetry } from '#src/shared/contract/support/bulk.ts';
import type { Database } from '../../store/database.ts';
import { findBulk } from './bulk-view.ts';
import { planBulk } from './plan-bulk.ts';

/** Many captures called again by one press: planned first, then run. */
export interface BulkRetries {
  plan(wish: NewBulkRetry, by: string): Promise<BulkRetry>;
  /** Begins, or goes on after a pause; null when its state does not allow it (any more). */
  run(id: string, by: string): Promise<BulkRetry | null>;
  /** Calls under way end; no more begin. */
  pause(id: string): Promise<BulkRetry | null>;
  /** What has not been called yet never is. */
  cancel(id: string): Promise<BulkRetry | null>;
  /** Forgets plans that nobody ran, and what ended long ago. */
  tidy(): Promise<void>;
}

export interface BulkRetriesOptions {
  readonly database: Database;
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly perMinute: number;
  /** Told when one may have something to do, or to show. */
  readonly onChange: () => void;
}

const ITEMS_AT_ONCE = 250;
const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
/** As long as the rows of the captures stay. */
const KEPT_MS = 90 * DAY_MS;

export function openBulkRetries({ database, now, perMinute, onChange }: BulkRetriesOptions): BulkRetries {
  const { db } = database;
  let orphansLookedAt = -Infinity;

  const change = async (
    id: string,
    from: readonly BulkRetry['state'][],
    step: { state: BulkRetry['state']; run_by?: string; started_at?: number; ended_at?: number },
  ) => {
    const { numUpdatedRows } = await db
      .updateTable('bulk_retries')
      .set(step)
      .where('id', '=', id)
      .where('state', 'in', from)
      .executeTakeFirst();
    if (numUpdatedRows === 0n) return null;
    onChange();
    return findBulk(database, id);
  };

  return {
    async plan(wish, by) {
      const { plan, items } = await planBulk(database, wish, { now: now(), perMinute });
      const id = randomBytes(12).toString('base64url');
      // The items first: the bulk retry is there when its row is.
      for (let start = 0; start < items.length; start += ITEMS_AT_ONCE) {
        const some = items.slice(start, start + ITEMS_AT_ONCE).map((item, index) => ({
          bulk_id: id,
          reference: item.reference,
          position: start + index,
          seen_run: item.seenRun,
          state: 'open' as const,
          result: null,
          changed_at: now(),
        }));
        await db.insertInto('bulk_items').values(some).execute();
      }
      await db
        .insertInto('bulk_retries')
        .values({
          id,
          state: 'planned',
          filter: JSON.stringify(wish.filter),
          plan: JSON.stringify(plan),
          per_minute: perMinute,
          created_by: by,
          run_by: null,
          created_at: now(),
          started_at: null,
          ended_at: null,
          owner: null,
          lease_until: null,
        })
        .execute();
      onChange();
      const made = await findBulk(database, id);
      if (!made) throw new Error('A bulk retry vanished while it was made');
      return made;
    },

    run: async (id, by) =>
      (await change(id, ['planned'], { state: 'running', run_by: by, started_at: now() })) ??
      change(id, ['paused'], { state: 'running', run_by: by }),

    pause: (id) => change(id, ['running'], { state: 'paused' }),

    async cancel(id) {
      const cancelled = await change(id, ['planned', 'running', 'paused'], {
        state: 'cancelled',
        ended_at: now(),
      });
      if (!cancelled) return null;
      await db
        .updateTable('bulk_items')
        .set({ state: 'skipped', result: 'cancelled', changed_at: now() })
        .where('bulk_id', '=', id)
        .where('state', '=', 'open')
        .execute();
      return findBulk(database, id);
    },

    async tidy() {
      const at = now();
      const forgotten = await db
        .deleteFrom('bulk_retries')
        .where((eb) =>
          eb.or([
            eb.and([eb('state', '=', 'planned'), eb('created_at', '<', at - DAY_MS)]),
            eb('ended_at', '<', at - KEPT_MS),
          ]),
        )
        .returning('id')
        .execute();
      const ids = forgotten.map(({ id }) => id);
      if (ids.length > 0) await db.deleteFrom('bulk_items').where('bulk_id', 'in', ids).execute();
      if (at - orphansLookedAt < HOUR_MS) return;
      orphansLookedAt = at;
      // A process that ended while it planned left items without their bulk retry.
      await db
        .deleteFrom('bulk_items')
        .where('changed_at', '<', at - HOUR_MS)
        .where('bulk_id', 'not in', db.selectFrom('bulk_retries').select('id'))
        .execute();
    },
  };
}
