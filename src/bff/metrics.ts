import { Counter, Gauge, Histogram, Registry, collectDefaultMetrics } from 'prom-client';
import type { MemoryBudget } from './captures/memory-budget.ts';
import type { CallFact } from './ocr/call-fact.ts';

/** What operators watch. Labels come from closed lists, never from a person or an upstream text. */
export interface Metrics {
  readonly registry: Registry;
  capture(document: string, reason: string): void;
  upstreamCall(fact: CallFact): void;
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
    capture: (document, reason) => captures.inc({ document, reason }),
    upstreamCall: ({ template, label, ms }) => calls.observe({ path: template, ended: label }, ms / 1_000),
  };
}
