import { failWith, startTestUpstream, type Behaviour } from '#src/bff/testing/test-upstream.ts';
import { markIn, type Plan } from './marked-photo.ts';
import { startUpstreamFront, type FrontWatch } from './upstream-front.ts';

const FAILED_BY_ITSELF = 5_003_021;
const ACCESS_REFUSED = 4_010_001;
const NO_CARD_FOUND = 4_000_121;
const SLOW_MS = 400;

/** The upstream of the harness: it does with each photo what that photo's plan says, and counts. */
export interface ReadingService {
  readonly origin: URL;
  readonly watch: FrontWatch;
  /** From now on this photo is read; without an id, every one. */
  heal(id?: string): void;
  /** The next call for this photo is held: `arrived` resolves when all of it has come. */
  hold(id: string): Promise<void>;
  /** How often each photo was read with success. */
  readonly read: ReadonlyMap<string, number>;
  readonly counts: { calls: number; authenticityCalls: number };
  close(): Promise<void>;
}

export async function startReadingService(): Promise<ReadingService> {
  const upstream = await startTestUpstream();
  const front = await startUpstreamFront(upstream.origin);
  const healed = new Set<string>();
  const held = new Map<string, () => void>();
  const read = new Map<string, number>();
  const counts = { calls: 0, authenticityCalls: 0 };
  let isHealthy = false;

  upstream.otherwise = (call) => {
    // Every photo would stay in memory otherwise.
    upstream.calls.length = 0;
    counts.calls += 1;
    if (call.path.includes('authenticity')) counts.authenticityCalls += 1;
    const mark = call.image && markIn(call.image);
    if (!mark) return failWith(NO_CARD_FOUND);
    const arrived = held.get(mark.id);
    if (arrived) {
      held.delete(mark.id);
      arrived();
      // Never answered: whoever asked is about to die.
      return () => undefined;
    }
    const isHealed = isHealthy || healed.has(mark.id);
    if (isHealed || mark.plan === 'ok' || mark.plan === 'slow')
      read.set(mark.id, (read.get(mark.id) ?? 0) + 1);
    return behaviourOf(mark.plan, isHealed, () => upstream.succeed);
  };
  return {
    origin: front.origin,
    watch: front.watch,
    heal(id) {
      if (id === undefined) isHealthy = true;
      else healed.add(id);
    },
    hold: (id) => new Promise((resolve) => held.set(id, resolve)),
    read,
    counts,
    async close() {
      await front.close();
      await upstream.close();
    },
  };
}

function behaviourOf(plan: Plan, isHealed: boolean, succeed: () => Behaviour): Behaviour {
  switch (plan) {
    case 'slow':
      return (call, response) => void setTimeout(() => succeed()(call, response), SLOW_MS);
    case 'user':
      return failWith(NO_CARD_FOUND);
    case 'outage':
      return isHealed ? succeed() : failWith(FAILED_BY_ITSELF);
    case 'setup':
      return isHealed ? succeed() : failWith(ACCESS_REFUSED);
    case 'ok':
      return succeed();
  }
}
