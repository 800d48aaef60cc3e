import { OIDC_CALLBACK_PATH } from '#src/shared/contract/support/staff.ts';
import type { AppParts } from '../app-parts.ts';
import type { Config } from '../config.ts';
import type { Database } from '../store/database.ts';
import { openAudit } from './audit.ts';
import type { AuditKeys } from './audit-chain.ts';
import { auditPage } from './audit-pages.ts';
import { openOidcProvider } from './oidc-provider.ts';
import { openSignInThrottle } from './sign-in-throttle.ts';
import { openSignIns } from './sign-ins.ts';
import { openStaffLinks } from './staff-links.ts';
import { openStaffSessions } from './staff-sessions.ts';
import { auditHead } from './verify-audit.ts';

/** Everything by which staff get in, and the record of what they do. */
export function openStaffAccess(
  { oidc, publicUrl, timings, now }: Config,
  database: Database,
  keys: AuditKeys,
): Pick<AppParts, 'staff' | 'audit' | 'auditPage' | 'auditHead' | 'signIn'> {
  const options = { ...timings, database, now };
  return {
    staff: openStaffSessions(options),
    audit: openAudit({ database, keys, now }),
    auditPage: (question) => auditPage(database, question),
    auditHead: () => auditHead(database),
    signIn: {
      links: openStaffLinks(options),
      throttle: openSignInThrottle(timings.signInTries),
      signIns: openSignIns(options),
      provider: oidc === null ? null : openOidcProvider(oidc, new URL(OIDC_CALLBACK_PATH, publicUrl), now),
    },
  };
}
