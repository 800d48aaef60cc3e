import { THIS_PROCESS, ownerIsAlive } from '../../store/process-owner.ts';
import type { Queue } from '../background/queue.ts';
import { askNext, type BulkStep, collectResults, type HeldBulk } from './bulk-step.ts';

/** Carries out bulk retries, one process at a time each; what a killed one left is gone on with. */
export interface BulkRunner {
  /** One was begun or changed: don't wait for the next look. */
  wake(): void;
  stop(): Promise<void>;
}

export interface BulkRunnerOptions extends BulkStep {
  readonly queue: Pick<Queue, 'room'>;
  readonly pollMs: number;
  readonly leaseMs: number;
  readonly onProgress: () => void;
  readonly onError: (error: unknown) => void;
}

/** Pressed and not answered yet, of one bulk retry: enough to keep every worker busy, few enough to stop soon. */
const UNDER_WAY_AT_MOST = 10;

type Held = HeldBulk & { readonly per_minute: number };

export function startBulkRunner(options: BulkRunnerOptions): BulkRunner {
  const { db } = options.database;
  const stopping = new AbortController();
  /** When the next press of each is allowed, on the monotonic clock. */
  const nextAt = new Map<string, number>();
  let isDue = false;
  let wakeUp: () => void = () => undefined;

  const hold = async (): Promise<readonly Held[]> => {
    const candidates = await db
      .selectFrom('bulk_retries')
      .select(['id', 'owner', 'lease_until'])
      .where((eb) =>
        eb.or([
          eb('state', '=', 'running'),
          eb.exists(
            eb
              .selectFrom('bulk_items')
              .select('reference')
              .whereRef('bulk_items.bulk_id', '=', 'bulk_retries.id')
              .where('bulk_items.state', '=', 'asked'),
          ),
        ]),
      )
      .execute();
    const held: Held[] = [];
    for (const { id, owner, lease_until } of candidates) {
      const now = options.now();
      const isFree = owner === null || (lease_until ?? 0) < now || !ownerIsAlive(owner);
      if (owner !== THIS_PROCESS && !isFree) continue;
      const row = await db
        .updateTable('bulk_retries')
        .set({ owner: THIS_PROCESS, lease_until: now + options.leaseMs })
        .where('id', '=', id)
        .where('owner', owner === null ? 'is' : '=', owner)
        .returning(['id', 'state', 'created_by', 'run_by', 'per_minute'])
        .executeTakeFirst();
      if (row) held.push(row);
    }
    return held;
  };

  const finish = async (id: string) => {
    nextAt.delete(id);
    await db
      .updateTable('bulk_retries')
      .set({ state: 'done', ended_at: options.now(), owner: null, lease_until: null })
      .where('id', '=', id)
      .where('state', '=', 'running')
      .execute();
  };

  const advance = async (bulk: Held): Promise<void> => {
    const underWay = await collectResults(options, bulk);
    const due = nextAt.get(bulk.id) ?? 0;
    if (bulk.state !== 'running' || underWay >= UNDER_WAY_AT_MOST || performance.now() < due) return;
    if ((await options.queue.room()) !== 'open') return;
    nextAt.set(bulk.id, Math.max(due, performance.now() - options.pollMs) + 60_000 / bulk.per_minute);
    const isLeft = await askNext(options, bulk);
    if (!isLeft && underWay === 0) await finish(bulk.id);
    options.onProgress();
  };

  const look = async () => {
    for (const bulk of await hold()) {
      if (stopping.signal.aborted) return;
      await advance(bulk);
    }
  };

  const run = async () => {
    while (!stopping.signal.aborted) {
      isDue = false;
      await look().catch(options.onError);
      if (stopping.signal.aborted || isDue) continue;
      const next = Math.min(...nextAt.values()) - performance.now();
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, Math.max(1, Math.min(options.pollMs, next)));
        wakeUp = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    // Given back, so that another process goes on at once.
    await db
      .updateTable('bulk_retries')
      .set({ owner: null, lease_until: null })
      .where('owner', '=', THIS_PROCESS)
      .execute();
  };
  const running = run().catch(options.onError);

  return {
    wake() {
      isDue = true;
      wakeUp();
    },
    async stop() {
      stopping.abort();
      wakeUp();
      await running;
    },
  };
}
