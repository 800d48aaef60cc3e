import type { Run } from './ledger.ts';
import type { LifeWrites } from './life-writes.ts';

/** Moves a lease on while its work lasts. A beat that fails is not the end: the lease outlives several. */
export function keepBeating(
  life: Pick<LifeWrites, 'beat'>,
  run: Run,
  everyMs: number,
): { readonly stop: () => void } {
  const timer = setInterval(() => {
    life.beat(run).catch(() => undefined);
  }, everyMs);
  return { stop: () => clearInterval(timer) };
}
