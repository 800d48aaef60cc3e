import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { createServer as createTlsServer } from 'node:https';
import { once } from 'node:events';
import type { AddressInfo, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { HAS_CORPUS, NO_CORPUS, corpusFiles } from '../testing/test-images.ts';
import { startTcpUpstream } from '../testing/tcp-upstream.ts';
import { TIMINGS } from '../timings.ts';
import { imageForm } from './multipart.ts';
import { readAnswer } from './read-answer.ts';
import { openTransport, readRetryAfter, type Exchange } from './transport.ts';

const transport = openTransport({ ...TIMINGS, connectMs: 500, headersMs: 600, callMs: 1_200 });
afterAll(() => transport.close());

/** Only to make a certificate. */
const HAS_OPENSSL = spawnSync('openssl', ['version']).status === 0;

const IMAGE = Buffer.alloc(300_000, 0x42);

function post(origin: URL, withinMs = 15_000, signal?: AbortSignal): Promise<Exchange> {
  const body = imageForm('image/jpeg', IMAGE.length, () => [IMAGE]);
  return transport.exchange({
    origin,
    path: '/x',
    method: 'POST',
    headers: { authorization: 's' },
    body,
    withinMs,
    signal,
  });
}

/** What comes back from a server that does this with the connection. */
async function against(serve: (socket: Socket) => void): Promise<{ result: Exchange; ms: number }> {
  const upstream = await startTcpUpstream(serve);
  const startedAt = performance.now();
  const result = await post(upstream.origin);
  const ms = performance.now() - startedAt;
  await upstream.close();
  return { result, ms };
}

const HEAD = 'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n';
const failureOf = (result: Exchange) => (result.ok ? 'ok' : result.failure);

describe('faults of the connection', () => {
  const unreachable: [name: string, serve: (socket: Socket) => void][] = [
    ['a reset before the head', (socket) => socket.resetAndDestroy()],
    ['a close before the head', (socket) => socket.end()],
    [
      'a reset in the body',
      (socket) => socket.write(`${HEAD}Content-Length: 99\r\n\r\n{"he`, () => socket.resetAndDestroy()),
    ],
    ['a close in the body', (socket) => socket.end(`${HEAD}Content-Length: 99\r\n\r\n{"he`)],
    ['a cut chunk', (socket) => socket.end(`${HEAD}Transfer-Encoding: chunked\r\n\r\n40\r\n{"he`)],
  ];
  it.each(unreachable)('%s is no answer', async (_name, serve) => {
    const { result } = await against(serve);
    expect(result.ok).toBe(false);
    expect(readAnswer(result, 'analyze', 'id-card')).toMatchObject({ ok: false });
  });

  it('a server that only reads ends by our head timeout', async () => {
    const { result, ms } = await against(() => undefined);
    expect(failureOf(result)).toBe('unreachable');
    expect(ms).toBeLessThan(4_000);
  });

  it('a slow drip ends by the time of the whole call', async () => {
    const { result, ms } = await against((socket) => {
      socket.write(`${HEAD}Content-Length: 100000\r\n\r\n`);
      const drip = setInterval(() => socket.write(' '), 40);
      socket.on('close', () => clearInterval(drip));
    });
    expect(result).toEqual({ ok: false, failure: 'unreachable', label: 'call-timeout' });
    expect(ms).toBeGreaterThan(1_000);
    expect(ms).toBeLessThan(3_000);
  });

  it('nobody there, no such name: quickly said', async () => {
    const gone = await startTcpUpstream(() => undefined);
    await gone.close();
    for (const origin of [gone.origin, new URL('https://upstream.invalid')]) {
      const startedAt = performance.now();
      expect(failureOf(await post(origin))).toBe('unreachable');
      expect(performance.now() - startedAt).toBeLessThan(3_000);
    }
  });

  it('the person who withdraws ends the call', async () => {
    const upstream = await startTcpUpstream(() => undefined);
    const stop = new AbortController();
    const running = post(upstream.origin, 15_000, stop.signal);
    setTimeout(() => stop.abort(), 50);
    expect(failureOf(await running)).toBe('withdrawn');
    await upstream.close();
  });
});

describe('what is not the contract', () => {
  const unreadable: [name: string, serve: (socket: Socket) => void][] = [
    ['another protocol', (socket) => socket.end('SSH-2.0-OpenSSH_9.2\r\n')],
    ['a head of 70 kB', (socket) => socket.end(`${HEAD}X-Big: ${'x'.repeat(70_000)}\r\n\r\n`)],
    [
      'a body above 1 MB',
      (socket) => socket.end(`${HEAD}Content-Length: 1100000\r\n\r\n${' '.repeat(1_100_000)}`),
    ],
    [
      'a compressed body that nobody asked for',
      (socket) => {
        const zipped = gzipSync('{}');
        socket.end(
          Buffer.concat([
            Buffer.from(`${HEAD}Content-Encoding: gzip\r\nContent-Length: ${zipped.length}\r\n\r\n`),
            zipped,
          ]),
        );
      },
    ],
  ];
  it.each(unreadable)('%s is unreadable', async (_name, serve) => {
    expect(failureOf((await against(serve)).result)).toBe('unreadable');
  });

  const bodies: [name: string, status: number, body: string][] = [
    ['HTML with 200', 200, '<html>Service is fine</html>'],
    ['nothing with 200', 200, ''],
    ['half of the JSON', 200, '{"header":{"isSuccessful":true,'],
    [
      'success without a result',
      200,
      '{"header":{"isSuccessful":true,"resultCode":0,"resultMessage":"SUCCESS"}}',
    ],
    [
      'success with a failure code',
      200,
      '{"header":{"isSuccessful":true,"resultCode":5003021,"resultMessage":""},"result":{"a":1}}',
    ],
    ['a redirect', 302, ''],
  ];
  it.each(bodies)('%s is an unreadable answer', async (_name, status, body) => {
    const { result } = await against((socket) =>
      socket.end(
        `HTTP/1.1 ${status} X\r\nContent-Length: ${body.length}\r\nLocation: http://169.254.169.254/\r\n\r\n${body}`,
      ),
    );
    const answer = readAnswer(result, 'analyze', 'id-card');
    expect(answer).toMatchObject({ ok: false, outcome: { reason: 'UPSTREAM_UNREADABLE' } });
  });

  it('an early 413 is read while the image is still going out', async () => {
    const body = '{"header":{"isSuccessful":false,"resultCode":4131000,"resultMessage":"x"}}';
    const { result } = await against((socket) => {
      socket.write(`HTTP/1.1 413 X\r\nContent-Length: ${body.length}\r\nConnection: close\r\n\r\n${body}`);
    });
    expect(readAnswer(result, 'analyze', 'id-card')).toMatchObject({
      ok: false,
      outcome: { reason: 'MAX_UPLOAD_SIZE_EXCEEDED' },
    });
  });

  it('a redirect is not followed: the secret goes nowhere else', async () => {
    const other = await startTcpUpstream(() => undefined);
    await against((socket) =>
      socket.end(`HTTP/1.1 307 X\r\nLocation: ${other.origin.href}\r\nContent-Length: 0\r\n\r\n`),
    );
    expect(other.connections).toBe(0);
    await other.close();
  });
});

describe('TLS', () => {
  it.skipIf(!HAS_OPENSSL)('that cannot be verified gets no byte of the image (needs openssl)', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'tls-'));
    const [keyFile, certFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-days', '1'];
    const files = ['-keyout', keyFile, '-out', certFile];
    execFileSync('openssl', ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', ...subject, ...files], {
      stdio: 'ignore',
    });
    let requests = 0;
    const server = createTlsServer(
      { key: readFileSync(keyFile), cert: readFileSync(certFile) },
      (_request, response) => {
        requests += 1;
        response.end('{}');
      },
    );
    server.on('tlsClientError', () => undefined);
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    expect(await post(new URL(`https://localhost:${port}`))).toEqual({
      ok: false,
      failure: 'unreachable',
      label: 'DEPTH_ZERO_SELF_SIGNED_CERT',
    });
    expect(requests).toBe(0);
    server.close();
  });

  it('is not spoken to a server that does not speak it', async () => {
    const plain = await startTcpUpstream((socket) => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
    const result = await post(new URL(plain.origin.href.replace('http:', 'https:')));
    expect(result.ok).toBe(false);
    expect(plain.received).toBeLessThan(5_000);
    await plain.close();
  });
});

describe('Retry-After', () => {
  it('is read as seconds or as a date', () => {
    const now = Date.UTC(2026, 0, 1);
    expect(readRetryAfter('7', now)).toBe(7_000);
    expect(readRetryAfter('Thu, 01 Jan 2026 00:00:05 GMT', now)).toBe(5_000);
    expect(readRetryAfter('Thu, 01 Jan 2025 00:00:05 GMT', now)).toBe(0);
    expect(readRetryAfter('soon', now)).toBeNull();
    expect(readRetryAfter(undefined, now)).toBeNull();
  });
});

describe.skipIf(!HAS_CORPUS)(`odd bodies and answers${HAS_CORPUS ? '' : ` (${NO_CORPUS})`}`, () => {
  it('each come to one failure', async () => {
    const bodies = [...corpusFiles('json_bad'), ...corpusFiles('json_valid_wrong_shape')];
    expect(bodies.length).toBeGreaterThan(100);
    for (const { name, bytes } of bodies) {
      const exchange = { ok: true, status: 200, retryAfterMs: null, body: bytes } as const;
      const answer = readAnswer(exchange, 'analyze', 'id-card');
      expect([name, answer.ok]).toEqual([name, false]);
    }
    for (const { bytes } of corpusFiles('http_response')) {
      const { result } = await against((socket) => socket.end(bytes));
      expect(readAnswer(result, 'analyze', 'id-card').ok).toBe(false);
    }
  });
});
