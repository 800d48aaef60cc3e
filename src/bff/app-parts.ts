import type { FastifyBaseLogger } from 'fastify';
import type { HandOvers } from './access/hand-overs.ts';
import type { RateLimit } from './access/rate-limits.ts';
import type { RefusalLimit } from './access/refusal-limit.ts';
import type { Sessions } from './access/sessions.ts';
import type { Audit } from './access/staff.ts';
import type { StaffSessions } from './access/staff-sessions.ts';
import type { CaseChanges } from './captures/case-changes.ts';
import type { CaptureService } from './captures/capture-service.ts';
import type { Ledger } from './captures/ledger.ts';
import type { LifeWrites } from './captures/life-writes.ts';
import type { MemoryBudget } from './captures/memory-budget.ts';
import type { Config } from './config.ts';
import type { EventStreams } from './http/event-stream.ts';
import type { Metrics } from './metrics.ts';
import type { Transport } from './ocr/transport.ts';
import type { Upstream } from './ocr/upstream.ts';

/** What the routes work with; made once by `app.ts`. */
export interface AppParts {
  readonly config: Config;
  readonly log: FastifyBaseLogger;
  readonly upstream: Upstream;
  readonly transport: Transport;
  readonly sessions: Sessions;
  readonly staff: StaffSessions;
  /** Recorded before it is done: what can't be recorded is not done. */
  readonly audit: Audit;
  readonly handOvers: HandOvers;
  readonly eventStreams: EventStreams;
  readonly ledger: Ledger;
  readonly life: LifeWrites;
  readonly captures: CaptureService;
  readonly changes: CaseChanges;
  readonly budget: MemoryBudget;
  readonly metrics: Metrics;
  readonly limits: {
    readonly capturesPerSession: RateLimit;
    readonly capturesPerAddress: RateLimit;
    readonly sessionsPerAddress: RateLimit;
    readonly handOversPerSession: RateLimit;
    readonly claimsPerAddress: RateLimit;
    readonly refusalsPerAddress: RefusalLimit;
  };
  /** False while starting and from the first signal to stop. */
  isReady(): Promise<boolean>;
}
