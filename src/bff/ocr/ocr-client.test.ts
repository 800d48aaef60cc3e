import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeJpeg, makePngOfBytes } from '../testing/test-images.ts';
import {
  APP_KEY,
  SECRET_KEY,
  failWith,
  residentResult,
  sendJson,
  startTestUpstream,
  success,
  type TestUpstream,
} from '../testing/test-upstream.ts';
import { TEST_CALLS } from '../testing/test-calls.ts';
import { TIMINGS } from '../timings.ts';
import { callLevel, type CallFact } from './call-fact.ts';
import { openCallAccess } from './call-access.ts';
import { makeSymmetricKey } from './envelope.ts';
import { openOcrClient, type OcrClient } from './ocr-client.ts';
import type { Upstream } from './upstream.ts';
import { openPublicKeys } from './public-keys.ts';
import { openTransport, type Transport } from './transport.ts';
import { openUpstreamHealth } from './upstream-health.ts';

let upstream: TestUpstream;
let transport: Transport;
let ocr: OcrClient;
let facts: CallFact[];
let now: number;

async function open(encoding: 'raw' | 'base64' = 'raw', secretKey = SECRET_KEY): Promise<void> {
  upstream = await startTestUpstream(encoding);
  transport = openTransport(TIMINGS);
  facts = [];
  now = 1_800_000_000_000;
  const where: Upstream = {
    origin: () => upstream.origin,
    appKey: APP_KEY,
    auth: { kind: 'secret-key', secretKey },
    calls: TEST_CALLS,
  };
  const onCall = (fact: CallFact) => facts.push(fact);
  const health = openUpstreamHealth({
    ...TIMINGS,
    onChange: () => undefined,
    onAnswered: () => undefined,
    onCallLimit: () => undefined,
  });
  const access = openCallAccess({ upstream: where, transport, now: () => now, onCall });
  const keys = openPublicKeys({
    upstream: where,
    transport,
    access,
    health,
    keepMs: TIMINGS.publicKeyMs,
    now: () => now,
    onCall,
  });
  ocr = openOcrClient({
    upstream: where,
    transport,
    access,
    health,
    keys,
    imageEncoding: encoding,
    now: () => now,
    onCall,
  });
}
async function shut(): Promise<void> {
  await transport.close();
  await upstream.close();
}
beforeEach(() => open());
afterEach(() => shut());

const analyze = (bytes: Uint8Array = makeJpeg()) =>
  ocr.analyze({ document: 'id-card', type: 'image/jpeg', parts: [bytes], withinMs: 15_000 });

describe('the envelope', () => {
  it('opens at the other end, with a new key each time, in both encodings', async () => {
    const large = makePngOfBytes(1_000_000);
    for (const encoding of ['raw', 'base64'] as const) {
      await shut();
      await open(encoding);
      expect((await analyze(large)).ok).toBe(true);
      expect((await analyze(large)).ok).toBe(true);
      const [one, two] = upstream.calls;
      expect(one?.image?.equals(large)).toBe(true);
      expect(two?.image?.equals(large)).toBe(true);
      expect(one?.symmetricKey?.length).toBe(32);
      expect(one?.symmetricKey?.equals(two?.symmetricKey ?? Buffer.alloc(0))).toBe(false);
      expect(one?.part.includes(large.subarray(100, 130))).toBe(false);
      expect(upstream.keyGets).toBe(1);
    }
  });

  it('names calls by template, never by the app key', async () => {
    await analyze();
    expect(facts).toMatchObject([
      { template: '/v2.0/appkeys/{appKey}/public-keys/id-card', label: 'success' },
      { template: '/v2.0/appkeys/{appKey}/id-card/stand-alone', label: 'success' },
    ]);
    expect(JSON.stringify(facts)).not.toContain(APP_KEY);
  });

  it('shows nothing of an answer under another key', async () => {
    upstream.next.push((_call, response) => sendJson(response, success(residentResult(makeSymmetricKey()))));
    expect(await analyze()).toMatchObject({ ok: false, outcome: { reason: 'UPSTREAM_UNREADABLE' } });
  });
});

describe('a call in the log', () => {
  it('is loud when the certificate does not fit', () => {
    const level = (label: string) => callLevel({ template: '/', label, ms: 1 });
    expect(level('success')).toBe('debug');
    expect(level('code-4000121')).toBe('debug');
    expect(level('call-timeout')).toBe('warn');
    for (const label of ['DEPTH_ZERO_SELF_SIGNED_CERT', 'ERR_TLS_CERT_ALTNAME_INVALID', 'CERT_HAS_EXPIRED']) {
      expect(level(label)).toBe('error');
    }
  });
});

describe('the public key', () => {
  it('is fetched once for many, and again when it is an hour old', async () => {
    const many = await Promise.all(Array.from({ length: 20 }, () => analyze()));
    expect(many.every(({ ok }) => ok)).toBe(true);
    expect(upstream.keyGets).toBe(1);
    now += TIMINGS.publicKeyMs + 1;
    await analyze();
    expect(upstream.keyGets).toBe(2);
  });

  it('is fetched at most once more when it rotates under fifty calls', async () => {
    await analyze();
    upstream.rotate();
    const many = await Promise.all(Array.from({ length: 50 }, () => analyze()));
    expect(many.every(({ ok }) => ok)).toBe(true);
    expect(upstream.keyGets).toBeLessThanOrEqual(3);
    const keys = upstream.calls.map((call) => call.headers['symmetric-key']);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it.each([4000301, 4000302, 4000303, 5000006])(
    'is renewed once after %i, with a new symmetric key',
    async (code) => {
      upstream.next.push(failWith(code));
      expect((await analyze()).ok).toBe(true);
      expect([upstream.calls.length, upstream.keyGets]).toEqual([2, 2]);
      expect(upstream.calls[0]?.headers['symmetric-key']).not.toBe(
        upstream.calls[1]?.headers['symmetric-key'],
      );
      upstream.next.push(failWith(code), failWith(code), failWith(code));
      expect(await analyze()).toMatchObject({ ok: false, reEnveloped: true, outcome: { resultCode: code } });
      expect(upstream.calls.length).toBe(4);
    },
  );

  it('that is not given is the answer', async () => {
    await shut();
    await open('raw', 'wrong');
    expect(await analyze()).toMatchObject({ ok: false, outcome: { resultKey: 'INVALID_APPKEY_SECRETKEY' } });
    expect(upstream.calls).toHaveLength(0);
  });
});
