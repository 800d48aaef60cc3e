import type { Logger } from 'pino';
import { formatReference } from '#src/shared/reference.ts';
import { callAgain, type CallAgainOptions } from './captures/background/call-again.ts';
import type { Queue } from './captures/background/queue.ts';
import { startWorker, type Worker } from './captures/background/worker.ts';
import type { CaseChanges } from './captures/case-changes.ts';
import type { Config } from './config.ts';
import { errorFacts } from './http/request-log.ts';
import type { Metrics } from './metrics.ts';
import type { UpstreamHealth } from './ocr/upstream-health.ts';

export interface BackgroundParts extends Pick<CallAgainOptions, 'life' | 'ocr' | 'incidents' | 'onFailure'> {
  readonly config: Config;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly queue: Queue;
  readonly health: UpstreamHealth;
  readonly changes: CaseChanges;
}

/** What goes on when nobody asks for anything: kept captures are called again. */
export function startBackground(parts: BackgroundParts): Worker {
  const { config, log, metrics, life } = parts;
  const { timings, now, maxImageBytes } = config;
  const options: CallAgainOptions = {
    ...parts,
    timings,
    maxImageBytes,
    retentionMs: config.retentionHours * 3_600_000,
    now,
    onLostPhoto: (reference, because) =>
      log.error({ reference: formatReference(reference), because }, 'kept photo cannot be opened'),
  };
  return startWorker({
    life,
    queue: parts.queue,
    restsFor: () => parts.health.restsFor(),
    changes: parts.changes,
    callAgain: (lease, signal) => callAgain(options, lease, signal),
    timings: { ...timings.background, restMs: timings.breaker.restMs },
    now,
    onDone: (done) =>
      metrics.backgroundCall(done === 'failed' ? 'failed' : done.kind === 'settled' ? done.to : done.kind),
    onError: (error) => log.error(errorFacts(error), 'background work failed'),
  });
}
