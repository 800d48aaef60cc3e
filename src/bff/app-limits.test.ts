import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { capture, startSession, startTestApp, type TestApp } from './testing/test-app.ts';
import { makeJpeg, makePngOfBytes } from './testing/test-images.ts';
import { rawHttp } from './testing/raw-http.ts';
import { openDatabase } from './store/database.ts';
import { startTcpUpstream } from './testing/tcp-upstream.ts';
import { startTestUpstream, type TestUpstream } from './testing/test-upstream.ts';

let upstream: TestUpstream;
let bff: TestApp;
let cookie: string;

beforeAll(async () => {
  upstream = await startTestUpstream();
  bff = await startTestApp({
    origin: upstream.origin,
    timings: {
      uploadIdleMs: 300,
      uploadProgressBytes: 100,
      headersReceivedMs: 600,
      connectionsCheckMs: 100,
      inFlightBytes: 6_000_000,
    },
  });
  cookie = await startSession(bff.url);
});
afterAll(async () => {
  await bff.close();
  await upstream.close();
});

const head = (lines: string) =>
  `POST /api/captures/id-card HTTP/1.1\r\nHost: x\r\nCookie: ${cookie}\r\nIdempotency-Key: ${crypto.randomUUID()}\r\n${lines}\r\n\r\n`;
const max = 4_990_000;

describe('size', () => {
  it('takes exactly the limit and refuses one byte more', async () => {
    const fits = makePngOfBytes(max);
    expect(fits.length).toBe(max);
    expect((await capture(bff.url, cookie, fits)).status).toBe(200);
    expect(upstream.calls.at(-1)?.body.length).toBeLessThanOrEqual(5_000_000);
    const refused = await capture(bff.url, cookie, makePngOfBytes(max + 1));
    expect([refused.status, refused.json.reason]).toEqual([413, 'FILE_TOO_LARGE']);
  });

  it('answers 413 by the declared length, before the body comes', async () => {
    const answer = await rawHttp(bff.port, Buffer.from(head('Content-Length: 500000000')), {
      withinMs: 3_000,
      untilAnswer: true,
    });
    expect(answer.status).toBe(413);
    expect(answer.ms).toBeLessThan(2_000);
    expect(answer.text.toLowerCase()).toContain('connection: close');
    expect(answer.text).toContain('application/problem+json');
  });

  it('answers 413 to a chunked body as soon as the limit passes, and closes', async () => {
    const before = process.memoryUsage().rss;
    const chunk = Buffer.alloc(64_000, 0x41);
    const answer = await rawHttp(
      bff.port,
      (socket) => {
        socket.write(head('Transfer-Encoding: chunked'));
        // Never ends by itself: only the server can end this.
        const pump = () => {
          while (
            socket.writable &&
            socket.write(`${chunk.length.toString(16)}\r\n${chunk.toString('latin1')}\r\n`)
          );
        };
        socket.on('drain', pump);
        pump();
      },
      { withinMs: 5_000 },
    );
    expect(answer.status).toBe(413);
    expect(answer.closed).toBe(true);
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });

  it('refuses with 503 what has no room in memory, and lets go of it', async () => {
    const held = rawHttp(bff.port, Buffer.from(head('Content-Length: 4000000')), {
      withinMs: 2_000,
      untilAnswer: true,
    });
    await expect.poll(() => metric('image_bytes_in_flight')).toBe(4_000_000);
    const refused = await capture(bff.url, cookie, makePngOfBytes(3_000_000));
    expect([refused.status, refused.json.reason]).toEqual([503, 'API_TEMPORARILY_UNAVAILABLE']);
    expect(refused.headers.get('retry-after')).toBe('2');
    expect((await held).status).toBe(408);
    await expect.poll(() => metric('image_bytes_in_flight')).toBe(0);
    expect((await capture(bff.url, cookie, makePngOfBytes(3_000_000))).status).toBe(200);
  });
});

async function metric(name: string): Promise<number> {
  const text = await (await fetch(`${bff.operationsUrl}/metrics`)).text();
  return Number(new RegExp(`^${name} (.*)$`, 'm').exec(text)?.[1]);
}

describe('time', () => {
  it('ends an upload that makes no progress, and does not end a slow one that does', async () => {
    const image = makeJpeg({ extra: [] });
    const stalled = await rawHttp(bff.port, Buffer.from(`${head('Content-Length: 1000')}abc`), {
      withinMs: 3_000,
    });
    expect(stalled.status).toBe(408);
    expect(stalled.text).toContain('UPLOAD_TIMEOUT');
    expect(stalled.closed).toBe(true);
    const padded = Buffer.concat([image, Buffer.alloc(1_000)]);
    const slow = await rawHttp(
      bff.port,
      (socket) => {
        socket.write(head(`Content-Length: ${padded.length}`));
        let at = 0;
        const drip = setInterval(() => {
          socket.write(padded.subarray(at, at + 150));
          at += 150;
          if (at >= padded.length) clearInterval(drip);
        }, 100);
      },
      { withinMs: 4_000, untilAnswer: true },
    );
    expect(slow.status).toBe(200);
    expect(slow.ms).toBeGreaterThan(600);
  });

  it('cuts slow request heads and silent connections', async () => {
    const slow = await rawHttp(bff.port, Buffer.from('GET /api/config HTTP/1.1\r\nHost: x\r\nX-A: '), {
      withinMs: 8_000,
    });
    expect([slow.status, slow.closed]).toEqual([408, true]);
    expect(slow.ms).toBeLessThan(4_000);
    const silent = await rawHttp(bff.port, Buffer.alloc(0), { withinMs: 8_000 });
    expect(silent.closed).toBe(true);
  });

  it('answers within the time for an answer although the upstream never does', async () => {
    const hanging = await startTcpUpstream(() => undefined);
    const hung = await startTestApp({
      origin: hanging.origin,
      timings: { headersMs: 700, callMs: 900, answerMs: 2_500 },
    });
    try {
      const mine = await startSession(hung.url);
      const startedAt = performance.now();
      const answer = await capture(hung.url, mine, makeJpeg(), { document: 'business-registration' });
      expect([answer.status, answer.json.reason]).toEqual([503, 'SERVICE_PROBLEM_NOT_SAVED']);
      expect(performance.now() - startedAt).toBeLessThan(4_000);
      expect(hanging.connections).toBeGreaterThan(1);
    } finally {
      await hung.close();
      await hanging.close();
    }
  });

  it('holds no upstream connection for 64 stalled uploads and serves others meanwhile', async () => {
    const calls = upstream.calls.length;
    const stalled = Array.from({ length: 64 }, () =>
      rawHttp(bff.port, Buffer.from(`${head('Content-Length: 20000')}abc`), {
        withinMs: 2_000,
        untilAnswer: true,
      }),
    );
    expect((await capture(bff.url, cookie, makeJpeg())).status).toBe(200);
    expect((await Promise.all(stalled)).every(({ status }) => status === 408)).toBe(true);
    expect(upstream.calls.length).toBe(calls + 1);
  });

  it('forgets an upload whose sender goes away', async () => {
    await rawHttp(
      bff.port,
      (socket) => {
        socket.write(`${head('Content-Length: 3000000')}abc`);
        setTimeout(() => socket.destroy(), 50);
      },
      { withinMs: 1_000 },
    );
    await expect.poll(() => metric('image_bytes_in_flight')).toBe(0);
  });
});

describe('keeping', () => {
  it.each([
    ['1', 1],
    ['72', 24],
  ])('with RETENTION_HOURS=%s an answer is gone after %i h', async (retention, hours) => {
    const dataDir = mkdtempSync(join(tmpdir(), 'bff-'));
    let now = Date.now();
    const keeping = await startTestApp({
      origin: upstream.origin,
      dataDir,
      environment: { RETENTION_HOURS: retention },
      timings: { sweepMs: 20 },
      config: { now: () => now },
    });
    const database = await openDatabase({ dataDir, url: null });
    const rows = async () =>
      (await database.db.selectFrom('captures').select('reference').where('answer', 'is not', null).execute())
        .length;
    await capture(keeping.url, await startSession(keeping.url), makeJpeg());
    now += hours * 3_600_000 - 1;
    await new Promise((resolve) => setTimeout(resolve, 100));
    expect(await rows()).toBe(1);
    now += 1;
    await expect.poll(rows).toBe(0);
    await database.close();
    await keeping.close();
    rmSync(dataDir, { recursive: true });
  });
});

describe('rate', () => {
  it('limits captures per session, and not the answers that are asked for again', async () => {
    const limited = await startTestApp({
      origin: upstream.origin,
      environment: { RATE_CAPTURES_PER_SESSION: '2' },
    });
    try {
      const mine = await startSession(limited.url);
      expect((await capture(limited.url, mine, makeJpeg(), { key: 'a' })).status).toBe(200);
      expect((await capture(limited.url, mine, makeJpeg(), { key: 'b' })).status).toBe(200);
      const refused = await capture(limited.url, mine, makeJpeg(), { key: 'c' });
      expect([refused.status, refused.json.reason]).toEqual([429, 'TOO_MANY_ATTEMPTS']);
      expect(refused.json.params).toMatchObject({ minutes: 60 });
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3_500);
      expect((await capture(limited.url, mine, makeJpeg(), { key: 'b' })).status).toBe(200);
      const other = await startSession(limited.url);
      expect((await capture(limited.url, other, makeJpeg(), { key: 'a' })).status).toBe(200);
    } finally {
      await limited.close();
    }
  });

  it('limits an address, and believes X-Forwarded-For only from a trusted proxy', async () => {
    const post = (url: string, from: string) =>
      fetch(`${url}/api/captures/id-card`, {
        method: 'POST',
        headers: { 'x-forwarded-for': from },
        body: makeJpeg(),
      });
    const open = await startTestApp({
      origin: upstream.origin,
      environment: { RATE_CAPTURES_PER_ADDRESS: '2' },
    });
    const behind = await startTestApp({
      origin: upstream.origin,
      environment: { RATE_CAPTURES_PER_ADDRESS: '2', TRUSTED_PROXIES: '127.0.0.0/8' },
    });
    try {
      const statuses = [];
      for (const from of ['203.0.113.1', '203.0.113.2', '203.0.113.3'])
        statuses.push((await post(open.url, from)).status);
      expect(statuses).toEqual([401, 401, 429]);
      const trusted = [];
      for (const from of ['203.0.113.1', '203.0.113.1', '203.0.113.1', '203.0.113.2']) {
        trusted.push((await post(behind.url, from)).status);
      }
      expect(trusted).toEqual([401, 401, 429, 401]);
    } finally {
      await open.close();
      await behind.close();
    }
  });
});
