import type { Selectable } from 'kysely';
import type { BulkItems, BulkPlan, BulkRetry } from '#src/shared/contract/support/bulk.ts';
import { BULK_ITEMS_AT_ONCE } from '#src/shared/contract/support/bulk.ts';
import type { CaseFilter } from '#src/shared/contract/support/cases.ts';
import { formatReference } from '#src/shared/reference.ts';
import type { Database } from '../../store/database.ts';
import type { BulkRetryRow } from '../../store/schema-support.ts';

const SHOWN = 50;

export async function findBulk(database: Database, id: string): Promise<BulkRetry | null> {
  const row = await database.db
    .selectFrom('bulk_retries')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? viewOf(database, row) : null;
}

export async function listBulk(database: Database): Promise<readonly BulkRetry[]> {
  const rows = await database.db
    .selectFrom('bulk_retries')
    .selectAll()
    .orderBy('created_at', 'desc')
    .limit(SHOWN)
    .execute();
  return Promise.all(rows.map((row) => viewOf(database, row)));
}

/** A page of the items in the order of their calls; null when there is no such bulk retry. */
export async function bulkItems({ db }: Database, id: string, offset: number): Promise<BulkItems | null> {
  const bulk = await db.selectFrom('bulk_retries').select('id').where('id', '=', id).executeTakeFirst();
  if (!bulk) return null;
  const of = db.selectFrom('bulk_items').where('bulk_id', '=', id);
  const { total } = await of.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow();
  const rows = await of
    .select(['reference', 'state', 'result'])
    .orderBy('position')
    .offset(offset)
    .limit(BULK_ITEMS_AT_ONCE)
    .execute();
  return {
    total: Number(total),
    items: rows.map(({ reference, state, result }) => ({
      reference: formatReference(reference),
      state,
      result: result as BulkItems['items'][number]['result'],
    })),
  };
}

async function viewOf({ db }: Database, row: Selectable<BulkRetryRow>): Promise<BulkRetry> {
  const counts = await db
    .selectFrom('bulk_items')
    .select(({ fn }) => ['state', fn.countAll<number>().as('count')])
    .where('bulk_id', '=', row.id)
    .groupBy('state')
    .execute();
  const countOf = (state: string) => Number(counts.find((group) => group.state === state)?.count ?? 0);
  return {
    id: row.id,
    state: row.state,
    // Written by us from this very type.
    plan: JSON.parse(row.plan) as BulkPlan,
    filter: JSON.parse(row.filter) as CaseFilter,
    createdBy: row.created_by,
    runBy: row.run_by,
    createdAt: new Date(row.created_at).toISOString(),
    startedAt: isoOf(row.started_at),
    endedAt: isoOf(row.ended_at),
    progress: {
      open: countOf('open'),
      underWay: countOf('asked'),
      recognised: countOf('recognised'),
      person: countOf('person'),
      again: countOf('again'),
      skipped: countOf('skipped'),
    },
  };
}

function isoOf(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
