import type { Selectable } from 'kysely';
import type { QueueView } from '#src/shared/contract/support/overview.ts';
import type { MeaningKey } from '#src/shared/results/meaning.ts';
import type { Database } from '../../store/database.ts';
import type { QueueRow } from '../../store/schema-support.ts';

/** The queue as the console's overview shows it. */
export async function queueView({ db }: Database): Promise<QueueView> {
  const row = await db.selectFrom('queue').selectAll().where('id', '=', 1).executeTakeFirstOrThrow();
  const kept = await db
    .selectFrom('captures')
    .select(({ fn }) => ['state', fn.countAll<number>().as('count'), fn.min('created_at').as('oldest')])
    .where('state', 'in', ['waiting', 'staff'])
    .groupBy('state')
    .execute();
  const countOf = (state: string) => Number(kept.find((group) => group.state === state)?.count ?? 0);
  const oldest = kept.length === 0 ? null : Math.min(...kept.map((group) => Number(group.oldest)));
  return {
    waiting: countOf('waiting'),
    staff: countOf('staff'),
    oldestAt: isoOf(oldest),
    paused: pauseOf(row),
    breaker: {
      state: row.breaker_state,
      since: isoOf(row.breaker_since),
      until: isoOf(row.breaker_until),
      cause: row.breaker_cause as MeaningKey | null,
    },
  };
}

function pauseOf({ paused_at, paused_by, pause_reason }: Selectable<QueueRow>): QueueView['paused'] {
  if (paused_at === null) return null;
  return { at: new Date(paused_at).toISOString(), by: paused_by ?? '', reason: pause_reason ?? '' };
}

function isoOf(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString();
}
