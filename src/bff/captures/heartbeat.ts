import type { Run } from './ledger.ts';
import type { LifeWrites } from './life-writes.ts';

/**
 * Moves a lease on while its work lasts. A beat that fails is not the end: the lease outlives several. `onLost`: somebody
 * else has it, or its capture has ended.
 */
export function keepBeating(
  life: Pick<LifeWrites, 'beat'>,
  run: Run,
  everyMs: number,
  onLost: () => void = () => undefined,
): { readonly stop: () => void } {
  const beat = async () => {
    const isOurs = await life.beat(run).catch(() => true);
    if (!isOurs) onLost();
  };
  const timer = setInterval(() => {
    void beat();
  }, everyMs);
  return { stop: () => clearInterval(timer) };
}
