/** What a program may send that no browser of ours would: repeated keys, sizes, other sites, other methods. */
import { randomUUID } from 'node:crypto';
import { CONSENT_VERSION } from '#src/shared/contract/config.ts';
import { expect, test } from './app-without-page.ts';
import { expectProblem } from './expect-problem.ts';
import { ask, newSession, photoOf, postCapture, type RawAnswer } from './raw-client.ts';
import { overSocket, statusOf } from './raw-socket.ts';
import { EVERY_CALL, arm, countCalls, disarm } from './upstream-control.ts';

test.afterEach(({ app }) => disarm(app));

test('50 parallel posts with one idempotency key are one call', async ({ app }) => {
  const cookie = await newSession(app.url);
  const key = randomUUID();
  await arm(app, { resultCode: 4000121, delayMs: 1_500, times: EVERY_CALL, document: 'id-card' });
  const before = await countCalls(app);
  const answers = await Promise.all(Array.from({ length: 50 }, () => postCapture(app.url, { cookie, key })));
  const first = answers.filter(({ status }) => status !== 409);
  expect(first.length).toBeGreaterThanOrEqual(1);
  expect(new Set(first.map(({ text }) => text)).size, 'one answer, whoever gets it').toBe(1);
  for (const answer of first) expectProblem(answer, 'ID_CARD_INFO_NOT_FOUND');
  for (const answer of answers.filter(({ status }) => status === 409)) {
    expectProblem(answer);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThanOrEqual(1);
    expect(answer.json['retry']).toMatchObject({ mode: 'manual' });
  }
  const again = await postCapture(app.url, { cookie, key });
  expect(again.text).toBe(first[0]?.text);
  const after = await countCalls(app);
  expect(after.analyses['id-card'] - before.analyses['id-card']).toBe(1);
});

test('a key is asked for, and bound to its bytes, its document and its session', async ({ app }) => {
  const cookie = await newSession(app.url);
  const key = randomUUID();
  await arm(app, { resultCode: 4000121, times: EVERY_CALL });
  expect((await postCapture(app.url, { cookie, key })).status).toBe(422);
  const before = await countCalls(app);
  const otherBytes = await postCapture(app.url, { cookie, key, bytes: photoOf('credit-card') });
  const otherDocument = await postCapture(app.url, {
    cookie,
    key,
    document: 'credit-card',
    bytes: photoOf('id-card'),
  });
  for (const refused of [otherBytes, otherDocument]) {
    expectProblem(refused);
    expect([refused.status, refused.json['type']]).toEqual([
      422,
      'urn:problem-type:document-capture:idempotency-key-reused',
    ]);
  }
  for (const wrong of ['', ' ', 'a b', 'ü', 'x'.repeat(256)]) {
    const refused = await postCapture(app.url, { cookie, key: Buffer.from(wrong).toString('latin1') });
    expectProblem(refused);
    expect(refused.status, JSON.stringify(wrong)).toBe(400);
  }
  const after = await countCalls(app);
  expect(after.analyses).toEqual(before.analyses);

  const other = await newSession(app.url);
  expect((await ask(app.url, `/api/captures?key=${key}`, { headers: { cookie } })).status).toBe(200);
  expect((await ask(app.url, `/api/captures?key=${key}`, { headers: { cookie: other } })).status).toBe(404);
  const elsewhere = await postCapture(app.url, { cookie: other, key, bytes: photoOf('credit-card') });
  expectProblem(elsewhere, 'ID_CARD_INFO_NOT_FOUND');
});

test.describe('too large is said before it is read', () => {
  const head = (cookie: string, base: string, more: string) =>
    `POST /api/captures/id-card HTTP/1.1\r\nhost: ${new URL(base).host}\r\ncookie: ${cookie}\r\n` +
    `idempotency-key: ${randomUUID()}\r\ncontent-type: image/jpeg\r\n${more}\r\n\r\n`;
  const piece = Buffer.alloc(64 * 1024, 0x5a);

  test('500 MB by Content-Length', async ({ app }) => {
    const cookie = await newSession(app.url);
    const answer = await overSocket(app.url, {
      head: head(cookie, app.url, 'content-length: 500000000'),
      body: Array.from({ length: 8_000 }, () => piece),
      withinMs: 10_000,
    });
    expect(statusOf(answer)).toBe(413);
    expect(answer.text).toContain('FILE_TOO_LARGE');
    expect(answer.firstByteMs).toBeLessThan(1_000);
    expect(answer.written, 'most of it was never taken').toBeLessThan(20_000_000);
    expect(answer.closedMs).toBeLessThan(4_000);
  });

  test('6 MB in chunks', async ({ app }) => {
    const cookie = await newSession(app.url);
    const chunk = Buffer.concat([Buffer.from('10000\r\n'), piece, Buffer.from('\r\n')]);
    const answer = await overSocket(app.url, {
      head: head(cookie, app.url, 'transfer-encoding: chunked'),
      body: [...Array.from({ length: 92 }, () => chunk), Buffer.from('0\r\n\r\n')],
      withinMs: 10_000,
    });
    expect(statusOf(answer)).toBe(413);
    expect(answer.text).toContain('FILE_TOO_LARGE');
    expect(answer.firstByteMs).toBeLessThan(1_000);
  });

  test('exactly the limit is taken, one byte more is not', async ({ app }) => {
    const cookie = await newSession(app.url);
    const { json } = await ask(app.url, '/api/config');
    const limit = Number(json['maxImageBytes']);
    expect(limit).toBe(4_990_000);
    await arm(app, { resultCode: 4000121, times: EVERY_CALL, document: 'id-card' });
    const photo = photoOf('id-card');
    const fits = Buffer.concat([photo, Buffer.alloc(limit - photo.length)]);
    expectProblem(await postCapture(app.url, { cookie, bytes: fits }), 'ID_CARD_INFO_NOT_FOUND');
    const over = Buffer.concat([fits, Buffer.of(0)]);
    const refused = await postCapture(app.url, { cookie, bytes: over });
    expectProblem(refused, 'FILE_TOO_LARGE');
    expect(refused.status).toBe(413);
  });
});

test('another site cannot act in the person’s name', async ({ app }) => {
  const { origin, host, port } = new URL(app.url);
  const loopback = `http://127.0.0.1:${port}`;
  const table: readonly [what: string, headers: Record<string, string>, served: boolean, base?: string][] = [
    ['a program', {}, true],
    ['the page', { origin, 'sec-fetch-site': 'same-origin' }, true],
    ['an old browser', { origin }, true],
    ['the other name of this machine', { origin: loopback }, true, loopback],
    ['typed into the address bar', { 'sec-fetch-site': 'none' }, true],
    ['cross-site without an origin', { 'sec-fetch-site': 'cross-site' }, false],
    ['cross-site with our origin', { origin, 'sec-fetch-site': 'cross-site' }, false],
    ['a sandboxed frame', { origin: 'null' }, false],
    ['another host', { origin: 'https://evil.example' }, false],
    ['another port', { origin: `http://localhost:${Number(port) + 1}` }, false],
    ['no port', { origin: 'http://localhost' }, false],
    ['our name in front', { origin: `http://${host}.evil.example` }, false],
    ['our name behind', { origin: `http://evil-${host}` }, false],
    ['our name as a user', { origin: `http://${host}@evil.example` }, false],
    ['with a path', { origin: `${origin}/` }, false],
    ['other name, not the one asked', { origin: loopback }, false],
    ['empty', { origin: '' }, false],
    ['not an origin', { origin: 'file://' }, false],
  ];
  for (const [what, headers, served, base = app.url] of table) {
    const answer = await ask(base, '/api/sessions', {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ consentVersion: CONSENT_VERSION, keepConsent: false, locale: 'en' }),
    });
    expect(answer.status, what).toBe(served ? 201 : 403);
    expect(answer.headers['access-control-allow-origin'], what).toBeUndefined();
    if (!served) {
      expectProblem(answer);
      expect(answer.headers['set-cookie'], what).toBeUndefined();
    }
  }
  const cookie = await newSession(app.url);
  const foreign = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
  const before = await countCalls(app);
  expect((await postCapture(app.url, { cookie, headers: foreign })).status).toBe(403);
  const gone = await ask(app.url, '/api/captures/K7Q4-MF2X', {
    method: 'DELETE',
    headers: { cookie, ...foreign },
  });
  expect(gone.status).toBe(403);
  expect((await countCalls(app)).analyses).toEqual(before.analyses);
  // Reading is never refused for it: links come from elsewhere.
  expect((await ask(app.url, '/', { headers: foreign })).status).toBe(200);
  expect((await ask(app.url, '/api/config', { headers: foreign })).status).toBe(200);
});

test('what is not offered is not there', async ({ app }) => {
  const cookie = await newSession(app.url);
  const paths = [
    '/.git/HEAD',
    '/.git/config',
    '/.env',
    '/package.json',
    '/package-lock.json',
    '/src/bff/main.ts',
    '/assets/',
    '/assets',
    '/specimens/',
    '/metrics',
    '/readyz',
    '/api/captures/id-card/../../../etc/passwd',
    '/..%2f..%2fpackage.json',
    '/%2e%2e/package.json',
    '/assets/%2e%2e/%2e%2e/package.json',
    '//etc/passwd',
    '/index.html.map',
    ...(await scriptsOf(app.url)).map((path) => `${path}.map`),
  ];
  for (const path of paths) {
    const answer = await ask(app.url, path, { headers: { cookie } });
    expect(answer.status, path).toBeGreaterThanOrEqual(400);
    expectProblem(answer);
    expect(answer.text, path).not.toMatch(/dependencies|root:|\[core\]|"mappings"/);
  }
  for (const method of ['TRACE', 'PUT', 'PATCH', 'PROPFIND', 'DELETE']) {
    const answer = await overSocket(app.url, {
      head: `${method} / HTTP/1.1\r\nhost: ${new URL(app.url).host}\r\nx-echo: a-secret\r\nconnection: close\r\n\r\n`,
      withinMs: 3_000,
    });
    expect(statusOf(answer), method).toBeGreaterThanOrEqual(400);
    expect(answer.text, method).toContain('application/problem+json');
    expect(answer.text, method).not.toContain('a-secret');
  }
});

async function scriptsOf(base: string): Promise<string[]> {
  const page: RawAnswer = await ask(base, '/');
  return [...page.text.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((match) => match[1] ?? '');
}
