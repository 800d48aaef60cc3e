import { STAFF_ROLES, type StaffRole } from '#src/shared/contract/support/staff.ts';
import { isLoopbackHost } from './loopback-host.ts';

/** The OpenID Connect provider that staff sign in at. */
export interface OidcSetting {
  readonly issuer: URL;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope: string;
  /** Name of the claim that holds roles, or a path through it with dots. */
  readonly roleClaim: string;
  /** What the claim says for which role. */
  readonly roles: ReadonlyMap<string, StaffRole>;
  /** Authentication context classes, one of which the provider has to confirm; empty = whatever it does. */
  readonly acrValues: readonly string[];
}

export type OidcReading =
  | { readonly ok: true; readonly setting: OidcSetting | null }
  | { readonly ok: false; readonly line: string };

const OWN_NAMES: ReadonlyMap<string, StaffRole> = new Map(STAFF_ROLES.map((role) => [role, role]));

/** Reads `OIDC_*`; `read` gives a setting's text, undefined when it is empty. A half-set provider is refused. */
export function readOidc(read: (name: string) => string | undefined): OidcReading {
  const given = SETTINGS.filter((name) => read(name) !== undefined);
  const [issuer, clientId, clientSecret] = [
    read('OIDC_ISSUER'),
    read('OIDC_CLIENT_ID'),
    read('OIDC_CLIENT_SECRET'),
  ];
  const [first] = given;
  if (first === undefined) return { ok: true, setting: null };
  const refuse = (line: string): OidcReading => ({ ok: false, line });
  if (issuer === undefined) return refuse(`OIDC_ISSUER is missing: ${first} needs it`);
  if (clientId === undefined) return refuse('OIDC_ISSUER needs OIDC_CLIENT_ID, which is missing');
  if (clientSecret === undefined) return refuse('OIDC_ISSUER needs OIDC_CLIENT_SECRET, which is missing');
  const url = URL.parse(issuer);
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password || url.search || url.hash) {
    return refuse('OIDC_ISSUER must be the URL of the provider, as it names itself');
  }
  if (url.protocol === 'http:' && !isLoopbackHost(url.hostname)) {
    return refuse('OIDC_ISSUER must be https: http is allowed on loopback only');
  }
  const scope = read('OIDC_SCOPE') ?? 'openid profile email';
  if (!scope.split(' ').includes('openid')) return refuse('OIDC_SCOPE must contain openid');
  const roles = readRoles(read('OIDC_ROLES'));
  if (!roles) return refuse('OIDC_ROLES must be value:role, comma separated; roles: viewer, retrier, admin');
  const acrValues = (read('OIDC_ACR_VALUES') ?? '').split(' ').filter((value) => value !== '');
  const roleClaim = read('OIDC_ROLE_CLAIM') ?? 'roles';
  return { ok: true, setting: { issuer: url, clientId, clientSecret, scope, roleClaim, roles, acrValues } };
}

const SETTINGS = [
  'OIDC_ISSUER',
  'OIDC_CLIENT_ID',
  'OIDC_CLIENT_SECRET',
  'OIDC_SCOPE',
  'OIDC_ROLE_CLAIM',
  'OIDC_ROLES',
  'OIDC_ACR_VALUES',
] as const;

/** `support-readers:viewer, urn:example:lead:admin`: the last colon divides. Null when it is anything else. */
function readRoles(text: string | undefined): ReadonlyMap<string, StaffRole> | null {
  if (text === undefined) return OWN_NAMES;
  const roles = new Map<string, StaffRole>();
  for (const entry of text.split(',')) {
    const [, value, name] = /^\s*(\S.*):(\w+)\s*$/.exec(entry) ?? [];
    const role = STAFF_ROLES.find((known) => known === name);
    if (value === undefined || role === undefined || roles.has(value)) return null;
    roles.set(value, role);
  }
  return roles;
}
