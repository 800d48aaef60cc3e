/** The headers of asvs items 16 to 20 on every kind of answer, those that reach no route included. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { CONSENT_VERSION } from '#src/shared/contract/config.ts';
import { expect, test } from './app-without-page.ts';
import { ask, newSession, photoOf, type RawRequest } from './raw-client.ts';
import { overSocket } from './raw-socket.ts';

const CSP = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' blob:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
];
const EXACT: Readonly<Record<string, string>> = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};
const ABSENT = ['server', 'x-powered-by', 'access-control-allow-origin', 'via'];

type Kind = 'api' | 'page' | 'asset';
interface Route {
  readonly path: string;
  readonly status: number;
  readonly kind: Kind;
  readonly request?: RawRequest;
}

function routes(cookie: string): readonly Route[] {
  const json = { 'content-type': 'application/json' };
  // Compressed forms stand beside the files and have no address of their own: they are asked for by header.
  const files = readdirSync(join(import.meta.dirname, '../dist/assets')).filter(
    (name) => !/\.(?:br|gz)$/.test(name),
  );
  const assets = files.flatMap((name): Route[] => {
    const route = { path: `/assets/${name}`, status: 200, kind: 'asset' } as const;
    return [route, { ...route, request: { headers: { 'accept-encoding': 'br, gzip' } } }];
  });
  return [
    { path: '/', status: 200, kind: 'page' },
    { path: '/?lang=ko', status: 200, kind: 'page' },
    { path: '/icon.svg', status: 200, kind: 'page' },
    { path: '/specimens/resident.jpg', status: 200, kind: 'page' },
    ...assets,
    { path: '/healthz', status: 200, kind: 'api' },
    { path: '/api/config', status: 200, kind: 'api' },
    { path: '/nothing/here', status: 404, kind: 'api' },
    { path: '/api/nothing', status: 404, kind: 'api' },
    { path: '/%ZZ', status: 400, kind: 'api' },
    { path: '/api/captures/K7Q4-MF2X', status: 401, kind: 'api' },
    { path: '/api/captures/K7Q4-MF2X', status: 404, kind: 'api', request: { headers: { cookie } } },
    { path: '/api/captures?key=', status: 400, kind: 'api', request: { headers: { cookie } } },
    { path: '/api/sessions', status: 415, kind: 'api', request: { method: 'POST', body: '{}' } },
    {
      path: '/api/sessions',
      status: 400,
      kind: 'api',
      request: { method: 'POST', body: '{', headers: json },
    },
    {
      path: '/api/sessions',
      status: 413,
      kind: 'api',
      request: { method: 'POST', body: ' '.repeat(10_000), headers: json },
    },
    {
      path: '/api/sessions',
      status: 403,
      kind: 'api',
      request: { method: 'POST', body: '{}', headers: { ...json, origin: 'https://evil.example' } },
    },
    {
      path: '/api/captures/id-card',
      status: 401,
      kind: 'api',
      request: { method: 'POST', body: photoOf('id-card') },
    },
    {
      path: '/api/captures/id-card',
      status: 413,
      kind: 'api',
      request: {
        method: 'POST',
        body: Buffer.alloc(4_990_001),
        headers: { cookie, 'idempotency-key': 'a' },
      },
    },
    {
      path: '/api/captures/id-card',
      status: 415,
      kind: 'api',
      request: { method: 'POST', body: 'GIF89a', headers: { cookie, 'idempotency-key': 'b' } },
    },
  ];
}

test('every route carries them', async ({ app }) => {
  const cookie = await newSession(app.url);
  const list = routes(cookie);
  expect(list.length).toBeGreaterThan(25);
  for (const { path, status, kind, request } of list) {
    const { headers, ...answer } = await ask(app.url, path, request);
    const what = `${request?.method ?? 'GET'} ${path} ${status}`;
    expect(answer.status, what).toBe(status);
    for (const [name, value] of Object.entries(EXACT)) expect(headers[name], `${what}: ${name}`).toBe(value);
    for (const name of ABSENT) expect(headers[name], `${what}: ${name}`).toBeUndefined();
    const policy = String(headers['content-security-policy']);
    const isHeicWorker = path.includes('/heic-worker-') && path.endsWith('.js');
    for (const directive of CSP) {
      if (!(isHeicWorker && directive.startsWith('script-src'))) {
        expect(policy.split('; '), what).toContain(directive);
      }
    }
    expect(policy, what).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
    expect(policy.includes("'wasm-unsafe-eval'"), what).toBe(isHeicWorker);
    expect(headers['permissions-policy'], what).toMatch(/^camera=\(self\), .*microphone=\(\)/);
    const [, age] =
      /^max-age=(\d+); includeSubDomains$/.exec(String(headers['strict-transport-security'])) ?? [];
    expect(Number(age), what).toBeGreaterThanOrEqual(31_536_000);
    const caching = { api: 'no-store', page: 'no-cache', asset: 'public, max-age=31536000, immutable' };
    expect(headers['cache-control'], what).toBe(caching[kind]);
    if (status >= 400) expect(headers['content-type'], what).toBe('application/problem+json');
  }
  expect(list.some(({ path }) => path.includes('/heic-worker-'))).toBe(true);
});

test('what is not HTTP as agreed gets them too', async ({ app }) => {
  const { host } = new URL(app.url);
  const heads = [
    'NONSENSE\r\n\r\n',
    'GET / HTTP/1.1\r\n\r\n',
    `GET /nothing HTTP/1.1\r\nhost: ${host}\r\nexpect: nonsense\r\n\r\n`,
    `GET / HTTP/1.1\r\nhost: ${host}\r\nbad header\r\n\r\n`,
    `POST / HTTP/1.1\r\nhost: ${host}\r\ncontent-length: 1\r\ntransfer-encoding: chunked\r\n\r\n`,
    `GET / HTTP/1.1\r\nhost: ${host}\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`,
  ];
  for (const head of heads) {
    const { text } = await overSocket(app.url, { head, withinMs: 3_000 });
    expect(text, head.slice(0, 60)).toMatch(/^HTTP\/1\.1 4\d\d /);
    for (const [name, value] of Object.entries(EXACT)) {
      expect(text.toLowerCase(), `${head.slice(0, 60)}: ${name}`).toContain(`${name}: ${value}`);
    }
    expect(text, head.slice(0, 60)).toContain("default-src 'none'");
  }
});

test('the session is one host-bound cookie that no script can read', async ({ app }) => {
  const seen = new Set<string>();
  for (let round = 0; round < 3; round += 1) {
    const answer = await ask(app.url, '/api/sessions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ consentVersion: CONSENT_VERSION, keepConsent: false, locale: 'en' }),
    });
    const header = answer.headers['set-cookie'];
    expect(Array.isArray(header) ? header.length : 1).toBe(1);
    expect(String(header)).toMatch(/^__Host-capture=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    seen.add(String(header));
  }
  expect(seen.size).toBe(3);
  for (const path of ['/', '/api/config', '/healthz']) {
    expect((await ask(app.url, path)).headers['set-cookie'], path).toBeUndefined();
  }
});
