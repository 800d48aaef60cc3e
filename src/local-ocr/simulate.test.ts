import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { RESULT_CODES, RESULT_KEYS } from '#src/shared/results/result-codes.ts';
import {
  JPEG_START,
  newKey,
  ocrBody,
  postEnveloped,
  postPlain,
  publicKey,
  SECRET,
  simulate,
  start,
  UNREAD,
  url,
  type PublicKey,
  type Running,
} from './test-client.ts';

let at: Running;
let idCardKey: PublicKey;
let creditCardKey: PublicKey;
beforeAll(async () => {
  at = await start(UNREAD);
  idCardKey = await publicKey(at, 'id-card');
  creditCardKey = await publicKey(at, 'credit-card');
});
afterAll(() => at.stop());
afterEach(() => fetch(`${at.baseUrl}/simulate`, { method: 'DELETE' }));

const callIdCard = (signal?: AbortSignal): Promise<Response> =>
  postEnveloped({
    at,
    path: 'id-card/stand-alone',
    image: JPEG_START,
    key: newKey(),
    wrapper: idCardKey,
    ...(signal ? { signal } : {}),
  });
const callCreditCard = (): Promise<Response> =>
  postEnveloped({ at, path: 'credit-card', image: JPEG_START, key: newKey(), wrapper: creditCardKey });
const callBusiness = (): Promise<Response> => postPlain(at, 'business', JPEG_START);
const askStatus = (): Promise<Response> =>
  fetch(url(at, 'v1.0', 'business/status'), {
    method: 'POST',
    headers: SECRET,
    body: '{"businessNumber":"0456723014"}',
  });

/** The cause that Node's fetch gives for a broken connection. */
async function causeOf(failing: Promise<unknown>): Promise<string> {
  const error: unknown = await failing.then(
    () => new Error('was answered'),
    (reason: unknown) => reason,
  );
  const cause = error instanceof Error ? error.cause : undefined;
  return cause instanceof Error && 'code' in cause ? String(cause.code) : String(error);
}

describe('result codes', () => {
  const calls = { callIdCard: () => callIdCard(), callCreditCard, callBusiness };

  it('covers all 55', () => expect(RESULT_KEYS).toHaveLength(55));

  for (const [name, call] of Object.entries(calls)) {
    it.each(RESULT_KEYS)(`${name} answers %s`, async (key) => {
      const { resultCode, resultMessage } = RESULT_CODES[key];
      expect((await simulate(at, { resultCode })).status).toBe(204);
      const response = await call();
      expect(response.status).toBe(200);
      expect(await ocrBody(response)).toEqual({
        header: { isSuccessful: key === 'SUCCESS', resultCode, resultMessage },
      });
    });
  }

  it('answers codes outside the table, with a message and a status of choice', async () => {
    await simulate(at, { resultCode: 429_000_123, resultMessage: 'Too many.', httpStatus: 429 });
    const response = await callIdCard();
    expect(response.status).toBe(429);
    expect((await ocrBody(response)).header).toEqual({
      isSuccessful: false,
      resultCode: 429_000_123,
      resultMessage: 'Too many.',
    });
    await simulate(at, { resultCode: 4_999_999 });
    expect((await ocrBody(await callIdCard())).header.resultCode).toBe(4_999_999);
  });
});

describe('which calls', () => {
  it('takes plans in order, as often as said, for the document said', async () => {
    await simulate(at, { resultCode: 5003021, times: 2, document: 'id-card' });
    await simulate(at, { resultCode: 5000003 });
    expect((await ocrBody(await callBusiness())).header.resultCode).toBe(5000003);
    expect((await ocrBody(await callIdCard())).header.resultCode).toBe(5003021);
    expect((await ocrBody(await callIdCard())).header.resultCode).toBe(5003021);
    // No plan is left: this call reads, and the reader of this test refuses to.
    expect((await ocrBody(await callBusiness())).header.resultCode).toBe(5003001);
    expect(String(at.bugs)).toBe('Error: read a certificate');
  });

  it('spends no plan on a call that is wrong by itself, nor on other operations', async () => {
    await simulate(at, { resultCode: 5003021 });
    const stale = { ...idCardKey, version: 'stale' };
    const wrong = { at, path: 'id-card', image: JPEG_START, key: newKey(), wrapper: stale };
    expect((await ocrBody(await postEnveloped(wrong))).header.resultCode).toBe(4000301);
    expect((await ocrBody(await askStatus())).header.resultCode).toBe(0);
    expect(await publicKey(at, 'id-card')).toEqual(idCardKey);
    expect((await ocrBody(await callIdCard())).header.resultCode).toBe(5003021);
  });

  it('reaches the other operations when told to', async () => {
    await simulate(at, { resultCode: 5003004, operation: 'business-status' });
    expect((await ocrBody(await askStatus())).header.resultCode).toBe(5003004);
    await simulate(at, { httpStatus: 503, operation: 'public-keys', document: 'credit-card' });
    expect(await publicKey(at, 'id-card')).toEqual(idCardKey);
    const response = await fetch(url(at, 'v2.0', 'public-keys/credit-card'), { headers: SECRET });
    expect(response.status).toBe(503);
    await response.text();
  });

  it('forgets everything on DELETE', async () => {
    await simulate(at, { resultCode: 5003004, operation: 'business-status', times: 5 });
    await fetch(`${at.baseUrl}/simulate`, { method: 'DELETE' });
    expect((await ocrBody(await askStatus())).header.resultCode).toBe(0);
  });

  it('counts calls per path template', async () => {
    const counts = async (): Promise<Record<string, number>> =>
      ((await (await fetch(`${at.baseUrl}/calls`)).json()) as { calls: Record<string, number> }).calls;
    const path = 'POST /v1.0/appkeys/{appKey}/business/status';
    const before = (await counts())[path] ?? 0;
    await (await askStatus()).text();
    expect((await counts())[path]).toBe(before + 1);
  });
});

describe('transport faults', () => {
  it('hang: reads everything and never answers', async () => {
    await simulate(at, { fault: 'hang' });
    const error = await causeOf(callIdCard(AbortSignal.timeout(400)));
    expect(error).toContain('TimeoutError');
    expect(at.log.at(-1)).toContain('simulated hang');
  });

  it('reset: the connection is torn', async () => {
    await simulate(at, { fault: 'reset' });
    expect(await causeOf(callIdCard())).toBe('ECONNRESET');
  });

  it('half: the answer ends in the middle', async () => {
    await simulate(at, { fault: 'half', operation: 'business-status' });
    const response = await askStatus();
    expect(response.status).toBe(200);
    expect(await causeOf(response.text())).toBe('UND_ERR_SOCKET');
  });

  it('html: a page with HTTP 200', async () => {
    await simulate(at, { fault: 'html' });
    const response = await callCreditCard();
    expect([response.status, response.headers.get('content-type')]).toEqual([200, 'text/html']);
    expect(await response.text()).toContain('<html');
  });

  it('empty: HTTP 200 without a body', async () => {
    await simulate(at, { fault: 'empty' });
    const response = await callIdCard();
    expect([response.status, await response.text()]).toEqual([200, '']);
  });

  it('drip: one byte per 40 ms', async () => {
    await simulate(at, { fault: 'drip', operation: 'business-status' });
    const reader = (await askStatus()).body?.getReader();
    const startedMs = performance.now();
    let got = 0;
    while (got < 10) got += (await reader?.read())?.value?.length ?? 1;
    expect(performance.now() - startedMs).toBeGreaterThan(250);
    await reader?.cancel();
  });

  it('429: with Retry-After', async () => {
    await simulate(at, { fault: '429' });
    const response = await callIdCard();
    expect([response.status, response.headers.get('retry-after')]).toEqual([429, '1']);
    await response.text();
  });

  it.each([302, 400, 401, 403, 404, 413, 500, 502, 503, 504])(
    'HTTP %i: a gateway page',
    async (httpStatus) => {
      await simulate(at, { httpStatus });
      const response = await callIdCard();
      expect(response.status).toBe(httpStatus);
      expect(response.headers.has('location')).toBe(httpStatus === 302);
      expect(await response.text()).toContain(`<title>${httpStatus} `);
    },
  );

  it('a delay alone: late but right', async () => {
    await simulate(at, { delayMs: 300, operation: 'business-status' });
    const startedMs = performance.now();
    expect((await ocrBody(await askStatus())).header.resultCode).toBe(0);
    expect(performance.now() - startedMs).toBeGreaterThan(280);
  });
});

describe('what it refuses to be told', () => {
  it.each([
    'no json',
    [],
    {},
    { times: 2 },
    { resultCode: '5003021' },
    { resultCode: 1.5 },
    { fault: 'slow' },
    { fault: 'hang', resultCode: -1 },
    { fault: 'wrong-key', document: 'business-registration' },
    { httpStatus: 200 },
    { resultCode: -1, times: 0 },
    { resultCode: -1, delayMs: -1 },
    { resultCode: -1, document: 'passport' },
    { resultCode: -1, operation: 'read' },
    { resultMessage: 'alone' },
    { resultCode: -1, unknown: true },
  ])('%j', async (plan) => {
    const response = await simulate(at, plan);
    expect(response.status).toBe(400);
    expect(await response.json()).toEqual({ error: expect.stringMatching(/\.$/) });
  });

  it('anything by a page of another site', async () => {
    const plan = { resultCode: -1 };
    expect((await simulate(at, plan, { Origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await simulate(at, plan, { Origin: 'http://localhost:5173' })).status).toBe(204);
  });
});
