import { sql } from 'kysely';
import {
  OUTCOME_BANDS,
  type Incident,
  type Overview,
  type OverviewPeriod,
  type QueueView,
} from '#src/shared/contract/support/overview.ts';
import type { MeaningKey } from '#src/shared/results/meaning.ts';
import type { Fault } from '#src/shared/results/outcome.ts';
import type { Database } from '../../store/database.ts';
import { iso } from './case-rows.ts';

export interface Overviews {
  /** As it was a moment ago, at most: all who look at once are answered from one reading. */
  read(period: OverviewPeriod): Promise<Overview>;
}

export interface OverviewOptions {
  readonly database: Database;
  /** Epoch milliseconds. */
  readonly now: () => number;
  queueView(): Promise<QueueView>;
  incidentsSince(sinceMs: number): Promise<readonly Incident[]>;
}

const MINUTE_MS = 60_000;
const CAUSES_SHOWN = 12;

/** Long periods change slowly, and are more to count: they are looked at less often. Milliseconds. */
const PERIODS: Readonly<
  Record<OverviewPeriod, { readonly stepMs: number; readonly steps: number; readonly keptMs: number }>
> = {
  hour: { stepMs: MINUTE_MS, steps: 60, keptMs: 900 },
  day: { stepMs: 30 * MINUTE_MS, steps: 48, keptMs: 2_000 },
  week: { stepMs: 120 * MINUTE_MS, steps: 84, keptMs: 5_000 },
};

type Step = Overview['steps'][number];

export function openOverviews(options: OverviewOptions): Overviews {
  const kept = new Map<OverviewPeriod, { readonly until: number; readonly counted: Promise<Counted> }>();

  const counted = (period: OverviewPeriod) => {
    const at = options.now();
    const known = kept.get(period);
    // An injected clock may go back; what is from later is not kept then.
    if (known && known.until > at && known.until - at <= PERIODS[period].keptMs) return known.counted;
    const counting = count(options.database, period, at);
    kept.set(period, { until: at + PERIODS[period].keptMs, counted: counting });
    counting.catch(() => kept.delete(period));
    return counting;
  };

  return {
    async read(period) {
      const { start, ...figures } = await counted(period);
      return {
        period,
        ...figures,
        incidents: await options.incidentsSince(start),
        queue: await options.queueView(),
      };
    },
  };
}

type Counted = Pick<Overview, 'steps' | 'causes' | 'total' | 'read'> & { readonly start: number };

async function count(database: Database, period: OverviewPeriod, now: number): Promise<Counted> {
  const { stepMs, steps } = PERIODS[period];
  // The last step is the one that is going on, so that those before stand still.
  const start = (Math.floor(now / stepMs) + 1 - steps) * stepMs;
  const groups = await countSteps(database, start, stepMs);
  const made = Array.from({ length: steps }, (_, index): Step => {
    const counts = { none: 0, user: 0, upstream: 0, operator: 0, developer: 0 };
    for (const { fault, count: ofFault } of groups.get(index) ?? []) {
      const band = OUTCOME_BANDS.find((known) => known === fault);
      if (band) counts[band] += ofFault;
    }
    return { at: iso(start + index * stepMs), counts };
  });
  const all = [...groups.values()].flat();
  return {
    start,
    steps: made,
    causes: await topCauses(database, start),
    total: sumOf(all),
    read: sumOf(all.filter(({ fault }) => fault === 'none')),
  };
}

interface FaultCount {
  readonly fault: string | null;
  readonly count: number;
}

async function countSteps(
  { db }: Database,
  start: number,
  stepMs: number,
): Promise<ReadonlyMap<number, readonly FaultCount[]>> {
  // Both engines divide whole numbers to whole numbers.
  const step = sql<number>`(captures.created_at - ${sql.lit(start)}) / ${sql.lit(stepMs)}`;
  const rows = await db
    .selectFrom('captures')
    .where('created_at', '>=', start)
    .select(({ fn }) => [step.as('step'), 'fault', fn.countAll<number>().as('count')])
    .groupBy([step, 'fault'])
    .execute();
  const groups = new Map<number, FaultCount[]>();
  for (const row of rows) {
    const group = groups.get(Number(row.step)) ?? [];
    group.push({ fault: row.fault, count: Number(row.count) });
    groups.set(Number(row.step), group);
  }
  return groups;
}

async function topCauses({ db }: Database, start: number): Promise<Overview['causes']> {
  const rows = await db
    .selectFrom('captures')
    .where('created_at', '>=', start)
    .where('fault', '!=', 'none')
    .where('cause', 'is not', null)
    .select(({ fn }) => ['cause', 'fault', fn.countAll<number>().as('count')])
    .groupBy(['cause', 'fault'])
    .orderBy('count', 'desc')
    .orderBy('cause')
    .limit(CAUSES_SHOWN)
    .execute();
  return rows.map((row) => ({
    cause: row.cause as MeaningKey,
    fault: row.fault as Fault,
    count: Number(row.count),
  }));
}

function sumOf(counts: readonly FaultCount[]): number {
  return counts.reduce((sum, { count: one }) => sum + one, 0);
}
