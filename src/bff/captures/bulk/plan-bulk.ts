import { setImmediate } from 'node:timers/promises';
import type { BulkPlan, NewBulkRetry } from '#src/shared/contract/support/bulk.ts';
import type { NoRetry } from '#src/shared/contract/support/case-detail.ts';
import type { MeaningKey } from '#src/shared/results/meaning.ts';
import type { Database } from '../../store/database.ts';
import { applyCaseFilter } from '../cases/case-filter.ts';
import { RETRY_COLUMNS, type RetryFacts, retryOffer } from '../retry-offer.ts';

/** One capture that a bulk retry would call. */
export interface PlannedItem {
  readonly reference: string;
  /** Its `run` when the plan was made. */
  readonly seenRun: number;
  readonly keptUntil: number;
}

export interface MadePlan {
  readonly plan: BulkPlan;
  /** Those that would be called; what is destroyed soonest comes first. */
  readonly items: readonly PlannedItem[];
}

/** Rows looked at in one go; others get their turn in between. */
const ROWS_AT_ONCE = 500;

interface Looked extends RetryFacts {
  readonly reference: string;
  readonly run: number;
  readonly incident_id: string | null;
}

/** Sorts every case that fits into exactly one group, as it is now. `now`: epoch milliseconds. */
export async function planBulk(
  database: Database,
  { filter, withIncidents }: NewBulkRetry,
  { now, perMinute }: { readonly now: number; readonly perMinute: number },
): Promise<MadePlan> {
  const open = await openCauses(database);
  const items: PlannedItem[] = [];
  const perIncident = new Map<string, number>();
  const others = new Map<NoRetry, number>();
  let matched = 0;
  let callableNow = 0;
  let needPhoto = 0;

  const sort = (row: Looked) => {
    matched += 1;
    const offer = retryOffer(row, { now, waitsFor: 'nothing' });
    if (offer.kind === 'not-offered') {
      if (offer.helps === 'recapture-link') needPhoto += 1;
      else others.set(offer.because, (others.get(offer.because) ?? 0) + 1);
      return;
    }
    const incident = row.incident_id !== null && open.has(row.incident_id) ? row.incident_id : null;
    if (incident === null) callableNow += 1;
    else perIncident.set(incident, (perIncident.get(incident) ?? 0) + 1);
    if (incident === null || withIncidents) {
      items.push({ reference: row.reference, seenRun: row.run, keptUntil: row.kept_until ?? 0 });
    }
  };

  for (let after = ''; ;) {
    const rows = await applyCaseFilter(
      database.db
        .selectFrom('captures')
        .select(['reference', 'run', 'incident_id', ...RETRY_COLUMNS])
        .where('captures.reference', '>', after)
        .orderBy('captures.reference')
        .limit(ROWS_AT_ONCE),
      filter,
    ).execute();
    rows.forEach(sort);
    const last = rows.at(-1);
    if (!last || rows.length < ROWS_AT_ONCE) break;
    after = last.reference;
    await setImmediate();
  }

  items.sort((a, b) => a.keptUntil - b.keptUntil);
  return {
    items,
    plan: {
      matched,
      now: callableNow,
      incidents: [...perIncident].map(([id, count]) => ({ id, cause: causeOf(open, id), count })),
      needPhoto,
      others: [...others].map(([because, count]) => ({ because, count })),
      calls: items.length,
      seconds: Math.ceil((items.length * 60) / perMinute),
      perMinute,
    },
  };
}

async function openCauses({ db }: Database): Promise<ReadonlyMap<string, MeaningKey>> {
  const rows = await db
    .selectFrom('incidents')
    .select(['id', 'cause'])
    .where('closed_at', 'is', null)
    .execute();
  return new Map(rows.map(({ id, cause }) => [id, cause as MeaningKey]));
}

function causeOf(open: ReadonlyMap<string, MeaningKey>, id: string): MeaningKey {
  return open.get(id) ?? 'UNKNOWN';
}
