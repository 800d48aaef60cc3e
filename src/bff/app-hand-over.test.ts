import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  type AskingHandOver,
  type HandOver,
  type HandOverStarted,
  HAND_OVER_STATES,
} from '#src/shared/contract/hand-over.ts';
import { CONSENT_VERSION } from '#src/shared/contract/config.ts';
import { capture, startSession, startTestApp, type TestApp } from './testing/test-app.ts';
import { followEvents } from './testing/event-reader.ts';
import { postHandOver, reasonOf } from './testing/hand-over-requests.ts';
import { makeJpeg } from './testing/test-images.ts';
import { failWith, startTestUpstream, type TestUpstream } from './testing/test-upstream.ts';

const MINUTE_MS = 60_000;
const NO_CARD_FOUND = 4_000_121;

let upstream: TestUpstream;
let bff: TestApp;
let computer: string;
let now = Date.now();

beforeAll(async () => {
  upstream = await startTestUpstream();
  bff = await startTestApp({
    origin: upstream.origin,
    environment: { PUBLIC_URL: 'https://capture.example' },
    timings: { sweepMs: 20, followMs: 20, beatMs: 30 },
    config: { now: () => now },
  });
});
beforeEach(async () => {
  upstream.calls.length = 0;
  upstream.next.length = 0;
  computer = await startSession(bff.url);
});
afterEach(() => {
  now = Date.now();
});
afterAll(async () => {
  await bff.close();
  await upstream.close();
});

const post = (path: string, cookie: string, body?: unknown) => postHandOver(bff.url, path, cookie, body);
const get = (path: string, cookie: string) =>
  fetch(`${bff.url}/api/hand-overs/${path}`, { headers: { cookie } });
const end = (id: string, cookie: string) =>
  fetch(`${bff.url}/api/hand-overs/${id}`, { method: 'DELETE', headers: { cookie } });
const stateOf = async (id: string, cookie = computer) =>
  ((await (await get(id, cookie)).json()) as HandOver).state;

async function start(cookie = computer): Promise<HandOverStarted & { secret: string }> {
  const answer = await post('', cookie, { document: 'id-card', locale: 'ko' });
  expect(answer.status).toBe(201);
  const started = (await answer.json()) as HandOverStarted;
  return { ...started, secret: new URL(started.link).hash.slice(1) };
}

const claim = (secret: string, cookie = '') => post('/claim', cookie, { secret });

/** A phone that has opened the link: its cookie. */
async function claimed(secret: string): Promise<string> {
  const answer = await claim(secret);
  expect(answer.status).toBe(201);
  return (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
}

/** A phone that may send. */
async function confirmed(): Promise<{ id: string; phone: string }> {
  const { id, secret } = await start();
  const phone = await claimed(secret);
  expect((await post(`/${id}/agree`, phone)).status).toBe(200);
  expect((await post(`/${id}/confirm`, computer)).status).toBe(200);
  return { id, phone };
}

describe('the link', () => {
  it('leads to the public address, with the secret where no server sees it', async () => {
    const answer = await post('', computer, { document: 'id-card', locale: 'ko' });
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(await answer.json()).toEqual({
      id: expect.stringMatching(/^[\w-]{16}$/) as string,
      document: 'id-card',
      state: 'waiting',
      leftMs: 10 * MINUTE_MS,
      link: expect.stringMatching(/^https:\/\/capture\.example\/phone\?lang=ko#[\w-]{22}$/) as string,
    });
  });

  it('works once', async () => {
    const { id, secret } = await start();
    const answer = await claim(secret);
    expect(answer.status).toBe(201);
    expect(answer.headers.get('set-cookie')).toMatch(
      /^__Host-capture=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    const seen = (await answer.json()) as AskingHandOver;
    expect(seen).toMatchObject({ id, state: 'opened', document: 'id-card' });
    expect(seen.number).toBeGreaterThanOrEqual(10);
    expect(seen.number).toBeLessThanOrEqual(99);
    expect(((await (await get(id, computer)).json()) as AskingHandOver).number).toBe(seen.number);
    expect(await reasonOf(await claim(secret))).toEqual([410, 'PHONE_LINK_ENDED']);
  });

  it('is one of two that open it at once', async () => {
    const { secret } = await start();
    const answers = await Promise.all([claim(secret), claim(secret), claim(secret)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 410, 410]);
  });

  it('lasts ten minutes', async () => {
    const first = await start();
    now += 10 * MINUTE_MS - 1;
    expect((await claim(first.secret)).status).toBe(201);
    const second = await start();
    now += 10 * MINUTE_MS;
    expect(await reasonOf(await claim(second.secret))).toEqual([410, 'PHONE_LINK_ENDED']);
    expect(await stateOf(second.id)).toBe('expired');
  });

  it('ends when the computer cancels or makes another', async () => {
    const cancelled = await start();
    expect((await end(cancelled.id, computer)).status).toBe(204);
    expect((await claim(cancelled.secret)).status).toBe(410);
    const replaced = await start();
    await start();
    expect((await claim(replaced.secret)).status).toBe(410);
    expect(await stateOf(replaced.id)).toBe('cancelled');
  });

  it.each(['', 'A'.repeat(22), 'x', '한'.repeat(30)])('cannot be made up: %j', async (secret) => {
    await start();
    expect(await reasonOf(await claim(secret))).toEqual([410, 'PHONE_LINK_ENDED']);
  });

  it('is not used up by the computer itself', async () => {
    const { secret } = await start();
    expect((await claim(secret, computer)).status).toBe(410);
    expect((await claim(secret)).status).toBe(201);
  });

  it('stands in no file and in no log', async () => {
    const { secret, link } = await start();
    const phone = await claimed(secret);
    const files = readdirSync(bff.dataDir, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => readFileSync(join(bff.dataDir, name), 'latin1'));
    const phoneSecret = phone.split('=')[1] ?? 'none';
    for (const text of [...files, ...bff.logged]) {
      expect(text.includes(secret) || text.includes(link) || text.includes(phoneSecret)).toBe(false);
    }
  });
});

describe('a phone', () => {
  it('may not send before both have said yes, whatever the computer says', async () => {
    const { secret, id } = await start();
    const phone = await claimed(secret);
    const expectRefused = async () => {
      const refused = await capture(bff.url, phone, makeJpeg());
      expect([refused.status, refused.json.reason]).toEqual([403, 'PHONE_NOT_CONFIRMED']);
      expect((await post(`/${id}/photographing`, phone)).status).toBe(410);
      expect((await post(`/${id}/confirm`, phone)).status).toBe(410);
    };
    await expectRefused();
    // Whoever sent the link sits at the computer and says Yes: that alone opens nothing.
    expect(await reasonOf(await post(`/${id}/confirm`, computer))).toEqual([410, 'PHONE_LINK_ENDED']);
    expect((await post(`/${id}/agree`, computer)).status).toBe(410);
    expect(await stateOf(id)).toBe('opened');
    await expectRefused();

    expect(((await (await post(`/${id}/agree`, phone)).json()) as HandOver).state).toBe('agreed');
    // The first answer was lost.
    expect((await post(`/${id}/agree`, phone)).status).toBe(200);
    await expectRefused();
    expect(upstream.calls).toHaveLength(0);
    expect((await post(`/${id}/confirm`, computer)).status).toBe(200);
    expect((await post(`/${id}/agree`, phone)).status).toBe(410);
    expect((await capture(bff.url, phone, makeJpeg())).status).toBe(200);
  });

  it('that says No ends it at once', async () => {
    const { secret, id } = await start();
    const phone = await claimed(secret);
    expect((await end(id, phone)).status).toBe(204);
    expect(await stateOf(id)).toBe('cancelled');
    expect((await post(`/${id}/agree`, phone)).status).toBe(401);
    expect((await post(`/${id}/confirm`, computer)).status).toBe(410);
    expect((await capture(bff.url, phone, makeJpeg())).status).toBe(401);
  });

  it('sends for the computer, which shows what was read', async () => {
    const { id, phone } = await confirmed();
    expect((await post(`/${id}/photographing`, phone)).status).toBe(200);
    const key = crypto.randomUUID();
    const sent = await capture(bff.url, phone, makeJpeg(), { key });
    expect(sent.status).toBe(200);
    const reference = String(sent.json.reference);
    expect(await (await get(id, computer)).json()).toMatchObject({ state: 'read', reference });

    const path = `${bff.url}/api/captures/${reference}`;
    const shown = (await (await fetch(path, { headers: { cookie: computer } })).json()) as {
      answer: unknown;
    };
    expect(shown.answer).toEqual(sent.json);
    // The phone may ask for its own photo's answer, not look around in the computer's session.
    expect((await fetch(path, { headers: { cookie: phone } })).status).toBe(404);
    expect((await fetch(path, { method: 'DELETE', headers: { cookie: phone } })).status).toBe(404);

    const second = await capture(bff.url, phone, makeJpeg());
    expect([second.status, second.json.reason]).toEqual([410, 'PHONE_LINK_ENDED']);
    expect((await end(id, computer)).status).toBe(204);
    expect(await stateOf(id)).toBe('done');
    expect((await get(id, phone)).status).toBe(401);
    expect((await fetch(path, { headers: { cookie: computer } })).status).toBe(200);
  });

  it('asks what became of its photo when the answer was lost', async () => {
    const { phone } = await confirmed();
    upstream.next.push(failWith(NO_CARD_FOUND));
    await capture(bff.url, phone, makeJpeg(), { key: 'lost' });
    const asked = await fetch(`${bff.url}/api/captures?key=lost`, { headers: { cookie: phone } });
    expect(await asked.json()).toMatchObject({
      state: 'failed',
      answer: { reason: 'ID_CARD_INFO_NOT_FOUND' },
    });
  });

  it('tells the computer why a photo failed, and tries again', async () => {
    const { id, phone } = await confirmed();
    upstream.next.push(failWith(NO_CARD_FOUND));
    expect((await capture(bff.url, phone, makeJpeg())).status).toBe(422);
    expect(await (await get(id, computer)).json()).toMatchObject({
      state: 'failed',
      problem: { reason: 'ID_CARD_INFO_NOT_FOUND' },
    });
    await post(`/${id}/photographing`, phone);
    const again = (await (await get(id, computer)).json()) as HandOver;
    expect(again.state).toBe('photographing');
    expect(again).not.toHaveProperty('problem');
    expect((await capture(bff.url, phone, Buffer.from('no image'))).status).toBe(415);
    expect(await stateOf(id)).toBe('failed');
    expect((await capture(bff.url, phone, makeJpeg())).status).toBe(200);
    expect(await stateOf(id)).toBe('read');
  });

  it('is sent away at once when the numbers differ', async () => {
    const { secret, id } = await start();
    const phone = await claimed(secret);
    expect((await end(id, computer)).status).toBe(204);
    expect(await stateOf(id)).toBe('cancelled');
    expect((await get(id, phone)).status).toBe(401);
    const refused = await capture(bff.url, phone, makeJpeg());
    expect([refused.status, refused.json.reason]).toEqual([401, 'SESSION_EXPIRED']);
  });

  it('may end it, and may do nothing else that is the computer’s', async () => {
    const { id, phone } = await confirmed();
    expect((await post('', phone, { document: 'id-card', locale: 'ko' })).status).toBe(404);
    const other = await capture(bff.url, phone, makeJpeg(), { document: 'credit-card' });
    expect([other.status, other.json.reason]).toEqual([410, 'PHONE_LINK_ENDED']);
    expect((await end(id, phone)).status).toBe(204);
    expect(await stateOf(id)).toBe('cancelled');
    expect((await post(`/${id}/confirm`, computer)).status).toBe(410);
  });

  it('ends after ten minutes without anything, and its session with it', async () => {
    const { id, phone } = await confirmed();
    now += 9 * MINUTE_MS;
    expect((await post(`/${id}/photographing`, phone)).status).toBe(200);
    now += 9 * MINUTE_MS;
    expect((await capture(bff.url, phone, makeJpeg())).status).toBe(200);
    now += 10 * MINUTE_MS;
    expect(await stateOf(id)).toBe('expired');
    await expect.poll(async () => (await get(id, phone)).status).toBe(401);
  });

  it('keeps the computer’s session alive, and ends with it', async () => {
    const { id, phone } = await confirmed();
    for (let turn = 0; turn < 5; turn += 1) {
      now += 9 * MINUTE_MS;
      upstream.next.push(failWith(NO_CARD_FOUND));
      expect((await capture(bff.url, phone, makeJpeg())).status).toBe(422);
    }
    expect(await stateOf(id)).toBe('failed');

    const file = new BetterSqlite(join(bff.dataDir, 'captures.sqlite'));
    file.prepare('delete from sessions where hand_over_id is null').run();
    file.close();
    const refused = await capture(bff.url, phone, makeJpeg());
    expect([refused.status, refused.json.reason]).toEqual([410, 'PHONE_LINK_ENDED']);
  });

  it('agrees to what the computer agreed to', async () => {
    const { secret, id } = await start();
    await claimed(secret);
    const file = new BetterSqlite(join(bff.dataDir, 'captures.sqlite'), { readonly: true });
    const columns = 'consent_version, keep_consent, locale';
    const row = file.prepare(`select ${columns} from sessions where hand_over_id = ?`).get(id);
    file.close();
    expect(row).toEqual({ consent_version: CONSENT_VERSION, keep_consent: 0, locale: 'ko' });
  });
});

describe('others', () => {
  it('see and change nothing', async () => {
    const { id, secret } = await start();
    await claimed(secret);
    const stranger = await startSession(bff.url);
    expect((await get(id, stranger)).status).toBe(404);
    expect((await get(`${id}/events`, stranger)).status).toBe(404);
    expect((await post(`/${id}/confirm`, stranger)).status).toBe(404);
    expect((await post(`/${id}/agree`, stranger)).status).toBe(404);
    expect((await end(id, stranger)).status).toBe(404);
    expect((await get(id, '')).status).toBe(401);
    expect((await post('', '', { document: 'id-card', locale: 'ko' })).status).toBe(401);
    expect(await stateOf(id)).toBe('opened');
  });

  it('that ask in a wrong shape are refused', async () => {
    expect((await post('', computer, { document: 'sled', locale: 'ko' })).status).toBe(400);
    expect((await post('', computer, { document: 'id-card', locale: 'fr' })).status).toBe(400);
    expect((await post('/claim', '', { secret: 7 })).status).toBe(400);
    expect((await post('/claim', '')).status).toBe(415);
    const { secret } = await start();
    const foreign = await fetch(`${bff.url}/api/hand-overs/claim`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: 'https://evil.example' },
      body: JSON.stringify({ secret }),
    });
    expect(foreign.status).toBe(403);
    expect((await claim(secret)).status).toBe(201);
  });
});

describe('events', () => {
  it('tell every state, to both, and end with the last', async () => {
    const { id, secret } = await start();
    const seenByComputer = followEvents(`${bff.url}/api/hand-overs/${id}/events`, computer);
    const phone = await claimed(secret);
    const seenByPhone = followEvents(`${bff.url}/api/hand-overs/${id}/events`, phone);
    await post(`/${id}/agree`, phone);
    await post(`/${id}/confirm`, computer);
    await post(`/${id}/photographing`, phone);
    await capture(bff.url, phone, makeJpeg());
    await end(id, computer);
    const states = (await seenByComputer.all()).map(({ data }) => (data as HandOver).state);
    expect(states.at(0)).toBe('waiting');
    expect(states.at(-1)).toBe('done');
    expect(HAND_OVER_STATES.filter((state) => states.includes(state))).toEqual(states);
    expect((await seenByPhone.all()).at(-1)?.data).toMatchObject({ state: 'done' });
  });

  it('go on after the one that was seen last, and beat meanwhile', async () => {
    const { id } = await start();
    const first = followEvents(`${bff.url}/api/hand-overs/${id}/events`, computer);
    const [seen] = await first.next(1);
    expect(seen?.data).toMatchObject({ state: 'waiting' });
    await expect.poll(() => first.beats()).toBeGreaterThan(1);
    first.close();
    const second = followEvents(`${bff.url}/api/hand-overs/${id}/events`, computer, seen?.id);
    await expect.poll(() => second.beats()).toBeGreaterThan(1);
    await end(id, computer);
    expect((await second.all()).map(({ data }) => (data as HandOver).state)).toEqual(['cancelled']);
  });

  it('tell that time is over', async () => {
    const { id } = await start();
    const events = followEvents(`${bff.url}/api/hand-overs/${id}/events`, computer);
    await events.next(1);
    now += 10 * MINUTE_MS;
    expect((await events.all()).at(-1)?.data).toMatchObject({ state: 'expired', leftMs: 0 });
  });

  it('are event streams that nobody stores, four for one session', async () => {
    const { id } = await start();
    const path = `${bff.url}/api/hand-overs/${id}/events`;
    const open = [1, 2, 3, 4].map(() => followEvents(path, computer));
    for (const stream of open) await stream.next(1);
    const headers = await open[0]?.headers();
    expect(headers?.get('content-type')).toBe('text/event-stream');
    expect(headers?.get('cache-control')).toBe('no-store');
    expect(headers?.get('content-security-policy')).toContain("default-src 'none'");
    expect(await reasonOf(await get(`${id}/events`, computer))).toEqual([429, 'TOO_MANY_ATTEMPTS']);
    open[0]?.close();
    await expect
      .poll(async () => {
        const again = followEvents(path, computer);
        const { status } = await again.answer();
        again.close();
        return status;
      })
      .toBe(200);
    for (const stream of open) stream.close();
  });

  it('hold up nobody who stops the server', async () => {
    const stopping = await startTestApp({
      origin: upstream.origin,
      environment: { PUBLIC_URL: 'https://capture.example' },
    });
    const mine = await startSession(stopping.url);
    const started = await postHandOver(stopping.url, '', mine, { document: 'id-card', locale: 'ko' });
    const { id } = (await started.json()) as HandOver;
    const events = followEvents(`${stopping.url}/api/hand-overs/${id}/events`, mine);
    await events.next(1);
    const before = performance.now();
    await stopping.close();
    expect(performance.now() - before).toBeLessThan(2_000);
    expect(await events.all()).toHaveLength(1);
  });
});
