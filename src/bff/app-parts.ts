import type { FastifyBaseLogger } from 'fastify';
import type { AuditPage } from '#src/shared/contract/support/audit.ts';
import type { HandOvers } from './access/hand-overs.ts';
import type { RateLimit } from './access/rate-limits.ts';
import type { RefusalLimit } from './access/refusal-limit.ts';
import type { Sessions } from './access/sessions.ts';
import type { AuditQuestion } from './access/audit-pages.ts';
import type { OidcProvider } from './access/oidc-provider.ts';
import type { SignInThrottle } from './access/sign-in-throttle.ts';
import type { SignIns } from './access/sign-ins.ts';
import type { Audit } from './access/staff.ts';
import type { StaffLinks } from './access/staff-links.ts';
import type { StaffSessions } from './access/staff-sessions.ts';
import type { ChainPoint } from './access/verify-audit.ts';
import type { CaseChanges } from './captures/case-changes.ts';
import type { CaptureService } from './captures/capture-service.ts';
import type { Cases } from './captures/cases/cases.ts';
import type { Overviews } from './captures/cases/overview.ts';
import type { Ledger } from './captures/ledger.ts';
import type { LifeWrites } from './captures/life-writes.ts';
import type { PhotoViews } from './captures/photo-view/photo-view.ts';
import type { MemoryBudget } from './captures/memory-budget.ts';
import type { RecaptureLinks } from './captures/recapture-links.ts';
import type { StatusLinks } from './captures/status-links.ts';
import type { Config } from './config.ts';
import type { EventStreams } from './http/event-stream.ts';
import type { Metrics } from './metrics.ts';
import type { Transport } from './ocr/transport.ts';
import type { Upstream } from './ocr/upstream.ts';
import type { StaffWork } from './staff-work.ts';

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
  auditPage(question: AuditQuestion): Promise<AuditPage>;
  /** Where the record ends now. */
  auditHead(): Promise<ChainPoint>;
  readonly signIn: {
    readonly links: StaffLinks;
    readonly throttle: SignInThrottle;
    readonly signIns: SignIns;
    /** Null as long as no `OIDC_*` is set. */
    readonly provider: OidcProvider | null;
  };
  readonly handOvers: HandOvers;
  readonly eventStreams: EventStreams;
  readonly ledger: Ledger;
  readonly life: LifeWrites;
  readonly captures: CaptureService;
  readonly changes: CaseChanges;
  readonly statusLinks: StatusLinks;
  readonly recaptureLinks: RecaptureLinks;
  readonly work: StaffWork;
  readonly cases: Cases;
  readonly overviews: Overviews;
  readonly photoViews: PhotoViews;
  readonly budget: MemoryBudget;
  readonly metrics: Metrics;
  readonly limits: {
    readonly capturesPerSession: RateLimit;
    readonly capturesPerAddress: RateLimit;
    readonly sessionsPerAddress: RateLimit;
    readonly handOversPerSession: RateLimit;
    readonly claimsPerAddress: RateLimit;
    readonly statusLinksPerSession: RateLimit;
    /** Openings of status and recapture links. */
    readonly linksPerAddress: RateLimit;
    /** Looks at a status by its number alone. */
    readonly statusPerAddress: RateLimit;
    readonly refusalsPerAddress: RefusalLimit;
    readonly signInsPerAddress: RateLimit;
  };
  /** False while starting and from the first signal to stop. */
  isReady(): Promise<boolean>;
}
