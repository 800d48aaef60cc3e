import { createHash } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { BulkRetry } from '#src/shared/contract/support/bulk.ts';
import type { CaseChanges } from '../case-changes.ts';

/** A person sees no more than this many steps; counting for more would only cost. */
const LEAST_GAP_MS = 300;

/** A bulk retry now and whenever it changes, until nothing of it changes any more, it is gone, or the signal comes. */
export async function* followBulk(
  find: () => Promise<BulkRetry | null>,
  changes: Pick<CaseChanges, 'nextOfAny'>,
  lastId: string | null,
  signal: AbortSignal,
): AsyncGenerator<{ readonly id: string; readonly data: BulkRetry }> {
  let shown = lastId;
  while (!signal.aborted) {
    // Asked for before the look, so that no change falls between the two.
    const changed = changes.nextOfAny(signal);
    const data = await find();
    if (!data) return;
    const id = createHash('sha256').update(JSON.stringify(data)).digest('hex').slice(0, 16);
    if (id !== shown) yield { id, data };
    shown = id;
    if (isOver(data)) return;
    await changed;
    await setTimeout(LEAST_GAP_MS, undefined, { signal }).catch(() => undefined);
  }
}

function isOver({ state, progress }: BulkRetry): boolean {
  return (state === 'done' || state === 'cancelled') && progress.underWay === 0;
}
