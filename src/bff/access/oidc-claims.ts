import { STAFF_ROLES, type StaffRole } from '#src/shared/contract/support/staff.ts';
import type { OidcSetting } from './oidc-setting.ts';

/** What the provider says about a person; anything may stand in it. */
export type Claims = Readonly<Record<string, unknown>>;

/** The highest role that the claim names, or null. */
export function roleIn(claims: Claims, { roleClaim, roles }: OidcSetting): StaffRole | null {
  const claim = claimAt(claims, roleClaim);
  const values = Array.isArray(claim) ? claim : typeof claim === 'string' ? claim.split(/[\s,]+/) : [];
  const named = values.map((value) => (typeof value === 'string' ? roles.get(value) : undefined));
  return STAFF_ROLES.findLast((role) => named.includes(role)) ?? null;
}

/** Some name claims with dots in them (`https://example.org/roles`), some nest them (`realm_access.roles`). */
function claimAt(claims: Claims, name: string): unknown {
  if (Object.hasOwn(claims, name)) return claims[name];
  let found: unknown = claims;
  for (const step of name.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return undefined;
    found = (found as Claims)[step];
  }
  return found;
}

const NAME_CHARACTERS = 80;

/** What colleagues and the audit call the person: what the provider tells people apart by comes first. */
export function nameIn(claims: Claims): string {
  const isChecked = claims.email_verified !== false;
  const names = [claims.preferred_username, isChecked ? claims.email : null, claims.name, claims.sub];
  for (const name of names) {
    const clean = typeof name === 'string' ? cleanName(name) : '';
    if (clean !== '') return clean;
  }
  return '–';
}

/** One line without signs that would change how the line around it reads. */
export function cleanName(name: string): string {
  const signs = name.normalize('NFC').replaceAll(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ');
  return [...signs.trim()].slice(0, NAME_CHARACTERS).join('').trim();
}
