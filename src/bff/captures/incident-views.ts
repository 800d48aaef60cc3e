import type { Selectable } from 'kysely';
import type { Incident } from '#src/shared/contract/support/overview.ts';
import type { MeaningKey } from '#src/shared/results/meaning.ts';
import type { Database } from '../store/database.ts';
import type { IncidentRow } from '../store/schema-support.ts';

/** More than these at one time is nothing that a person reads. */
const SHOWN = 50;

/** The open incidents, the oldest first. */
export async function openIncidentViews(database: Database): Promise<readonly Incident[]> {
  const rows = await database.db
    .selectFrom('incidents')
    .selectAll()
    .where('closed_at', 'is', null)
    .orderBy('opened_at')
    .limit(SHOWN)
    .execute();
  return viewsOf(database, rows);
}

/** Every incident that was open at or after `sinceMs` (epoch milliseconds): open ones first, then the newest. */
export async function incidentViewsSince(database: Database, sinceMs: number): Promise<readonly Incident[]> {
  const closed = await database.db
    .selectFrom('incidents')
    .selectAll()
    .where('closed_at', '>=', sinceMs)
    .orderBy('closed_at', 'desc')
    .limit(SHOWN)
    .execute();
  return [...(await openIncidentViews(database)), ...(await viewsOf(database, closed))];
}

async function viewsOf(
  { db }: Database,
  rows: readonly Selectable<IncidentRow>[],
): Promise<readonly Incident[]> {
  if (rows.length === 0) return [];
  const counts = await db
    .selectFrom('captures')
    .select(({ fn }) => ['incident_id', 'state', fn.countAll<number>().as('count')])
    .where(
      'incident_id',
      'in',
      rows.map(({ id }) => id),
    )
    .groupBy(['incident_id', 'state'])
    .execute();
  const sumOf = (id: string, states: readonly string[] | null) =>
    counts
      .filter((group) => group.incident_id === id && (states === null || states.includes(group.state)))
      .reduce((sum, { count }) => sum + Number(count), 0);
  return rows.map((row) => ({
    id: row.id,
    cause: row.cause as MeaningKey,
    openedAt: new Date(row.opened_at).toISOString(),
    lastAt: new Date(row.last_at).toISOString(),
    captures: sumOf(row.id, null),
    waiting: sumOf(row.id, ['waiting', 'staff', 'calling']),
    closedAt: row.closed_at === null ? null : new Date(row.closed_at).toISOString(),
    closedBy: row.closed_by,
  }));
}
