import { describe, expect, it } from 'vitest';
import { cleanName, nameIn, roleIn } from './oidc-claims.ts';
import { type OidcSetting, readOidc } from './oidc-setting.ts';

const ENOUGH = {
  OIDC_ISSUER: 'https://id.example/tenant',
  OIDC_CLIENT_ID: 'capture',
  OIDC_CLIENT_SECRET: 's',
};

const reading = (environment: Record<string, string>) => readOidc((name) => environment[name]);

function settingOf(environment: Record<string, string> = {}): OidcSetting {
  const read = reading({ ...ENOUGH, ...environment });
  if (!read.ok || read.setting === null) throw new Error('no setting');
  return read.setting;
}

describe('readOidc', () => {
  it('is off when nothing is set', () => {
    expect(reading({})).toEqual({ ok: true, setting: null });
  });

  it('reads what is set, and has defaults for the rest', () => {
    const setting = settingOf();
    expect(setting).toMatchObject({
      clientId: 'capture',
      clientSecret: 's',
      scope: 'openid profile email',
      roleClaim: 'roles',
      acrValues: [],
    });
    expect(setting.issuer.href).toBe('https://id.example/tenant');
  });

  it.each([
    [{ OIDC_ISSUER: 'https://id.example' }, 'OIDC_ISSUER needs OIDC_CLIENT_ID,'],
    [{ OIDC_ISSUER: 'https://id.example', OIDC_CLIENT_ID: 'x' }, 'OIDC_ISSUER needs OIDC_CLIENT_SECRET,'],
    [{ OIDC_CLIENT_SECRET: 'x' }, 'OIDC_ISSUER'],
    [{ OIDC_ROLES: 'a:viewer' }, 'OIDC_ISSUER'],
    [{ ...ENOUGH, OIDC_ISSUER: 'id.example' }, 'OIDC_ISSUER'],
    [{ ...ENOUGH, OIDC_ISSUER: 'http://id.example' }, 'OIDC_ISSUER'],
    [{ ...ENOUGH, OIDC_ISSUER: 'https://user@id.example' }, 'OIDC_ISSUER'],
    [{ ...ENOUGH, OIDC_ISSUER: 'https://id.example?x=1' }, 'OIDC_ISSUER'],
    [{ ...ENOUGH, OIDC_SCOPE: 'profile' }, 'OIDC_SCOPE'],
    [{ ...ENOUGH, OIDC_ROLES: 'leads:owner' }, 'OIDC_ROLES'],
    [{ ...ENOUGH, OIDC_ROLES: 'leads' }, 'OIDC_ROLES'],
    [{ ...ENOUGH, OIDC_ROLES: 'leads:admin,leads:viewer' }, 'OIDC_ROLES'],
  ])('names what is wrong with %j', (environment, name) => {
    const read = reading(environment as Record<string, string>);
    expect(read.ok ? '' : read.line).toMatch(new RegExp(`^${name} `));
  });

  it('takes http from this machine only', () => {
    for (const host of ['localhost', '127.0.0.1', '[::1]']) {
      expect(settingOf({ OIDC_ISSUER: `http://${host}:9000` }).issuer.hostname).toBe(host);
    }
    expect(reading({ ...ENOUGH, OIDC_ISSUER: 'http://127.0.0.1.example' }).ok).toBe(false);
  });
});

describe('roleIn', () => {
  it.each<[claims: Record<string, unknown>, role: string | null]>([
    [{ roles: ['viewer'] }, 'viewer'],
    [{ roles: ['viewer', 'admin', 'retrier'] }, 'admin'],
    [{ roles: 'viewer retrier' }, 'retrier'],
    [{ roles: 'viewer,other' }, 'viewer'],
    [{ roles: ['Admin', 'ADMIN', ' admin'] }, null],
    [{ roles: [['admin'], { admin: true }, 1, null] }, null],
    [{ roles: { admin: true } }, null],
    [{ roles: 'administrator' }, null],
    [{ role: ['admin'] }, null],
    [{}, null],
  ])('of %j is %s', (claims, role) => {
    expect(roleIn(claims, settingOf())).toBe(role);
  });

  it('finds the claim by its whole name first, then along its dots', () => {
    const named = settingOf({ OIDC_ROLE_CLAIM: 'https://example.org/roles' });
    expect(roleIn({ 'https://example.org/roles': ['viewer'] }, named)).toBe('viewer');
    const nested = settingOf({ OIDC_ROLE_CLAIM: 'resource_access.capture.roles' });
    expect(roleIn({ resource_access: { capture: { roles: ['admin'] } } }, nested)).toBe('admin');
    expect(roleIn({ resource_access: null }, nested)).toBeNull();
    expect(roleIn({}, settingOf({ OIDC_ROLE_CLAIM: 'constructor.name' }))).toBeNull();
  });

  it('goes by the mapping alone when there is one', () => {
    const mapped = settingOf({ OIDC_ROLES: 'urn:example:lead:admin, Support Readers:viewer' });
    expect(roleIn({ roles: ['urn:example:lead'] }, mapped)).toBe('admin');
    expect(roleIn({ roles: ['Support Readers'] }, mapped)).toBe('viewer');
    expect(roleIn({ roles: ['admin'] }, mapped)).toBeNull();
  });
});

describe('nameIn', () => {
  it.each<[claims: Record<string, unknown>, name: string]>([
    [{ sub: '1', preferred_username: 'kim', email: 'k@example.org', name: 'Kim' }, 'kim'],
    [{ sub: '1', email: 'k@example.org', name: 'Kim' }, 'k@example.org'],
    [{ sub: '1', email: 'k@example.org', email_verified: false, name: 'Kim' }, 'Kim'],
    [{ sub: '1', preferred_username: ' \u200b ', name: 7 }, '1'],
  ])('of %j is %s', (claims, name) => {
    expect(nameIn(claims)).toBe(name);
  });

  it('is one line that changes nothing around it', () => {
    expect(cleanName('  Kim\n\u202eMinji\u0000\tLee ')).toBe('Kim Minji Lee');
    expect(cleanName('x'.repeat(500))).toHaveLength(80);
  });
});
