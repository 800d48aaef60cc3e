import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CaseDetail, RecaptureLinkMade } from '#src/shared/contract/support/case-detail.ts';
import type { CasePage } from '#src/shared/contract/support/cases.ts';
import { followEvents } from './testing/event-reader.ts';
import { signInAs } from './testing/staff-requests.ts';
import { capture, startSession, startTestApp, type TestApp } from './testing/test-app.ts';
import { failWith, startTestUpstream, type TestUpstream } from './testing/test-upstream.ts';

const PHOTO = readFileSync(join(import.meta.dirname, '../../public/specimens/resident.jpg'));
const REFUSED = failWith(4_010_001, 'Invalid appKey or secretKey.');

let upstream: TestUpstream;
let bff: TestApp;
let person: string;

beforeEach(async () => {
  upstream = await startTestUpstream();
  bff = await startTestApp({ origin: upstream.origin, timings: { followMs: 50 } });
  person = await startSession(bff.url, { keepConsent: true });
});
afterEach(async () => {
  await bff.close();
  await upstream.close();
});

/** A photo that waits for staff: the upstream refuses our sign-in. */
async function keptOne(): Promise<string> {
  upstream.next.push(REFUSED);
  const answer = await capture(bff.url, person, PHOTO);
  expect(answer.json).toMatchObject({ image_kept: true });
  return String(answer.json['reference']);
}

function send(
  cookie: string,
  path: string,
  body: unknown,
  method: 'POST' | 'DELETE' = 'POST',
): Promise<Response> {
  return fetch(`${bff.url}/api/support/cases${path}`, {
    method,
    headers: { cookie, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

async function detailOf(cookie: string, reference: string): Promise<CaseDetail> {
  const answer = await fetch(`${bff.url}/api/support/cases/${reference}`, { headers: { cookie } });
  expect(answer.status).toBe(200);
  return (await answer.json()) as CaseDetail;
}

function audited(action: string): Record<string, unknown>[] {
  const sqlite = new BetterSqlite(join(bff.dataDir, 'captures.sqlite'), { readonly: true });
  try {
    const statement = sqlite.prepare('select * from audit where action like ? order by number');
    return statement.all(action) as Record<string, unknown>[];
  } finally {
    sqlite.close();
  }
}

describe('one case', () => {
  it('tells what happened and what the person was told, and is on record as seen', async () => {
    const reference = await keptOne();
    const staff = await signInAs(bff, 'viewer', 'Mina');
    const detail = await detailOf(staff, reference.toLowerCase().replace('-', ' '));
    expect(detail).toMatchObject({
      row: { reference, state: 'staff', cause: 'INVALID_APPKEY_SECRETKEY', resultCode: 4_010_001 },
      told: { reason: 'SERVICE_PROBLEM', image_kept: true, reference },
      retry: { kind: 'offered', waitsFor: 'nothing' },
      recapture: { offered: true, expiresAt: null },
    });
    expect(detail.events.map(({ kind }) => kind)).toEqual(['received', 'call', 'kept', 'staff']);
    expect(detail.events[1]).toMatchObject({ label: 'code-4010001', actor: 'person' });
    await detailOf(staff, reference);
    expect(audited('case-opened')).toMatchObject([{ actor: 'Mina', about: reference.replace('-', '') }]);
    expect(
      (await fetch(`${bff.url}/api/support/cases/00000000`, { headers: { cookie: staff } })).status,
    ).toBe(404);
  });

  it('is followed live, until its staff signs out', async () => {
    const reference = await keptOne();
    const staff = await signInAs(bff, 'retrier', 'Mina');
    const stream = followEvents(`${bff.url}/api/support/cases/${reference}/events`, staff);
    await stream.next(1);
    await send(staff, `/${reference}/note`, { text: 'Called back' });
    const [first, second] = (await stream.next(2)).map(({ data }) => data as CaseDetail);
    expect([first?.notes.length, second?.notes.length]).toEqual([0, 1]);
    await fetch(`${bff.url}/api/support/session`, { method: 'DELETE', headers: { cookie: staff } });
    // It ends by itself.
    expect(await stream.all()).toHaveLength(2);
  });

  it('takes notes, an assignment and an end, each on record before it is done', async () => {
    const reference = await keptOne();
    const staff = await signInAs(bff, 'retrier', 'Mina');
    expect((await send(staff, `/${reference}/note`, { text: 'Called back' })).status).toBe(200);
    expect((await send(staff, `/${reference}/assign`, { to: 'Jun' })).status).toBe(200);
    expect((await send(staff, `/${reference}/close`, { reason: 'abc' })).status).toBe(400);
    const closed = await send(staff, `/${reference}/close`, { reason: 'Answered by phone' });
    expect(await closed.json()).toMatchObject({ row: { state: 'closed', assignedTo: 'Jun' } });
    expect((await send(staff, `/${reference}/close`, { reason: 'Answered by phone' })).status).toBe(409);
    expect(audited('closed')).toMatchObject([{ actor: 'Mina', reason: 'Answered by phone' }]);
    expect(audited('noted')).toHaveLength(1);
    expect(audited('assigned')).toHaveLength(1);
    const admin = await signInAs(bff, 'admin', 'Root');
    const deleted = await send(admin, `/${reference}`, { reason: 'Asked by the person' }, 'DELETE');
    expect(await deleted.json()).toMatchObject({ notes: [] });
    expect((await send(staff, `/${reference}`, { reason: 'Asked again' }, 'DELETE')).status).toBe(403);
  });
});

describe('a recapture link', () => {
  it('is made where a new photo helps, found again whole, and shown once', async () => {
    const reference = await keptOne();
    const staff = await signInAs(bff, 'retrier', 'Mina');
    const answer = await send(staff, `/${reference}/recapture-link`, undefined);
    const made = (await answer.json()) as RecaptureLinkMade;
    expect([answer.status, made.document, made.locale]).toEqual([201, 'id-card', 'ko']);
    const link = new URL(made.url);
    expect([link.origin, link.pathname]).toEqual([bff.config.publicUrl.origin, '/again']);
    const opened = await fetch(`${bff.url}/api/recapture`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ secret: link.hash.slice(1) }),
    });
    expect(await opened.json()).toMatchObject({ document: 'id-card', expiresAt: made.expiresAt });
    const found = await fetch(`${bff.url}/api/support/cases?find=${encodeURIComponent(made.url)}`, {
      headers: { cookie: staff },
    });
    expect(await found.json()).toMatchObject({ total: 1, rows: [{ reference, hasRecaptureLink: true }] });
    const detail = await detailOf(staff, reference);
    expect(detail.recapture.expiresAt).toBe(made.expiresAt);
    expect(JSON.stringify(detail)).not.toContain(link.hash.slice(1));
    expect(audited('recapture-link-made')).toMatchObject([{ actor: 'Mina' }]);

    await send(staff, `/${reference}/close`, { reason: 'Answered by phone' });
    expect((await send(staff, `/${reference}/recapture-link`, undefined)).status).toBe(409);
  });
});

describe('a kept photo', () => {
  it('is shown masked or not, each with exactly one row before it leaves', async () => {
    const reference = await keptOne();
    const staff = await signInAs(bff, 'retrier', 'Mina');
    for (const masked of [true, false]) {
      const answer = await send(staff, `/${reference}/photo`, { reason: 'Is it blurred?', masked });
      expect(answer.status).toBe(200);
      expect(Object.fromEntries(answer.headers)).toMatchObject({
        'content-type': 'image/jpeg',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
        'content-security-policy': "sandbox; default-src 'none'",
        'cross-origin-resource-policy': 'same-origin',
        'content-disposition': 'attachment; filename="photo.jpg"',
      });
      const { format, width } = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
      expect([format, width === 560]).toEqual(['jpeg', masked]);
    }
    const about = { actor: 'Mina', about: reference.replace('-', ''), reason: 'Is it blurred?' };
    expect(audited('photo-%')).toMatchObject([
      { action: 'photo-shown', ...about },
      { action: 'photo-unmasked', ...about },
    ]);
    const { events } = await detailOf(staff, reference);
    const shown = events.filter(({ kind }) => kind === 'photo-shown').map(({ detail }) => detail);
    expect(shown).toEqual([{ masked: true }, { masked: false }]);
  });

  it('leaves no row when nothing leaves, and nothing leaves without a row', async () => {
    const reference = await keptOne();
    const staff = await signInAs(bff, 'retrier', 'Mina');
    const ask = () => send(staff, `/${reference}/photo`, { reason: 'Is it blurred?', masked: true });
    expect((await send(staff, `/${reference}/photo`, { reason: '    x    ', masked: true })).status).toBe(
      400,
    );
    expect((await send(staff, '/00000000/photo', { reason: 'Is it blurred?', masked: true })).status).toBe(
      410,
    );
    expect(audited('photo-%')).toEqual([]);

    const sqlite = new BetterSqlite(join(bff.dataDir, 'captures.sqlite'));
    sqlite.exec("create trigger full before insert on audit begin select raise(abort, 'disk full'); end");
    sqlite.exec(
      "create trigger full_end before update on audit_end begin select raise(abort, 'disk full'); end",
    );
    sqlite.close();
    const answer = await ask();
    expect(answer.status).toBeGreaterThanOrEqual(500);
    expect(answer.headers.get('content-type')).toMatch(/json/);
  });

  it('is gone when the case has ended', async () => {
    const reference = await keptOne();
    const staff = await signInAs(bff, 'retrier', 'Mina');
    await send(staff, `/${reference}/close`, { reason: 'Answered by phone' });
    const answer = await send(staff, `/${reference}/photo`, { reason: 'Is it blurred?', masked: true });
    expect(answer.status).toBe(410);
    expect(await answer.json()).toMatchObject({ reason: 'SAVED_PHOTO_EXPIRED' });
  });
});

describe('the list', () => {
  const get = (cookie: string, path: string) =>
    fetch(`${bff.url}/api/support${path}`, { headers: { cookie } });

  it('is asked for by its address, and refuses what it does not know', async () => {
    const reference = await keptOne();
    await capture(bff.url, person, PHOTO);
    const staff = await signInAs(bff, 'viewer');
    const page = async (query: string) => (await (await get(staff, `/cases${query}`)).json()) as CasePage;
    expect((await page('')).total).toBe(2);
    const { rows } = await page('?state=staff&state=waiting&code=4010001&sort=changedAt&order=asc&limit=1');
    expect(rows.map((row) => row.reference)).toEqual([reference]);
    expect((await page(`?find=${encodeURIComponent(reference.toLowerCase())}`)).total).toBe(1);
    const facets = await get(staff, '/facets?state=staff');
    expect(await facets.json()).toMatchObject({
      state: { staff: 1, recognised: 1 },
      code: [{ code: 4_010_001 }],
    });
    for (const query of [
      '?state=none',
      '?sort=secret',
      '?limit=201',
      '?offset=-1',
      '?from=now',
      '?x=1',
      '?cause=toString',
    ]) {
      expect([query, (await get(staff, `/cases${query}`)).status]).toEqual([query, 400]);
    }
    expect((await get(staff, '/overview?period=hour')).status).toBe(200);
    expect((await get(staff, '/overview?period=year')).status).toBe(400);
  });

  it('is exported with a reason, which is on record with what was asked for', async () => {
    const reference = await keptOne();
    const staff = await signInAs(bff, 'retrier', 'Mina');
    const link = `https://id.example/again#${'s'.repeat(22)}`;
    for (const find of [reference, link]) {
      const wish = { filter: { find }, sort: 'createdAt', order: 'desc', reason: 'Weekly count' };
      const answer = await send(staff, '/export', wish);
      expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8']);
      expect((await answer.text()).trimEnd().split('\r\n')).toHaveLength(find === link ? 1 : 2);
    }
    const rows = audited('exported').map(({ reason, detail }) => [reason, JSON.parse(String(detail))]);
    expect(rows).toMatchObject([
      ['Weekly count', { count: 1, filter: JSON.stringify({ find: reference.replace('-', '') }) }],
      ['Weekly count', { count: 0, filter: '{"find":"link"}' }],
    ]);
    expect((await send(staff, '/export', { filter: {}, sort: 'createdAt', order: 'desc' })).status).toBe(400);
  });
});
