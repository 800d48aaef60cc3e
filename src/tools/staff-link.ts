/** `npm run staff:link -- --role retrier --name "Kim"`: prints a link that signs somebody in to the console once. */
import { parseArgs } from 'node:util';
import { openAudit } from '#src/bff/access/audit.ts';
import { cleanName } from '#src/bff/access/oidc-claims.ts';
import { makeRecordedLink } from '#src/bff/access/recorded-link.ts';
import { linkOf, openStaffLinks } from '#src/bff/access/staff-links.ts';
import { auditEnd } from '#src/bff/access/verify-audit.ts';
import { STAFF_ROLES } from '#src/shared/contract/support/staff.ts';
import { endWith } from './end-with.ts';
import { openInstallation } from './installation.ts';
import { systemUser } from './system-user.ts';

const USAGE = 'npm run staff:link -- --role viewer|retrier|admin --name "<who it is for>" [--break-glass]';

const { role: roleText, name: nameText, 'break-glass': isBreakGlass } = readArguments();
const role = STAFF_ROLES.find((known) => known === roleText);
const name = cleanName(nameText ?? '');
if (role === undefined || name === '') endWith(USAGE);

const { config, database, masterKeys } = await openInstallation();
if (config.oidc !== null && !isBreakGlass) {
  await database.close();
  endWith(
    'OIDC_ISSUER is set, so staff sign in there. When it is out of order: --break-glass, which is recorded',
  );
}
const check = await auditEnd(database, masterKeys);
if (check === 'not-ours' || check === 'unknown-key') {
  await database.close();
  endWith('MASTER_KEYS: the audit was written with others, or changed: see `npm run audit:verify`');
}
const options = { database, now: config.now };
const link = await makeRecordedLink(
  { links: openStaffLinks(options), audit: openAudit({ ...options, keys: masterKeys }) },
  { name: systemUser(), role: null, address: 'console' },
  { name, role },
  isBreakGlass ? { 'break-glass': true } : {},
);
await database.close();
console.log(linkOf(link.secret, config.publicUrl.origin));
console.log(`Signs ${name} in once, as ${role}, until ${new Date(link.expiresAt).toISOString()}`);

function readArguments() {
  try {
    const options = {
      role: { type: 'string' },
      name: { type: 'string' },
      'break-glass': { type: 'boolean', default: false },
    } as const;
    return parseArgs({ options }).values;
  } catch {
    return endWith(USAGE);
  }
}
