import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { CONSENT_VERSION } from '#src/shared/contract/config.ts';
import { CAPTURE_READ, CAPTURE_STATE, PROBLEM } from '#src/shared/contract/captures-schema.ts';
import { readReference } from '#src/shared/reference.ts';
import { capture, startSession, startTestApp, type TestApp } from './testing/test-app.ts';
import { makeJpeg, makePdf, makePng } from './testing/test-images.ts';
import { failWith, sendJson, startTestUpstream, type TestUpstream } from './testing/test-upstream.ts';

let upstream: TestUpstream;
let bff: TestApp;
let cookie: string;

beforeAll(async () => {
  upstream = await startTestUpstream();
  bff = await startTestApp({ origin: upstream.origin });
});
beforeEach(async () => {
  upstream.calls.length = 0;
  upstream.next.length = 0;
  cookie = await startSession(bff.url);
});
afterAll(async () => {
  await bff.close();
  await upstream.close();
});

const get = (path: string, headers: Record<string, string> = { cookie }) =>
  fetch(bff.url + path, { headers });

describe('config and sessions', () => {
  it('tells the page what it needs', async () => {
    const answer = await get('/api/config');
    expect(await answer.json()).toEqual({
      maxImageBytes: 4_990_000,
      documents: ['id-card', 'credit-card', 'business-registration'],
      locales: ['ko', 'en', 'ja', 'zh'],
      consentVersion: CONSENT_VERSION,
      retentionHours: 24,
      supportContact: null,
      features: { heicDecoder: true, authenticity: false, simulate: true, phone: 'needs-public-address' },
    });
  });

  it('starts a session with one host-bound cookie', async () => {
    const answer = await post('/api/sessions', {
      consentVersion: CONSENT_VERSION,
      keepConsent: false,
      locale: 'en',
    });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('set-cookie')).toMatch(
      /^__Host-capture=[\w-]{43}; Path=\/; HttpOnly; Secure; SameSite=Strict$/,
    );
    const { expiresAt } = (await answer.json()) as { expiresAt: string };
    expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(29 * 60_000);
  });

  it('refuses another wording, other shapes and other types', async () => {
    const good = { consentVersion: CONSENT_VERSION, keepConsent: true, locale: 'ko' };
    const old = await post('/api/sessions', { ...good, consentVersion: '2025-01' });
    expect([old.status, ((await old.json()) as { reason: string }).reason]).toEqual([403, 'CONSENT_MISSING']);
    expect((await post('/api/sessions', { ...good, locale: 'fr' })).status).toBe(400);
    expect((await post('/api/sessions', { ...good, keepConsent: 'yes' })).status).toBe(400);
    expect((await post('/api/sessions', { ...good, isStaff: true })).status).toBe(400);
    expect((await postRaw('/api/sessions', '{', 'application/json')).status).toBe(400);
    expect((await postRaw('/api/sessions', JSON.stringify(good), 'text/plain')).status).toBe(415);
    expect((await postRaw('/api/sessions', ' '.repeat(5_000), 'application/json')).status).toBe(413);
  });

  it('needs a live session for everything about captures', async () => {
    for (const header of ['', '__Host-capture=', `__Host-capture=${'A'.repeat(43)}`]) {
      const refused = await capture(bff.url, header, makeJpeg());
      expect([refused.status, refused.json.reason, refused.json.next_step]).toEqual([
        401,
        'SESSION_EXPIRED',
        'startAgain',
      ]);
      expect((await get('/api/captures/K7Q4-MF2X', { cookie: header })).status).toBe(401);
      expect((await get('/api/captures?key=a', { cookie: header })).status).toBe(401);
    }
    expect(upstream.calls).toHaveLength(0);
  });
});

function post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
  return postRaw(path, JSON.stringify(body), 'application/json', headers);
}

function postRaw(path: string, body: string, type: string, headers: Record<string, string> = {}) {
  return fetch(bff.url + path, { method: 'POST', body, headers: { 'content-type': type, ...headers } });
}

describe('a capture', () => {
  it('gives the fields of an ID card, in document order, with places and doubts', async () => {
    const { status, json, headers } = await capture(bff.url, cookie, makeJpeg());
    expect(status).toBe(200);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(json).toEqual({
      reference: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/) as string,
      document: 'id-card',
      outcome: { reason: 'SUCCESS', next_step: 'continue' },
      result: {
        type: 'resident',
        resolution: 'normal',
        boxUnit: 'pixel',
        fields: [
          { key: 'name', value: '카나리시험', confidence: 0.97, box: quad(191, 75) },
          {
            key: 'residentNumber',
            value: '901340-1000007',
            confidence: 0.91,
            box: quad(190, 43),
            doubt: 'date',
          },
          { key: 'issueDate', value: '2019.02.31', confidence: 0.86, box: null, doubt: 'date' },
          { key: 'issuer', value: '서울특별시 종로구청장', confidence: 0.8, box: quad(19, 10) },
        ],
      },
    });
    expect(readReference(String(json.reference))).not.toBeNull();
  });

  it('gives the fields of a card and of a certificate', async () => {
    const card = await capture(bff.url, cookie, makePng(), { document: 'credit-card' });
    expect(card.json.result).toEqual({
      type: 'credit-card',
      resolution: 'low',
      boxUnit: 'pixel',
      fields: [
        {
          key: 'totalCardNum',
          value: '4111111111111111',
          confidence: 0.9,
          box: [
            [10, 50],
            [400, 50],
            [400, 72],
            [10, 72],
          ],
        },
        { key: 'validThru', value: '04/29', confidence: 0.53, box: quad(316, 315) },
      ],
    });
    const certificate = await capture(bff.url, cookie, makePdf(), { document: 'business-registration' });
    expect(certificate.json.result).toMatchObject({
      type: 'business-registration',
      fields: [
        { key: '구분', value: '간이과세자', confidence: 0.93, box: quad(1, 2) },
        { key: '등록번호', value: '123-45-67891', confidence: 1, box: quad(3, 4) },
      ],
    });
  });

  it('calls the published paths with the credentials and nothing of the visitor', async () => {
    const forwarded = { cookie, 'idempotency-key': 'one', 'x-forwarded-for': '203.0.113.9' };
    await fetch(`${bff.url}/api/captures/id-card`, { method: 'POST', headers: forwarded, body: makeJpeg() });
    await capture(bff.url, cookie, makeJpeg(), { document: 'credit-card' });
    await capture(bff.url, cookie, makeJpeg(), { document: 'business-registration' });
    expect(upstream.calls.map((call) => call.path)).toEqual([
      '/v2.0/appkeys/app-key-of-test/id-card/stand-alone',
      '/v2.0/appkeys/app-key-of-test/credit-card',
      '/v1.0/appkeys/app-key-of-test/business',
    ]);
    for (const call of upstream.calls) {
      expect(call.headers.authorization).toBe('secret-key-of-test');
      expect(Object.keys(call.headers).filter((name) => /forwarded|cookie|origin|via/.test(name))).toEqual(
        [],
      );
      expect(Number(call.headers['content-length'])).toBe(call.body.length);
    }
    expect(
      upstream.calls.map((call) => call.image?.equals(upstream.calls[0]?.image ?? Buffer.alloc(0))),
    ).toEqual([true, true, true]);
  });

  it("answers failures as problems: the person's, and ours without a promise", async () => {
    upstream.next.push(failWith(4000121, 'Id card info not found.'));
    const none = await capture(bff.url, cookie, makeJpeg());
    expect(none.headers.get('content-type')).toBe('application/problem+json');
    expect(none.json).toMatchObject({
      status: 422,
      reason: 'ID_CARD_INFO_NOT_FOUND',
      next_step: 'retake',
      alternatives: ['chooseAnotherFile', 'chooseAnotherDocument'],
      retry: { mode: 'none' },
      image_kept: false,
      params: { ref: none.json.reference, formats: 'JPG, PNG', maxMB: '5', maxMP: 40 },
    });
    upstream.next.push((_call, response) => sendJson(response, { nonsense: 'SECRET UPSTREAM TEXT' }, 401));
    upstream.next.push((_call, response) => sendJson(response, { nonsense: 'SECRET UPSTREAM TEXT' }, 401));
    upstream.next.push((_call, response) => sendJson(response, { nonsense: 'SECRET UPSTREAM TEXT' }, 401));
    const ours = await capture(bff.url, cookie, makeJpeg());
    expect(ours.json).toMatchObject({
      status: 503,
      reason: 'SERVICE_PROBLEM_NOT_SAVED',
      next_step: 'waitAndRetry',
      retry: { mode: 'manual' },
      image_kept: false,
    });
    expect(ours.json.alternatives).not.toContain('savedForRetry');
    expect(ours.text).not.toMatch(/SECRET|UPSTREAM TEXT|kept_until/);
    expect(ours.headers.get('retry-after')).toBe('10');
  });

  it('refuses what is not an image for this document, without a call', async () => {
    const refusals = [
      [Buffer.alloc(0), 'id-card', 422, 'FILE_EMPTY'],
      [Buffer.from('<svg/>'), 'id-card', 415, 'FILE_TYPE_UNSUPPORTED'],
      [makePdf(), 'id-card', 415, 'PDF_NOT_ALLOWED'],
      [makeJpeg().subarray(0, -2), 'id-card', 422, 'FILE_CORRUPT'],
      [makePng(7_000, 6_000), 'credit-card', 422, 'IMAGE_TOO_DETAILED'],
    ] as const;
    for (const [bytes, document, status, reason] of refusals) {
      const refused = await capture(bff.url, cookie, bytes, { document });
      expect([refused.status, refused.json.reason]).toEqual([status, reason]);
    }
    expect((await capture(bff.url, cookie, makeJpeg(), { document: 'library-card' })).status).toBe(404);
    expect(upstream.calls).toHaveLength(0);
  });

  it('sends no metadata and nothing after the end', async () => {
    const tail = Buffer.from('EICAR-STANDARD-ANTIVIRUS-TEST-FILE');
    await capture(bff.url, cookie, Buffer.concat([makeJpeg(), tail]));
    expect(upstream.calls[0]?.image?.equals(makeJpeg())).toBe(true);
  });
});

function quad(x: number, y: number) {
  return [
    [x, y],
    [x + 90, y],
    [x + 90, y + 20],
    [x, y + 20],
  ];
}

describe('its state', () => {
  it('and its answers fit the contract', async () => {
    CAPTURE_READ.parse((await capture(bff.url, cookie, makeJpeg(), { key: 'read' })).json);
    upstream.next.push(failWith(4000121));
    PROBLEM.parse((await capture(bff.url, cookie, makeJpeg(), { key: 'failed' })).json);
    PROBLEM.parse((await capture(bff.url, '', makeJpeg())).json);
    PROBLEM.parse(await (await get('/nowhere')).json());
    for (const key of ['read', 'failed']) {
      CAPTURE_STATE.parse(await (await get(`/api/captures?key=${key}`)).json());
    }
  });

  it('is found by reference and by key, in this session only', async () => {
    const key = crypto.randomUUID();
    const { json } = await capture(bff.url, cookie, makeJpeg(), { key });
    const reference = String(json.reference);
    for (const path of [
      `/api/captures/${reference}`,
      `/api/captures/${reference.toLowerCase().replace('-', '')}`,
      `/api/captures?key=${key}`,
    ]) {
      const state = await get(path);
      expect(await state.json()).toEqual({ reference, document: 'id-card', state: 'read', answer: json });
    }
    const other = { cookie: await startSession(bff.url) };
    expect((await get(`/api/captures/${reference}`, other)).status).toBe(404);
    expect((await get(`/api/captures?key=${key}`, other)).status).toBe(404);
    expect((await get('/api/captures?key=')).status).toBe(400);
  });

  it('is `reading` while it is read and `failed` with its problem afterwards', async () => {
    let release = () => {};
    upstream.next.push((_call, response) => {
      release = () =>
        sendJson(response, { header: { isSuccessful: false, resultCode: 4000121, resultMessage: '' } });
    });
    const running = capture(bff.url, cookie, makeJpeg(), { key: 'slow' });
    await expect.poll(() => upstream.calls.length).toBe(1);
    expect(await (await get('/api/captures?key=slow')).json()).toMatchObject({ state: 'reading' });
    release();
    const { json } = await running;
    expect(await (await get('/api/captures?key=slow')).json()).toMatchObject({
      state: 'failed',
      answer: json,
    });
  });

  it('is destroyed on request, also while it is being read', async () => {
    const { json } = await capture(bff.url, cookie, makeJpeg(), { key: 'gone' });
    const path = `/api/captures/${String(json.reference)}`;
    const destroy = (headers: Record<string, string>) => fetch(bff.url + path, { method: 'DELETE', headers });
    expect((await destroy({ cookie: await startSession(bff.url) })).status).toBe(404);
    expect((await destroy({ cookie })).status).toBe(204);
    expect((await destroy({ cookie })).status).toBe(204);
    expect(await (await get(path)).json()).toMatchObject({ state: 'deleted' });

    upstream.next.push(() => {});
    const running = capture(bff.url, cookie, makeJpeg(), { key: 'withdrawn' });
    await expect.poll(() => upstream.calls.length).toBe(2);
    const state = (await (await get('/api/captures?key=withdrawn')).json()) as { reference: string };
    const withdrawn = await fetch(`${bff.url}/api/captures/${state.reference}`, {
      method: 'DELETE',
      headers: { cookie },
    });
    expect(withdrawn.status).toBe(204);
    expect(await running).toMatchObject({ status: 410 });
    const gone = (await (await get('/api/captures?key=withdrawn')).json()) as object;
    expect(gone).toMatchObject({ state: 'deleted' });
    expect(gone).not.toHaveProperty('answer');
  });
});

describe('idempotency', () => {
  it('gives the very same answer again with one upstream call', async () => {
    const key = crypto.randomUUID();
    const first = await capture(bff.url, cookie, makeJpeg(), { key });
    const second = await capture(bff.url, cookie, makeJpeg(), { key });
    expect([second.status, second.text]).toEqual([first.status, first.text]);
    upstream.next.push(failWith(4000121));
    const refused = await capture(bff.url, cookie, makeJpeg(), { key: 'refused' });
    const again = await capture(bff.url, cookie, makeJpeg(), { key: 'refused' });
    expect([again.status, again.text]).toEqual([422, refused.text]);
    expect(upstream.calls).toHaveLength(2);
  });

  it('makes one call of fifty at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => capture(bff.url, cookie, makeJpeg(), { key: 'fifty' })),
    );
    expect(upstream.calls).toHaveLength(1);
    const statuses = new Set(answers.map(({ status }) => status));
    expect([...statuses].every((status) => status === 200 || status === 409)).toBe(true);
    expect(new Set(answers.filter(({ status }) => status === 200).map(({ text }) => text)).size).toBe(1);
    const reference = answers.find(({ status }) => status === 200)?.json.reference;
    for (const answer of answers.filter(({ status }) => status === 409)) {
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      // The general text asks the person to name the number.
      expect(answer.json).toMatchObject({ reference, params: { ref: reference } });
    }
  });

  it('takes a key in quotes for the same key', async () => {
    const quoted = await capture(bff.url, cookie, makeJpeg(), { key: '"in-quotes"' });
    expect((await capture(bff.url, cookie, makeJpeg(), { key: 'in-quotes' })).text).toBe(quoted.text);
    expect(upstream.calls).toHaveLength(1);
    for (const key of ['in-quotes', '%22in-quotes%22']) {
      expect(await (await get(`/api/captures?key=${key}`)).json()).toMatchObject({
        reference: quoted.json.reference,
      });
    }
    expect((await capture(bff.url, cookie, makeJpeg(), { key: '""' })).status).toBe(400);
  });

  it('refuses a missing key, an odd key and other bytes', async () => {
    for (const headers of [
      { cookie },
      { cookie, 'idempotency-key': '' },
      { cookie, 'idempotency-key': 'a b' },
    ]) {
      const answer = await fetch(`${bff.url}/api/captures/id-card`, {
        method: 'POST',
        headers,
        body: makeJpeg(),
      });
      expect(answer.status).toBe(400);
    }
    await capture(bff.url, cookie, makeJpeg(), { key: 'k' });
    expect((await capture(bff.url, cookie, makePng(), { key: 'k' })).status).toBe(422);
    expect((await capture(bff.url, cookie, makeJpeg(), { key: 'k', document: 'credit-card' })).status).toBe(
      422,
    );
    const other = await startSession(bff.url);
    expect((await capture(bff.url, other, makePng(), { key: 'k' })).status).toBe(200);
  });

  it('runs again after a passing failure, under the same reference', async () => {
    upstream.next.push(failWith(4010001));
    const failed = await capture(bff.url, cookie, makeJpeg(), { key: 'again' });
    expect(failed.status).toBe(503);
    const read = await capture(bff.url, cookie, makeJpeg(), { key: 'again' });
    expect([read.status, read.json.reference]).toEqual([200, failed.json.reference]);
  });
});
