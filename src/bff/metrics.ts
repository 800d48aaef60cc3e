import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { QueueView } from '#src/shared/contract/support/overview.ts';
import type { MemoryBudget } from './captures/memory-budget.ts';
import type { BreakerState } from './ocr/breaker.ts';
import type { CallFact } from './ocr/call-fact.ts';

const BREAKER_VALUES: Readonly<Record<BreakerState, number>> = { closed: 0, probing: 1, open: 2 };

/** What operators watch. Labels come from closed lists, never from a person or an upstream text. */
export interface Metrics {
  readonly registry: Registry;
  capture(document: string, reason: string): void;
  upstreamCall(fact: CallFact): void;
  /** One kept capture was called again; how it ended. */
  backgroundCall(ended: string): void;
  breaker(state: BreakerState): void;
  /** Asked for the queue whenever somebody reads the metrics. */
  watchQueue(read: () => Promise<QueueView>): void;
}

export function openMetrics(budget: MemoryBudget): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const captures = new Counter({
    name: 'captures_total',
    help: 'Captures answered, by document and reason',
    labelNames: ['document', 'reason'],
    registers: [registry],
  });
  const calls = new Histogram({
    name: 'upstream_call_seconds',
    help: 'Time of one call to the upstream, by path template and how it ended',
    labelNames: ['path', 'ended'],
    buckets: [0.1, 0.25, 0.5, 1, 2, 3, 5, 7.5, 10, 15],
    registers: [registry],
  });
  const backgroundCalls = new Counter({
    name: 'background_calls_total',
    help: 'Kept captures called again, by how it ended',
    labelNames: ['ended'],
    registers: [registry],
  });
  const breaker = new Gauge({
    name: 'upstream_breaker_state',
    help: 'Whether calls to the upstream are spared: 0 closed, 1 probing, 2 open',
    registers: [registry],
  });
  breaker.set(BREAKER_VALUES.closed);
  registry.registerMetric(
    new Gauge({
      name: 'image_bytes_in_flight',
      help: 'Bytes of images in memory',
      registers: [],
      collect() {
        this.set(budget.usedBytes);
      },
    }),
  );
  return {
    registry,
    backgroundCall: (ended) => backgroundCalls.inc({ ended }),
    breaker: (state) => breaker.set(BREAKER_VALUES[state]),
    watchQueue: (read) => registry.registerMetric(queueGauge(read)),
    capture: (document, reason) => captures.inc({ document, reason }),
    upstreamCall: ({ template, label, ms }) => calls.observe({ path: template, ended: label }, ms / 1_000),
  };
}

/** The same for every process that shares the database. */
function queueGauge(read: () => Promise<QueueView>): Gauge {
  return new Gauge({
    name: 'captures_kept',
    help: 'Captures that wait to be called by themselves, and those that need staff',
    labelNames: ['state'],
    registers: [],
    async collect() {
      this.reset();
      // Without a database the other figures still tell what is wrong.
      const view = await read().catch(() => null);
      if (!view) return;
      this.set({ state: 'waiting' }, view.waiting);
      this.set({ state: 'staff' }, view.staff);
    },
  });
}
