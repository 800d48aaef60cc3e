import type { Logger } from 'pino';
import { formatReference } from '#src/shared/reference.ts';
import { callAgain, type CallAgainOptions } from './captures/background/call-again.ts';
import type { Queue } from './captures/background/queue.ts';
import { queueView } from './captures/background/queue-view.ts';
import { startWorker } from './captures/background/worker.ts';
import { openBulkRetries } from './captures/bulk/bulk-retries.ts';
import { startBulkRunner } from './captures/bulk/bulk-runner.ts';
import { bulkItems, findBulk, listBulk } from './captures/bulk/bulk-view.ts';
import type { CaseChanges } from './captures/case-changes.ts';
import { incidentViewsSince, openIncidentViews } from './captures/incident-views.ts';
import type { Incidents } from './captures/incidents.ts';
import type { Config } from './config.ts';
import { errorFacts } from './http/request-log.ts';
import type { Metrics } from './metrics.ts';
import type { UpstreamHealth } from './ocr/upstream-health.ts';
import type { Database } from './store/database.ts';
import type { StaffWork } from './staff-work.ts';

export interface BackgroundParts extends Pick<CallAgainOptions, 'life' | 'ocr' | 'onFailure'> {
  readonly config: Config;
  readonly log: Logger;
  readonly metrics: Metrics;
  readonly database: Database;
  readonly incidents: Incidents;
  readonly queue: Queue;
  readonly health: UpstreamHealth;
  readonly changes: CaseChanges;
}

export interface Background {
  readonly work: StaffWork;
  /** Begins nothing more, and finishes or gives back what is under way. */
  stop(): Promise<void>;
}

const HOUR_MS = 3_600_000;

/** What goes on when nobody asks for anything, and what staff can set going: calls, bulk retries, the queue's switch. */
export function startBackground(parts: BackgroundParts): Background {
  const { config, log, metrics, database, life, queue, incidents, changes } = parts;
  const { timings, now, maxImageBytes } = config;
  const onError = (error: unknown) => log.error(errorFacts(error), 'background work failed');
  const options: CallAgainOptions = {
    ...parts,
    timings,
    maxImageBytes,
    retentionMs: config.retentionHours * HOUR_MS,
    now,
    onLostPhoto: (reference, because) =>
      log.error({ reference: formatReference(reference), because }, 'kept photo cannot be opened'),
  };
  metrics.watchQueue(() => queueView(database));
  const worker = startWorker({
    life,
    queue,
    restsFor: () => parts.health.restsFor(),
    changes,
    callAgain: (lease, signal) => callAgain(options, lease, signal),
    timings: { ...timings.background, restMs: timings.breaker.restMs },
    now,
    onDone: (done) =>
      metrics.backgroundCall(done === 'failed' ? 'failed' : done.kind === 'settled' ? done.to : done.kind),
    onError,
  });
  const onAsked = (reference: string) => {
    changes.tell(reference);
    worker.wake();
  };
  const runner = startBulkRunner({
    database,
    life,
    queue,
    now,
    pollMs: timings.background.pollMs,
    leaseMs: timings.captureLeaseMs,
    onAsked,
    onProgress: () => changes.tellAll(),
    onError,
  });
  const bulk = openBulkRetries({
    database,
    now,
    perMinute: config.bulkPerMinute,
    onChange: () => {
      changes.tellAll();
      runner.wake();
    },
  });
  return {
    work: {
      async retry(reference, seenRun, by) {
        const asked = await life.ask({ reference, seenRun, by, bulkId: null });
        if (asked === 'asked') onAsked(reference);
        return asked;
      },
      queueView: () => queueView(database),
      pauseQueue: (by, reason) => queue.pause(by, reason),
      async resumeQueue() {
        const isResumed = await queue.resume();
        if (isResumed) worker.wake();
        return isResumed;
      },
      openIncidents: () => openIncidentViews(database),
      incidentsSince: (sinceMs) => incidentViewsSince(database, sinceMs),
      closeIncident: (id, by) => incidents.close(id, by),
      bulk,
      findBulk: (id) => findBulk(database, id),
      listBulk: () => listBulk(database),
      bulkItems: (id, offset) => bulkItems(database, id, offset),
    },
    async stop() {
      await Promise.all([worker.stop(), runner.stop()]);
      await queue.idle();
    },
  };
}
