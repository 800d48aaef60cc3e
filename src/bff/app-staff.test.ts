import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { StaffSelf, StaffSessionRow } from '#src/shared/contract/support/staff.ts';
import type { AuditPage } from '#src/shared/contract/support/audit.ts';
import { cookieIn, newStaffLink, signInAs, signInByLink } from './testing/staff-requests.ts';
import { startSession, startTestApp, type TestApp } from './testing/test-app.ts';

const MINUTE_MS = 60_000;

let bff: TestApp;
let now: number;

beforeEach(async () => {
  now = 1_800_000_000_000;
  bff = await startTestApp({
    origin: null,
    environment: { TRUSTED_PROXIES: '127.0.0.1' },
    config: { now: () => now },
  });
});
afterEach(() => bff.close());

const get = (path: string, cookie: string, headers: Record<string, string> = {}) =>
  fetch(`${bff.url}/api/support/${path}`, { headers: { cookie, ...headers } });
const remove = (path: string, cookie: string) =>
  fetch(`${bff.url}/api/support/${path}`, { method: 'DELETE', headers: { cookie } });
const typeOf = async (answer: Response) => {
  expect(answer.headers.get('content-type')).toBe('application/problem+json');
  return ((await answer.json()) as { type: string }).type.split(':').at(-1);
};
const actions = async (cookie: string) => {
  const page = (await (await get('audit', cookie)).json()) as AuditPage;
  return page.rows.map(({ action }) => action).toReversed();
};

describe('a one-time link', () => {
  it('signs in once, as the role that it was made for', async () => {
    expect(await (await get('sign-in', '')).json()).toEqual({ oidc: false });
    const secret = await newStaffLink(bff, { role: 'retrier', name: 'Kim' });
    const first = await signInByLink(bff.url, secret);
    expect(first.status).toBe(201);
    expect(await first.json()).toEqual({
      name: 'Kim',
      role: 'retrier',
      source: 'link',
      idleUntil: new Date(now + 15 * MINUTE_MS).toISOString(),
      endsAt: new Date(now + 12 * 60 * MINUTE_MS).toISOString(),
      colleagues: ['Kim'],
    } satisfies StaffSelf);
    expect(first.headers.get('set-cookie')).toMatch(
      /^__Host-staff=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    const second = await signInByLink(bff.url, secret);
    expect([second.status, await typeOf(second)]).toEqual([401, 'link-not-valid']);
    expect(second.headers.get('set-cookie')).toBeNull();
  });

  it('signs in one of many that come at once', async () => {
    const secret = await newStaffLink(bff, { role: 'admin' });
    const answers = await Promise.all(Array.from({ length: 8 }, () => signInByLink(bff.url, secret)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  });

  it('is over after ten minutes, and not used up by looking', async () => {
    const [early, late] = [
      await newStaffLink(bff, { role: 'viewer' }),
      await newStaffLink(bff, { role: 'viewer' }),
    ];
    const looked = await fetch(`${bff.url}/api/support/sign-in?secret=${early}`);
    expect([looked.status, looked.headers.get('set-cookie')]).toEqual([200, null]);
    now += 10 * MINUTE_MS - 1;
    expect((await signInByLink(bff.url, early)).status).toBe(201);
    now += 1;
    expect((await signInByLink(bff.url, late)).status).toBe(401);
  });

  it('is printed for an admin at start, and recorded', async () => {
    const link = await bff.app.startLink();
    const admin = cookieIn(await signInByLink(bff.url, link?.secret ?? ''));
    expect(await (await get('session', admin)).json()).toMatchObject({ role: 'admin' });
    expect(await actions(admin)).toEqual(['link-made', 'signed-in']);
  });

  it('is not guessed: the eleventh wrong one in five minutes waits, from that address', async () => {
    const right = await newStaffLink(bff, { role: 'viewer' });
    const from = (address: string) => ({ 'x-forwarded-for': address });
    for (let tries = 0; tries < 10; tries += 1) {
      expect((await signInByLink(bff.url, 'x'.repeat(43), from('203.0.113.7'))).status).toBe(401);
    }
    const eleventh = await signInByLink(bff.url, right, from('203.0.113.7'));
    expect([eleventh.status, await typeOf(eleventh)]).toEqual([429, 'sign-in-throttled']);
    expect(Number(eleventh.headers.get('retry-after'))).toBeGreaterThan(200);
    expect((await signInByLink(bff.url, right, from('203.0.113.8'))).status).toBe(201);
  });
});

describe('a staff session', () => {
  it('ends after 15 minutes without anything done', async () => {
    const cookie = await signInAs(bff, 'viewer');
    now += 15 * MINUTE_MS - 1_000;
    expect((await get('session', cookie)).status).toBe(200);
    now += 15 * MINUTE_MS + 1_000;
    expect((await get('session', cookie)).status).toBe(401);
  });

  it('ends after 12 hours whatever is done', async () => {
    const cookie = await signInAs(bff, 'viewer');
    const endsAt = now + 12 * 60 * MINUTE_MS;
    for (; now < endsAt; now += 14 * MINUTE_MS) expect((await get('session', cookie)).status).toBe(200);
    now = endsAt + 1_000;
    expect((await get('session', cookie)).status).toBe(401);
  });

  it('is not kept alive by what the page asks by itself', async () => {
    const cookie = await signInAs(bff, 'viewer');
    for (let minutes = 0; minutes < 15; minutes += 5) {
      expect((await get('session', cookie, { 'x-by-itself': '1' })).status).toBe(200);
      now += 5 * MINUTE_MS;
    }
    expect((await get('session', cookie)).status).toBe(401);
  });

  it('is over on the server when its person signs out', async () => {
    const cookie = await signInAs(bff, 'viewer');
    const answer = await remove('session', cookie);
    expect([answer.status, answer.headers.get('set-cookie')]).toEqual([
      204,
      expect.stringMatching(/^__Host-staff=; .*Expires=Thu, 01 Jan 1970/),
    ]);
    expect((await get('session', cookie)).status).toBe(401);
  });

  it('is another one after signing in again, and the earlier one is over', async () => {
    const earlier = await signInAs(bff, 'viewer');
    const later = await signInAs(bff, 'admin', 'Lee', { cookie: earlier });
    expect(later).not.toBe(earlier);
    expect((await get('session', earlier)).status).toBe(401);
    expect((await get('session', later)).status).toBe(200);
  });

  it('does not mix with a capture session', async () => {
    const staff = (await signInAs(bff, 'admin')).split('=')[1] ?? '';
    const person = (await startSession(bff.url)).split('=')[1] ?? '';
    expect((await get('session', `__Host-staff=${person}`)).status).toBe(401);
    const asPerson = { cookie: `__Host-capture=${staff}` };
    expect((await fetch(`${bff.url}/api/captures/K7Q4-MF2X`, { headers: asPerson })).status).toBe(401);
  });

  it('stands in no secret form on the disk, and in no line of the log', async () => {
    const secret = await newStaffLink(bff, { role: 'admin' });
    const cookie = cookieIn(await signInByLink(bff.url, secret)).split('=')[1] ?? '';
    const files = readdirSync(bff.dataDir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'));
    const everything = [...files, ...bff.logged].join('\n');
    expect(everything).not.toContain(secret);
    expect(everything).not.toContain(cookie);
  });
});

describe('the list of sessions', () => {
  const list = async (cookie: string) => (await (await get('sessions', cookie)).json()) as StaffSessionRow[];

  it('shows all to admins and their own to others, who can end no other', async () => {
    const [kim, lee, admin] = [
      await signInAs(bff, 'viewer', 'Kim', { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/150.0' }),
      await signInAs(bff, 'retrier', 'Lee'),
      await signInAs(bff, 'admin', 'Admin'),
    ];
    const all = await list(admin);
    expect(all.map(({ name }) => name).sort()).toEqual(['Admin', 'Kim', 'Lee']);
    expect((await list(kim)).map(({ name, isThis, browser }) => ({ name, isThis, browser }))).toEqual([
      { name: 'Kim', isThis: true, browser: 'Firefox · Linux' },
    ]);
    const idOf = (name: string) => all.find((session) => session.name === name)?.id ?? '';
    const refused = await remove(`sessions/${idOf('Lee')}`, kim);
    expect([refused.status, await typeOf(refused)]).toEqual([403, 'role-too-low']);
    expect((await remove('sessions/nobody', kim)).status).toBe(404);
    expect((await remove('sessions/nobody', admin)).status).toBe(404);
    expect((await get('session', lee)).status).toBe(200);

    expect((await remove(`sessions/${idOf('Lee')}`, admin)).status).toBe(204);
    expect((await get('session', lee)).status).toBe(401);
    expect((await remove(`sessions/${idOf('Kim')}`, kim)).status).toBe(204);
    expect((await get('session', kim)).status).toBe(401);
    expect(await actions(admin)).toEqual(
      'signed-in signed-in signed-in refused session-ended refused session-ended refused'.split(' '),
    );
  });

  it('names colleagues once each', async () => {
    await signInAs(bff, 'viewer', 'Kim');
    await signInAs(bff, 'viewer', 'Kim');
    const admin = await signInAs(bff, 'admin', 'Ahn');
    expect(await (await get('session', admin)).json()).toMatchObject({ colleagues: ['Ahn', 'Kim'] });
  });
});
