import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AuditPage } from '#src/shared/contract/support/audit.ts';
import { freePort } from './testing/free-port.ts';
import { openOidcBrowser } from './testing/oidc-browser.ts';
import { startTestProvider, type TestProvider } from './testing/oidc-test-provider.ts';
import { rawHttp } from './testing/raw-http.ts';
import { cookieIn, newStaffLink, signInAs, signInByLink } from './testing/staff-requests.ts';
import { startTestApp, type TestApp } from './testing/test-app.ts';

/** Where the provider sends people back to; nobody listens there, the test carries the callback over itself. */
const PUBLIC_URL = 'http://localhost:4321';
const CALLBACK = `${PUBLIC_URL}/api/support/oidc/callback`;
const ACCOUNTS = {
  kim: { roles: ['retrier'], name: 'Kim Minji' },
  ahn: { roles: ['staff', 'viewer'] },
  lee: { roles: ['viewer', 'admin'] },
  guest: { roles: ['customer'] },
  nobody: {},
  nested: { realm_access: { roles: ['urn:example:lead'] } },
};

let provider: TestProvider;
let bff: TestApp;
let now: number;

beforeAll(async () => {
  provider = await startTestProvider(await freePort(), { redirectUri: CALLBACK, accounts: ACCOUNTS });
});
afterAll(() => provider.stop());
beforeEach(async () => {
  now = Date.now();
  bff = await startBff();
});
afterEach(() => bff.close());

function startBff(environment: Record<string, string> = {}): Promise<TestApp> {
  return startTestApp({
    origin: null,
    environment: { PUBLIC_URL, ...provider.environment, ...environment },
    config: { now: () => now },
  });
}

/** From the start to the moment when the provider sends the browser back. */
async function begin(to: TestApp = bff): Promise<{ location: string; cookie: string }> {
  const answer = await fetch(`${to.url}/api/support/oidc/start`, { redirect: 'manual' });
  expect(answer.status).toBe(303);
  expect(answer.headers.get('set-cookie')).toMatch(
    /^__Host-staff-sign-in=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
  );
  return { location: answer.headers.get('location') ?? '', cookie: cookieIn(answer) };
}

async function atProvider(location: string, login: string): Promise<string> {
  const browser = openOidcBrowser();
  const form = await browser.open(location);
  const consent = await browser.submit(form, { login, password: 'any' }, PUBLIC_URL);
  const back = consent.url.startsWith(PUBLIC_URL) ? consent : await browser.submit(consent, {}, PUBLIC_URL);
  return new URL(back.url).search;
}

const comeBack = (search: string, cookie: string, headers: Record<string, string> = {}, to: TestApp = bff) =>
  fetch(`${to.url}/api/support/oidc/callback${search}`, {
    redirect: 'manual',
    headers: { cookie, ...headers },
  });

async function signIn(login: string, to: TestApp = bff): Promise<Response> {
  const { location, cookie } = await begin(to);
  return comeBack(await atProvider(location, login), cookie, {}, to);
}

async function expectProblem(answer: Response, status: number, type: string): Promise<void> {
  expect([answer.status, answer.headers.get('content-type')]).toEqual([status, 'application/problem+json']);
  const problem = (await answer.json()) as { type: string };
  expect(problem.type).toBe(`urn:problem-type:document-capture:${type}`);
  expect(answer.headers.get('set-cookie') ?? '').not.toMatch(/__Host-staff=[\w-]/);
}

const staffCookieIn = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .find((line) => line.startsWith('__Host-staff='))
    ?.split(';')[0] ?? '';

const selfOf = async (cookie: string, to: TestApp = bff) =>
  (await fetch(`${to.url}/api/support/session`, { headers: { cookie } })).json() as Promise<unknown>;

describe('signing in at the provider', () => {
  it.each([
    ['kim', 'retrier'],
    ['ahn', 'viewer'],
    ['lee', 'admin'],
  ])('lets %s in as %s', async (login, role) => {
    const answer = await signIn(login);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/support']);
    expect(await selfOf(staffCookieIn(answer))).toMatchObject({ name: login, role, source: 'oidc' });
  });

  it('asks with PKCE, state and nonce, of which nothing stands in the database', async () => {
    const { location } = await begin();
    const query = new URL(location).searchParams;
    expect(Object.fromEntries(query)).toMatchObject({
      response_type: 'code',
      client_id: 'document-capture',
      redirect_uri: CALLBACK,
      code_challenge_method: 'S256',
      scope: 'openid profile email',
    });
    for (const name of ['state', 'nonce', 'code_challenge']) expect(query.get(name)).toMatch(/^[\w-]{43}$/);
    const second = new URL((await begin()).location).searchParams;
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(second.get(name)).not.toBe(query.get(name));
  });

  it.each(['guest', 'nobody'])('refuses %s, who has no role here', async (login) => {
    await expectProblem(await signIn(login), 403, 'sign-in-no-role');
    const admin = staffCookieIn(await signIn('lee'));
    const answer = await fetch(`${bff.url}/api/support/audit?action=sign-in-refused`, {
      headers: { cookie: admin },
    });
    expect(((await answer.json()) as AuditPage).rows).toMatchObject([
      { actor: login, role: null, detail: { fault: 'sign-in-no-role' } },
    ]);
  });

  it('reads roles from another claim, and other names of them', async () => {
    const other = await startBff({
      OIDC_ROLE_CLAIM: 'realm_access.roles',
      OIDC_ROLES: 'urn:example:lead:admin, urn:example:reader:viewer',
    });
    const answer = await signIn('nested', other);
    expect(await selfOf(staffCookieIn(answer), other)).toMatchObject({ name: 'nested', role: 'admin' });
    await other.close();
  });

  it('refuses a sign-in that is weaker than asked for', async () => {
    const strict = await startBff({ OIDC_ACR_VALUES: 'urn:example:two-factors' });
    const { location } = await begin(strict);
    expect(new URL(location).searchParams.get('acr_values')).toBe('urn:example:two-factors');
    await expectProblem(await signIn('lee', strict), 403, 'sign-in-too-weak');
    await strict.close();
  });
});

describe('a callback', () => {
  it('is good for one time', async () => {
    const { location, cookie } = await begin();
    const search = await atProvider(location, 'kim');
    expect((await comeBack(search, cookie)).status).toBe(303);
    await expectProblem(await comeBack(search, cookie), 400, 'sign-in-over');
    await expectProblem(await comeBack(search, cookie), 400, 'sign-in-over');
  });

  it('is good in the browser that began only', async () => {
    const { location, cookie } = await begin();
    const search = await atProvider(location, 'lee');
    const victim = await begin();
    await expectProblem(await comeBack(search, ''), 400, 'sign-in-over');
    await expectProblem(await comeBack(search, victim.cookie), 400, 'sign-in-over');
    expect((await comeBack(search, cookie)).status).toBe(303);
  });

  it('is good for ten minutes', async () => {
    const { location, cookie } = await begin();
    const search = await atProvider(location, 'kim');
    now += 10 * 60_000;
    await expectProblem(await comeBack(search, cookie), 400, 'sign-in-over');
  });

  it.each([
    ['nothing', '', 'sign-in-over'],
    ['another state', '?code=x&state=x', 'sign-in-over'],
    ['two states', '?code=x&state=a&state=b', 'sign-in-over'],
  ])('with %s is a problem, not a fault', async (_what, search, type) => {
    const { cookie } = await begin();
    await expectProblem(await comeBack(search, cookie), 400, type);
  });

  it.each([
    ['a refusal', 'error=access_denied', 403, 'sign-in-denied'],
    ['a fault of the provider', 'error=server_error', 502, 'provider-failed'],
    ['a code that it never gave', 'code=invented', 400, 'sign-in-over'],
    ['neither code nor error', 'x=1', 502, 'provider-failed'],
  ])('with %s is a problem, not a fault', async (_what, rest, status, type) => {
    const { location, cookie } = await begin();
    const state = new URL(location).searchParams.get('state') ?? '';
    const iss = encodeURIComponent(provider.issuer);
    await expectProblem(await comeBack(`?state=${state}&iss=${iss}&${rest}`, cookie), status, type);
  });

  it('from another provider is refused', async () => {
    const { location, cookie } = await begin();
    const search = await atProvider(location, 'lee');
    const mixed = search.replace(/iss=[^&]+/, `iss=${encodeURIComponent('https://evil.example')}`);
    expect(mixed).not.toBe(search);
    await expectProblem(await comeBack(mixed, cookie), 502, 'provider-failed');
  });

  it('that a browser shows leads to the page that has words for it', async () => {
    // fetch says of itself that it is not a navigation.
    const lines = [
      'GET /api/support/oidc/callback?code=x&state=x HTTP/1.1',
      `Host: localhost:${bff.port}`,
      'Sec-Fetch-Mode: navigate',
      'Connection: close',
    ];
    const answer = await rawHttp(bff.port, Buffer.from(`${lines.join('\r\n')}\r\n\r\n`), { withinMs: 3_000 });
    expect(answer.status).toBe(303);
    expect(answer.text).toMatch(/^location: \/support#sign-in=sign-in-over\r$/im);
  });

  it('is not refused for the site that it comes from', async () => {
    const { location, cookie } = await begin();
    const search = await atProvider(location, 'kim');
    const headers = { 'sec-fetch-site': 'cross-site', origin: provider.issuer };
    expect((await comeBack(search, cookie, headers)).status).toBe(303);
  });
});

describe('a provider that is not there', () => {
  const nowhere = async () => `http://localhost:${await freePort()}`;

  it('is a problem of the sign-in, and everything else works', async () => {
    const alone = await startBff({ OIDC_ISSUER: await nowhere() });
    const answer = await fetch(`${alone.url}/api/support/oidc/start`, { redirect: 'manual' });
    await expectProblem(answer, 502, 'provider-failed');
    expect(alone.logged.join('')).toContain('ECONNREFUSED');
    expect((await fetch(`${alone.url}/api/config`)).status).toBe(200);
    await alone.close();
  });

  it('is found once it is there', async () => {
    const port = await freePort();
    const alone = await startBff({ OIDC_ISSUER: `http://localhost:${port}` });
    const start = () => fetch(`${alone.url}/api/support/oidc/start`, { redirect: 'manual' });
    expect((await start()).status).toBe(502);
    const late = await startTestProvider(port, { redirectUri: CALLBACK, accounts: ACCOUNTS });
    expect((await start()).status).toBe(303);
    await late.stop();
    await alone.close();
  });

  it('or answers something else, is a problem too', async () => {
    const odd: Server = createServer((_request, response) => response.end('<html>'));
    await new Promise<void>((resolve) => odd.listen(0, '127.0.0.1', resolve));
    const { port } = odd.address() as AddressInfo;
    const alone = await startBff({ OIDC_ISSUER: `http://127.0.0.1:${port}` });
    const answer = await fetch(`${alone.url}/api/support/oidc/start`, { redirect: 'manual' });
    await expectProblem(answer, 502, 'provider-failed');
    await alone.close();
    odd.close();
  });
});

describe('with a provider', () => {
  it('no link is printed at start, but one made for an emergency works', async () => {
    expect(await bff.app.startLink()).toBeNull();
    expect(await (await fetch(`${bff.url}/api/support/sign-in`)).json()).toEqual({ oidc: true });
    const secret = await newStaffLink(bff, { role: 'admin' });
    expect((await signInByLink(bff.url, secret)).status).toBe(201);
  });

  it('people are told apart by what it calls them, not by their names', async () => {
    const kim = staffCookieIn(await signIn('kim'));
    const again = staffCookieIn(await signIn('kim'));
    await signInAs(bff, 'retrier', 'kim');
    const answer = await fetch(`${bff.url}/api/support/sessions`, { headers: { cookie: kim } });
    const rows = (await answer.json()) as { source: string }[];
    expect(rows.map(({ source }) => source)).toEqual(['oidc', 'oidc']);
    expect(again).not.toBe(kim);
  });
});

describe('without a provider', () => {
  it('its routes are not found', async () => {
    const alone = await startTestApp({ origin: null });
    for (const path of ['start', 'callback?code=x&state=y']) {
      expect((await fetch(`${alone.url}/api/support/oidc/${path}`)).status).toBe(404);
    }
    await alone.close();
  });
});
