import type { CaseChanges } from '../case-changes.ts';
import type { Lease, LifeWrites } from '../life-writes.ts';
import type { CalledAgain } from './call-again.ts';
import type { Queue } from './queue.ts';

/** Calls kept captures again when they are due, for as long as the process runs. */
export interface Worker {
  /** Something is due now: don't wait for the next look. */
  wake(): void;
  /** Begins nothing more, finishes or gives back what is under way. */
  stop(): Promise<void>;
}

export interface WorkerOptions {
  readonly life: Pick<LifeWrites, 'leaseDue' | 'putBack'>;
  readonly queue: Pick<Queue, 'room' | 'claimProbe' | 'recovered' | 'restFor'>;
  /** Milliseconds for which this process's own breaker lets nothing through. */
  readonly restsFor: () => number;
  readonly changes: CaseChanges;
  readonly callAgain: (lease: Lease, signal: AbortSignal) => Promise<CalledAgain>;
  readonly timings: {
    readonly pollMs: number;
    readonly atOnce: number;
    readonly paceMs: number;
    readonly stopMs: number;
    /** How long everything rests when a probe meets an outage. */
    readonly restMs: number;
  };
  /** Epoch milliseconds. */
  readonly now: () => number;
  readonly onDone: (done: CalledAgain | 'failed') => void;
  readonly onError: (error: unknown) => void;
}

export function startWorker(options: WorkerOptions): Worker {
  const { life, queue, changes, timings } = options;
  const underWay = new Set<Promise<void>>();
  const stopping = new AbortController();
  const giveBack = new AbortController();
  const pace = openPace(timings.paceMs);
  let isDue = false;
  let wakeUp: () => void = () => undefined;

  const wake = () => {
    isDue = true;
    wakeUp();
  };

  const begin = (lease: Lease, isProbe: boolean) => {
    changes.tell(lease.run.reference);
    const job = carryOut(lease, isProbe)
      .catch((error: unknown) => {
        // Its lease runs out, and somebody takes it over.
        options.onDone('failed');
        options.onError(error);
      })
      .finally(() => {
        underWay.delete(job);
        changes.tell(lease.run.reference);
        wake();
      });
    underWay.add(job);
  };

  const carryOut = async (lease: Lease, isProbe: boolean) => {
    const done = await options.callAgain(lease, giveBack.signal);
    options.onDone(done);
    if (!isProbe || done.kind === 'put-back') return;
    if (!done.isOutage) await queue.recovered();
    else await queue.restFor(timings.restMs, 'UPSTREAM_UNREACHABLE');
  };

  const look = async () => {
    const free = timings.atOnce - underWay.size;
    if (free <= 0 || options.restsFor() > 0) return;
    const room = await queue.room();
    if (room === 'pause' || room === 'breaker') return;
    const isProbe = room === 'probe';
    const leases = await life.leaseDue(isProbe ? 1 : free, isProbe || pace.waitMs() === 0 ? 1 : 0);
    const mayBegin = leases.length > 0 && (!isProbe || (await queue.claimProbe()));
    for (const lease of leases) {
      if (!mayBegin || stopping.signal.aborted) {
        await life.putBack(lease.run, options.now());
        continue;
      }
      if (lease.askedBy === null) pace.began();
      begin(lease, isProbe);
    }
  };

  const run = async () => {
    while (!stopping.signal.aborted) {
      isDue = false;
      await look().catch(options.onError);
      if (stopping.signal.aborted || isDue) continue;
      const waitMs = Math.min(timings.pollMs, pace.waitMs() || timings.pollMs);
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, waitMs);
        wakeUp = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  };
  const running = run();

  return {
    wake,
    async stop() {
      stopping.abort();
      wakeUp();
      const cut = setTimeout(() => giveBack.abort(), timings.stopMs);
      await running;
      await Promise.allSettled(underWay);
      clearTimeout(cut);
    },
  };
}

/** Spreads what has piled up: one in `paceMs` on the average, never two within half of that. */
function openPace(paceMs: number): { waitMs(): number; began(): void } {
  let notBefore = 0;
  return {
    waitMs: () => Math.max(0, notBefore - performance.now()),
    began: () => {
      notBefore = performance.now() + paceMs * (0.5 + Math.random());
    },
  };
}
