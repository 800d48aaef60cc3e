import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import { sql } from 'kysely';
import { formatReference } from '#src/shared/reference.ts';
import { openHandOvers } from './access/hand-overs.ts';
import { openStaffAccess } from './access/open-staff-access.ts';
import { openRateLimit } from './access/rate-limits.ts';
import { makeRecordedLink } from './access/recorded-link.ts';
import { openRefusalLimit } from './access/refusal-limit.ts';
import { openSessions } from './access/sessions.ts';
import type { StaffLink } from './access/staff-links.ts';
import type { Outcome } from '#src/shared/results/outcome.ts';
import type { AppParts } from './app-parts.ts';
import { startBackground } from './background.ts';
import { openAnswersInMemory } from './captures/answers-in-memory.ts';
import { openQueue } from './captures/background/queue.ts';
import { openCaptureService } from './captures/capture-service.ts';
import { openCaseChanges } from './captures/case-changes.ts';
import { openCases } from './captures/cases/cases.ts';
import { openOverviews } from './captures/cases/overview.ts';
import { openImageFiles } from './captures/image-files.ts';
import { openIncidents } from './captures/incidents.ts';
import { openLedger } from './captures/ledger.ts';
import { openLife } from './captures/open-life.ts';
import type { KeyRing } from './captures/key-ring.ts';
import { openPhotoViews } from './captures/photo-view/photo-view.ts';
import { openMemoryBudget } from './captures/memory-budget.ts';
import { openRecaptureLinks } from './captures/recapture-links.ts';
import { openStatusLinks } from './captures/status-links.ts';
import type { Config } from './config.ts';
import { openEventStreams } from './http/event-stream.ts';
import { openHttpServer } from './http/http-server.ts';
import { errorFacts } from './http/request-log.ts';
import { openMetrics } from './metrics.ts';
import { openCallAccess } from './ocr/call-access.ts';
import { callLevel, type CallFact } from './ocr/call-fact.ts';
import { openOcrClient } from './ocr/ocr-client.ts';
import { openPublicKeys } from './ocr/public-keys.ts';
import { openTransport } from './ocr/transport.ts';
import { openUpstreamHealth } from './ocr/upstream-health.ts';
import type { Upstream } from './ocr/upstream.ts';
import { captureRoutes } from './routes/capture-routes.ts';
import { configRoute } from './routes/config-route.ts';
import { handOverRoutes } from './routes/hand-over-routes.ts';
import { healthRoute, operationRoutes } from './routes/operation-routes.ts';
import { recaptureRoutes } from './routes/recapture-routes.ts';
import { sessionRoutes } from './routes/session-routes.ts';
import { simulateRoute } from './routes/simulate-route.ts';
import { bulkRoutes } from './routes/support/bulk-routes.ts';
import { caseListRoutes } from './routes/support/case-list-routes.ts';
import { caseRoutes } from './routes/support/case-routes.ts';
import { overviewRoutes } from './routes/support/overview-routes.ts';
import { photoRoute } from './routes/support/photo-route.ts';
import { queueRoutes } from './routes/support/queue-routes.ts';
import { recaptureLinkRoute } from './routes/support/recapture-link-route.ts';
import { retryRoute } from './routes/support/retry-route.ts';
import { staffRoutes } from './routes/support/staff-routes.ts';
import { staticRoutes } from './routes/static-routes.ts';
import { statusRoutes } from './routes/status-routes.ts';
import { openDatabase, type Database } from './store/database.ts';
import { startSweeper } from './sweeper.ts';

const HOUR_MS = 3_600_000;
/** Sign-ins at the provider that one address may begin. */
const SIGN_INS_PER_HOUR = 120;

/** The BFF, not yet listening. */
export interface App {
  readonly server: FastifyInstance;
  /** Readiness and metrics; listens on loopback only. */
  readonly operations: FastifyInstance;
  /** A one-time link for an admin; null where staff sign in at a provider. */
  startLink(): Promise<StaffLink | null>;
  /** Tells readiness that the process is going away. */
  stopBeingReady(): void;
  /** Finishes what was begun, then gives everything back. */
  close(): Promise<void>;
}

export interface AppSurroundings {
  readonly upstream: Upstream;
  readonly masterKeys: KeyRing;
  readonly log: Logger;
}

/** Builds the app from its configuration. Throws when the data folder cannot be used. */
export async function buildApp(config: Config, { upstream, masterKeys, log }: AppSurroundings): Promise<App> {
  const { timings, now } = config;
  const database = await openDatabase({ dataDir: config.dataDir, url: config.databaseUrl });
  const transport = openTransport(timings);
  const budget = openMemoryBudget(timings.inFlightBytes);
  const metrics = openMetrics(budget);
  const inMemory = openAnswersInMemory(timings.answersInMemory);
  const ledger = openLedger({
    database,
    masterKeys,
    inMemory,
    now,
    leaseMs: timings.captureLeaseMs,
  });
  const retentionMs = config.retentionHours * HOUR_MS;
  const answerKeptMs = Math.min(timings.captureKeptMs, retentionMs);
  const onNotStored = (reference: string, error: unknown) =>
    log.error({ reference: formatReference(reference), ...errorFacts(error) }, 'not stored');
  const life = openLife({
    database,
    images: await openImageFiles(config.dataDir, now),
    masterKeys,
    calls: upstream.calls,
    inMemory,
    now,
    leaseMs: timings.captureLeaseMs,
    answerKeptMs,
    onLeftBehind: onNotStored,
  });
  const onCall = (fact: CallFact) => {
    metrics.upstreamCall(fact);
    log[callLevel(fact)](
      { path: fact.template, ended: fact.label, ms: Math.round(fact.ms) },
      'upstream call',
    );
  };
  const onTrouble = (error: unknown) => log.error(errorFacts(error), 'background work failed');
  const changes = openCaseChanges(timings.followMs);
  const queue = openQueue({
    database,
    now,
    probeMs: timings.breaker.restMs,
    onChange: () => changes.tellAll(),
    onError: onTrouble,
  });
  const health = openUpstreamHealth({
    ...timings,
    onChange: (change) => {
      log.warn(change, 'breaker');
      metrics.breaker(change.state);
      queue.breakerChanged(change);
    },
    onAnswered: () => queue.answered(),
    onCallLimit: (retryAfterMs) => {
      const ms = Math.max(timings.background.limitRestMs, retryAfterMs ?? 0);
      queue.restFor(ms, 'API_CALL_LIMIT_EXCEEDED').catch(onTrouble);
    },
  });
  const incidents = openIncidents({
    database,
    now,
    onChange: () => changes.tellAll(),
    onError: onTrouble,
  });
  const access = openCallAccess({ upstream, transport, now, onCall });
  const keys = openPublicKeys({
    upstream,
    transport,
    access,
    health,
    keepMs: timings.publicKeyMs,
    now,
    onCall,
  });
  const capturesPerSession = openRateLimit(config.capturesPerSession);
  const ocr = openOcrClient({
    upstream,
    transport,
    access,
    health,
    keys,
    imageEncoding: config.imageEncoding,
    now,
    onCall,
  });
  const onFailure = (document: string, reference: string, outcome: Outcome) => {
    const { resultKey, resultCode, fault, severity, foundBy } = outcome;
    const facts = { document, reference: formatReference(reference), resultKey, resultCode, fault, foundBy };
    log[severity === 'page' ? 'error' : severity === 'ticket' ? 'warn' : 'info'](facts, 'capture failed');
  };
  const captures = openCaptureService({
    ledger,
    life,
    retentionMs,
    now,
    incidents,
    onChange: (reference) => changes.tell(reference),
    ocr,
    timings,
    maxImageBytes: config.maxImageBytes,
    countRun: (sessionHash) => capturesPerSession.count(sessionHash),
    onAnswer: (document, reason) => metrics.capture(document, reason),
    onFailure,
    onNotStored,
  });

  const background = startBackground({
    config,
    log,
    metrics,
    database,
    life,
    ocr,
    incidents,
    onFailure,
    queue,
    health,
    changes,
  });
  let isStopping = false;
  const server = await openHttpServer(config, log);
  const sessions = openSessions({ database, now, idleMs: timings.sessionIdleMs });
  const parts: AppParts = {
    config,
    log,
    upstream,
    transport,
    sessions,
    ...openStaffAccess(config, database, masterKeys),
    handOvers: openHandOvers({ ...timings, database, sessions, now }),
    eventStreams: openEventStreams(server, timings),
    ledger,
    life,
    captures,
    changes,
    statusLinks: openStatusLinks({ database, now, answerKeptMs }),
    recaptureLinks: openRecaptureLinks({ database, now, onChange: (reference) => changes.tell(reference) }),
    work: background.work,
    cases: openCases({ ...timings, database, masterKeys, life, queue, changes, now }),
    overviews: openOverviews({ ...background.work, database, now }),
    photoViews: openPhotoViews(timings.photoViews),
    budget,
    metrics,
    limits: {
      capturesPerSession,
      capturesPerAddress: openRateLimit(config.capturesPerAddress),
      sessionsPerAddress: openRateLimit(config.capturesPerAddress),
      handOversPerSession: openRateLimit(config.capturesPerSession),
      claimsPerAddress: openRateLimit(config.capturesPerAddress),
      statusLinksPerSession: openRateLimit(config.capturesPerSession),
      linksPerAddress: openRateLimit(config.capturesPerAddress),
      statusPerAddress: openRateLimit(config.capturesPerAddress),
      refusalsPerAddress: openRefusalLimit({ ...timings.refusals, now }),
      signInsPerAddress: openRateLimit(SIGN_INS_PER_HOUR),
    },
    isReady: async () => !isStopping && upstream.origin() !== null && (await answers(database)),
  };
  configRoute(server, config);
  sessionRoutes(server, parts);
  captureRoutes(server, parts);
  statusRoutes(server, parts);
  recaptureRoutes(server, parts);
  handOverRoutes(server, parts);
  staffRoutes(server, parts);
  overviewRoutes(server, parts);
  caseListRoutes(server, parts);
  caseRoutes(server, parts);
  photoRoute(server, parts);
  recaptureLinkRoute(server, parts);
  queueRoutes(server, parts);
  retryRoute(server, parts);
  bulkRoutes(server, parts);
  healthRoute(server);
  if (config.upstream.kind === 'local') simulateRoute(server, parts);
  await staticRoutes(server, config);
  const operations = await openHttpServer(config, log);
  operationRoutes(operations, parts);
  const sweeper = startSweeper(parts);

  return {
    server,
    operations,
    startLink: async () =>
      config.oidc === null
        ? makeRecordedLink(
            { ...parts.signIn, audit: parts.audit },
            { name: 'start', role: null, address: 'console' },
            { name: 'Admin', role: 'admin' },
          )
        : null,
    stopBeingReady: () => {
      isStopping = true;
    },
    async close() {
      isStopping = true;
      const worked = background.stop();
      await server.close();
      await captures.idle();
      await worked;
      await operations.close();
      await sweeper.stop();
      await transport.close();
      inMemory.destroyAll();
      await database.close();
    },
  };
}

async function answers(database: Database): Promise<boolean> {
  try {
    await sql`select 1`.execute(database.db);
    return true;
  } catch {
    return false;
  }
}

/** The port that a listening server got. */
export function portOf(app: FastifyInstance): number {
  return (app.server.address() as AddressInfo).port;
}
