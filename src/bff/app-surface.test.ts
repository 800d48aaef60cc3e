import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CONSENT_VERSION } from '#src/shared/contract/config.ts';
import { rawHttp } from './testing/raw-http.ts';
import { capture, startSession, startTestApp, type TestApp } from './testing/test-app.ts';
import { HAS_CORPUS, NO_CORPUS, corpusFiles, makeJpeg } from './testing/test-images.ts';
import { startTestUpstream, type TestUpstream } from './testing/test-upstream.ts';

let upstream: TestUpstream;
let bff: TestApp;

beforeAll(async () => {
  upstream = await startTestUpstream();
  const staticDir = mkdtempSync(join(tmpdir(), 'dist-'));
  mkdirSync(join(staticDir, 'assets'));
  writeFileSync(join(staticDir, 'index.html'), '<!doctype html><title>x</title>');
  writeFileSync(join(staticDir, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  for (const name of [
    'main-AbC123.js',
    'heic-worker-AbC123.js',
    'heic-worker-AbC123.js.br',
    'main-AbC123.js.map',
    '.secret',
  ]) {
    writeFileSync(join(staticDir, 'assets', name), 'x');
  }
  writeFileSync(join(staticDir, '.env'), 'x');
  bff = await startTestApp({ origin: upstream.origin, config: { staticDir } });
});
afterAll(async () => {
  await bff.close();
  await upstream.close();
});

const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; media-src 'self' blob:; font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; trusted-types capture-worker; require-trusted-types-for 'script'";

/** Every kind of answer that there is, refusals of every layer included. */
const ROUTES: readonly [method: string, path: string, status: number][] = [
  ['GET', '/', 200],
  ['GET', '/icon.svg', 200],
  ['GET', '/assets/main-AbC123.js', 200],
  ['HEAD', '/assets/main-AbC123.js', 200],
  ['GET', '/assets/main-AbC123.js.map', 404],
  ['GET', '/assets/.secret', 404],
  ['GET', '/assets/', 404],
  ['GET', '/.env', 404],
  ['GET', '/.git/config', 404],
  ['GET', '/package.json', 404],
  ['GET', '/../../package.json', 400],
  ['GET', '/%2e%2e/package.json', 400],
  ['GET', '/metrics', 404],
  ['GET', '/readyz', 404],
  ['GET', '/healthz', 200],
  ['GET', '/api/config', 200],
  ['HEAD', '/api/config', 200],
  ['OPTIONS', '/api/config', 404],
  ['TRACE', '/api/config', 404],
  ['PUT', '/api/config', 404],
  ['POST', '/api/config', 404],
  ['POST', '/api/sessions', 415],
  ['GET', '/api/captures/x', 401],
  ['GET', '/api/captures?key=x', 401],
  ['DELETE', '/api/captures/x', 401],
  ['POST', '/api/captures/id-card', 401],
  ['POST', '/api/captures/passport', 404],
  ['POST', '/api/business/status', 404],
  ['POST', '/api/simulate', 415],
  ['GET', '/%', 400],
  ['GET', `/api/captures/${'x'.repeat(200)}`, 404],
];

describe('every answer', () => {
  it.each(ROUTES)('%s %s carries the headers', async (method, path, status) => {
    const answer = await rawHttp(
      bff.port,
      Buffer.from(`${method} ${path} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`),
      { withinMs: 3_000 },
    );
    expect(answer.status).toBe(status);
    const head = answer.text.split('\r\n\r\n')[0]?.toLowerCase() ?? '';
    expect(head).toContain(`content-security-policy: ${CSP.toLowerCase()}`);
    for (const line of [
      'x-content-type-options: nosniff',
      'referrer-policy: no-referrer',
      'cross-origin-opener-policy: same-origin',
      'cross-origin-resource-policy: same-origin',
      'strict-transport-security: max-age=31536000; includesubdomains',
      'permissions-policy: camera=(self), ',
    ]) {
      expect(head).toContain(line);
    }
    expect(head).not.toMatch(/^(server|x-powered-by|access-control-[a-z-]+):/m);
    if (status >= 400) expect(head).toContain('content-type: application/problem+json');
    const cache = /^cache-control: (.*)$/m.exec(head)?.[1];
    const isAsset = status === 200 && path.startsWith('/assets/');
    const isFile = status === 200 && (path === '/' || path === '/icon.svg');
    expect(cache).toBe(isAsset ? 'public, max-age=31536000, immutable' : isFile ? 'no-cache' : 'no-store');
  });

  it.each(['identity', 'br'])('lets only the HEIC worker compile WebAssembly (%s)', async (encoding) => {
    const request = `HEAD /assets/heic-worker-AbC123.js HTTP/1.1\r\nHost: x\r\nAccept-Encoding: ${encoding}\r\nConnection: close\r\n\r\n`;
    const { text } = await rawHttp(bff.port, Buffer.from(request), { withinMs: 3_000 });
    const policy = CSP.replace("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'");
    expect(text).toContain(`content-security-policy: ${policy}\r\n`);
    expect(text).toContain('x-content-type-options: nosniff\r\n');
    expect(text).toMatch(/content-type: (application|text)\/javascript; charset=utf-8/i);
    expect(text).toContain('max-age=31536000, immutable');
    expect(text.includes('content-encoding: br')).toBe(encoding === 'br');
    if (encoding === 'br') expect(text).toMatch(/vary: accept-encoding/i);
  });

  it('carries them also when the request never became one', async () => {
    const answer = await rawHttp(bff.port, Buffer.from('NONSENSE\r\n\r\n'), { withinMs: 3_000 });
    expect([answer.status, answer.closed]).toEqual([400, true]);
    expect(answer.text).toContain('content-security-policy: ');
    expect(answer.text).toContain('application/problem+json');
  });
});

describe('origin', () => {
  const CONSENT = JSON.stringify({ consentVersion: CONSENT_VERSION, keepConsent: false, locale: 'zh' });
  const start = (headers: Record<string, string>) =>
    rawHttp(
      bff.port,
      Buffer.from(
        [
          'POST /api/sessions HTTP/1.1',
          `Host: localhost:${bff.port}`,
          'Content-Type: application/json',
          `Content-Length: ${CONSENT.length}`,
          'Connection: close',
          ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
          '',
          CONSENT,
        ].join('\r\n'),
      ),
      { withinMs: 3_000 },
    );

  it('serves the page itself and programs', async () => {
    for (const headers of [
      {},
      { Origin: `http://localhost:${bff.port}` },
      { Origin: bff.config.publicUrl.origin },
      { 'Sec-Fetch-Site': 'same-origin' },
      { 'Sec-Fetch-Site': 'none' },
    ] as Record<string, string>[]) {
      expect((await start(headers)).status).toBe(201);
    }
  });

  it('refuses other sites, whatever they call themselves', async () => {
    for (const origin of [
      'null',
      'https://evil.example',
      `http://localhost:${bff.port}.evil.example`,
      `http://evil-localhost:${bff.port}`,
      `http://localhost:${bff.port + 1}`,
      `http://x@localhost:${bff.port}`,
      `http://localhost:${bff.port}/`,
      '',
    ]) {
      const answer = await start({ Origin: origin });
      expect([origin, answer.status]).toEqual([origin, 403]);
      expect(answer.text.toLowerCase()).not.toContain('set-cookie');
      expect(answer.text.toLowerCase()).not.toContain('access-control');
    }
    expect((await start({ 'Sec-Fetch-Site': 'cross-site' })).status).toBe(403);
  });

  it('never refuses reading', async () => {
    const headers = { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    expect((await fetch(`${bff.url}/api/config`, { headers })).status).toBe(200);
    expect((await fetch(`${bff.url}/`, { headers })).status).toBe(200);
  });
});

describe('operations', () => {
  it('are ready until told otherwise, and count what happened', async () => {
    const cookie = await startSession(bff.url);
    await capture(bff.url, cookie, makeJpeg());
    expect((await fetch(`${bff.operationsUrl}/readyz`)).status).toBe(200);
    const text = await (await fetch(`${bff.operationsUrl}/metrics`)).text();
    expect(text).toContain('captures_total{document="id-card",reason="SUCCESS"} 1');
    expect(text).toContain(
      'upstream_call_seconds_count{path="/v2.0/appkeys/{appKey}/id-card/stand-alone",ended="success"} 1',
    );
    expect(text).toContain('image_bytes_in_flight 0');
    expect((await fetch(`${bff.url}/healthz`)).status).toBe(200);
  });

  it('are not ready while there is no upstream', async () => {
    const waiting = await startTestApp({ origin: null });
    try {
      expect((await fetch(`${waiting.operationsUrl}/readyz`)).status).toBe(503);
      const cookie = await startSession(waiting.url);
      const answer = await capture(waiting.url, cookie, makeJpeg());
      expect([answer.status, answer.json.reason]).toEqual([503, 'SERVICE_PROBLEM_NOT_SAVED']);
      waiting.app.stopBeingReady();
      expect((await fetch(`${waiting.operationsUrl}/readyz`)).status).toBe(503);
    } finally {
      await waiting.close();
    }
  });
});

describe.skipIf(!HAS_CORPUS)(`malformed requests${HAS_CORPUS ? '' : ` (${NO_CORPUS})`}`, () => {
  it('get 2xx, 4xx or a closed connection, and nobody else notices', async () => {
    const lengthOf = (bytes: Buffer) =>
      Buffer.from(
        `POST /api/captures/id-card HTTP/1.1\r\nHost: x\r\nContent-Type: multipart/form-data; boundary=x\r\nContent-Length: ${bytes.length}\r\n\r\n`,
      );
    const requests = [
      ...corpusFiles('http_request').map(({ bytes }) => bytes),
      ...corpusFiles('http_multipart').map(({ bytes }) => Buffer.concat([lengthOf(bytes), bytes])),
    ];
    expect(requests.length).toBeGreaterThan(100);
    const queue = [...requests];
    const odd: string[] = [];
    const worker = async () => {
      for (let request = queue.pop(); request; request = queue.pop()) {
        const sent = request;
        const answer = await rawHttp(bff.port, (socket) => socket.end(sent), { withinMs: 2_000 });
        const isFine =
          answer.status === null
            ? answer.closed
            : answer.status < 300 || (answer.status >= 400 && answer.status < 500);
        if (!isFine) odd.push(`${answer.status} ${sent.subarray(0, 80).toString('latin1')}`);
      }
    };
    await Promise.all(Array.from({ length: 32 }, worker));
    expect(odd).toEqual([]);
    expect((await fetch(`${bff.url}/healthz`)).status).toBe(200);
    for (const line of bff.logged) expect(() => JSON.parse(line) as unknown).not.toThrow();
    expect(bff.logged.every((line) => line.indexOf('\n') === line.length - 1)).toBe(true);
    expect(bff.logged.filter((line) => line.includes('unexpected error'))).toEqual([]);
  }, 60_000);
});
