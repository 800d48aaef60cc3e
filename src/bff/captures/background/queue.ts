import type { MeaningKey } from '#src/shared/results/meaning.ts';
import type { BreakerChange } from '../../ocr/upstream-health.ts';
import type { Database } from '../../store/database.ts';

/**
 * Whether background work may begin. `probe`: one call, if `claimProbe` gives it to this process, finds out whether the
 * upstream is back. `pause`, `breaker`: everything rests.
 */
export type Room = 'open' | 'probe' | 'pause' | 'breaker';

/** The switch of all background work, in the one row that every process looks at. */
export interface Queue {
  room(): Promise<Room>;
  /** True for one process; for another one only when nothing was heard of the first for a while. */
  claimProbe(): Promise<boolean>;
  /** A call was answered, by anybody's press: a rest that is over in time has ended. */
  answered(): void;
  /** What this process's breaker did; written in order, behind the back of whoever called. */
  breakerChanged(change: BreakerChange): void;
  /** Nothing is called in the background for this long. */
  restFor(ms: number, cause: MeaningKey): Promise<void>;
  /** A probe went through. */
  recovered(): Promise<void>;
  /** False when it was paused already. */
  pause(by: string, reason: string): Promise<boolean>;
  /** False when it was not paused. */
  resume(): Promise<boolean>;
  /** Resolves when nothing is being written. */
  idle(): Promise<void>;
}

export interface QueueOptions {
  readonly database: Database;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Milliseconds after which a probe of which nothing was heard is handed out again. */
  readonly probeMs: number;
  /** Told when background work may have become possible, or impossible. */
  readonly onChange: () => void;
  readonly onError: (error: unknown) => void;
}

const QUEUE_ID = 1;
const CLOSED = {
  breaker_state: 'closed',
  breaker_since: null,
  breaker_until: null,
  breaker_cause: null,
} as const;

export function openQueue(options: QueueOptions): Queue {
  const { database, now, onChange } = options;
  const { db } = database;
  /** As this process saw it last; null when nothing rests. */
  let restsUntil: number | null = null;
  let written: Promise<void> = Promise.resolve();
  /** In order, so that the row ends where the breaker ended. */
  const enqueue = (write: () => Promise<void>) => {
    written = written.then(write).catch(options.onError);
  };
  const row = () => db.selectFrom('queue').selectAll().where('id', '=', QUEUE_ID).executeTakeFirstOrThrow();
  const update = () => db.updateTable('queue').where('id', '=', QUEUE_ID);

  const restUntil = async (state: 'open' | 'probing', until: number, cause: MeaningKey | null) => {
    restsUntil = until;
    await update()
      .set(({ fn, ref, val }) => ({
        breaker_state: state,
        breaker_since: fn.coalesce(ref('breaker_since'), val(now())),
        breaker_until: until,
        ...(cause === null ? {} : { breaker_cause: cause }),
      }))
      .execute();
    onChange();
  };
  const recovered = async () => {
    restsUntil = null;
    const { numUpdatedRows } = await update()
      .set(CLOSED)
      .where('breaker_state', '!=', 'closed')
      .executeTakeFirst();
    if (numUpdatedRows > 0n) onChange();
  };

  return {
    async room() {
      const { paused_at, breaker_state, breaker_until } = await row();
      restsUntil = breaker_state === 'closed' ? null : (breaker_until ?? 0);
      if (paused_at !== null) return 'pause';
      if (restsUntil === null) return 'open';
      return restsUntil > now() ? 'breaker' : 'probe';
    },
    async claimProbe() {
      const { numUpdatedRows } = await update()
        .set({ breaker_state: 'probing', breaker_until: now() + options.probeMs })
        .where('paused_at', 'is', null)
        .where('breaker_state', '!=', 'closed')
        .where((eb) => eb.or([eb('breaker_until', 'is', null), eb('breaker_until', '<=', now())]))
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    answered() {
      if (restsUntil === null || restsUntil > now()) return;
      restsUntil = null;
      enqueue(recovered);
    },
    breakerChanged({ state, restsForMs, cause }) {
      enqueue(() => (state === 'closed' ? recovered() : restUntil(state, now() + restsForMs, cause)));
    },
    restFor: (ms, cause) => restUntil('open', now() + ms, cause),
    recovered,
    async pause(by, reason) {
      const { numUpdatedRows } = await update()
        .set({ paused_at: now(), paused_by: by, pause_reason: reason })
        .where('paused_at', 'is', null)
        .executeTakeFirst();
      if (numUpdatedRows > 0n) onChange();
      return numUpdatedRows > 0n;
    },
    async resume() {
      const { numUpdatedRows } = await update()
        .set({ paused_at: null, paused_by: null, pause_reason: null })
        .where('paused_at', 'is not', null)
        .executeTakeFirst();
      if (numUpdatedRows > 0n) onChange();
      return numUpdatedRows > 0n;
    },
    idle: () => written,
  };
}
