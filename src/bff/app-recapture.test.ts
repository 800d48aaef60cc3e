import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CONSENT_VERSION } from '#src/shared/contract/config.ts';
import { RECAPTURE_LINK_MS } from './captures/recapture-links.ts';
import type { DatabasePlace } from './store/database.ts';
import { onBothEngines } from './testing/on-both-engines.ts';
import { ask } from './testing/person-requests.ts';
import { signInAs } from './testing/staff-requests.ts';
import { capture, startSession, startTestApp, type TestApp } from './testing/test-app.ts';
import { makeJpeg } from './testing/test-images.ts';
import { failWith, startTestUpstream, type TestUpstream } from './testing/test-upstream.ts';

const OUTAGE = 5_003_021;
const NOT_READABLE = 5_003_023;
const NO_CARD_FOUND = 4_000_121;
const ENDED = { status: 410, json: { reason: 'RECAPTURE_LINK_ENDED' } };

await onBothEngines((engine) => {
  let upstream: TestUpstream;
  let place: DatabasePlace;
  let bff: TestApp;
  let person: string;
  let retrier: string;
  let now: number;

  beforeEach(async () => {
    now = Date.now();
    upstream = await startTestUpstream();
    place = await engine.newPlace();
    bff = await startTestApp({
      origin: upstream.origin,
      dataDir: place.dataDir,
      environment: {
        PUBLIC_URL: 'https://capture.example',
        ...(place.url === null ? {} : { DATABASE_URL: place.url }),
      },
      timings: { followMs: 30, sweepMs: 30 },
      config: { now: () => now },
    });
    person = await startSession(bff.url, { keepConsent: true });
    retrier = await signInAs(bff, 'retrier', 'Kim');
  });
  afterEach(async () => {
    await bff.close();
    await upstream.close();
  });

  /** A capture that ended in the person's hands, or is kept. */
  async function failed(code: number): Promise<string> {
    upstream.next.push(...[1, 2, 3].map(() => failWith(code)));
    const answer = await capture(bff.url, person, makeJpeg());
    upstream.next.length = 0;
    expect(answer.status).not.toBe(200);
    return String(answer.json['reference']);
  }
  async function linkFor(reference: string): Promise<string> {
    const made = await ask(bff.url, `POST /api/support/cases/${reference}/recapture-link`, {
      cookie: retrier,
    });
    expect(made).toMatchObject({ status: 201, json: { locale: 'ko', document: 'id-card' } });
    const url = String(made.json?.['url']);
    expect(url).toMatch(/^https:\/\/capture\.example\/again\?lang=ko#[\w-]{22}$/);
    return new URL(url).hash.slice(1);
  }
  const offer = (secret: string) => ask(bff.url, 'POST /api/recapture', { body: { secret } });
  const consent = { consentVersion: CONSENT_VERSION, keepConsent: true, locale: 'ko' };
  const start = (recapture: string) =>
    ask(bff.url, 'POST /api/sessions', { body: { ...consent, recapture } });
  async function begun(secret: string): Promise<string> {
    const { status, cookie } = await start(secret);
    expect(status).toBe(201);
    return cookie;
  }
  const stateOf = async (reference: string) =>
    (await ask(bff.url, `GET /api/captures/${reference}`, { cookie: person })).json?.['state'];
  const detail = async (reference: string) =>
    (await ask(bff.url, `GET /api/support/cases/${reference}`, { cookie: retrier })).json;

  describe('a recapture link', () => {
    it('says which photo is wanted, with the tip for the cause, as often as it is opened', async () => {
      const secret = await linkFor(await failed(NO_CARD_FOUND));
      const offered = {
        status: 200,
        json: {
          document: 'id-card',
          locale: 'ko',
          tip: 'ID_CARD_INFO_NOT_FOUND',
          expiresAt: new Date(now + RECAPTURE_LINK_MS).toISOString(),
        },
      };
      expect(await offer(secret)).toMatchObject(offered);
      expect(await offer(secret)).toMatchObject(offered);
    });

    it('repeats no promise of a photo that was kept', async () => {
      const secret = await linkFor(await failed(OUTAGE));
      expect((await offer(secret)).json).toMatchObject({ tip: 'RETRY_NEEDS_NEW_PHOTO' });
    });

    it('closes the old case with the photo that is read, and ends with it', async () => {
      const old = await failed(OUTAGE);
      expect(await stateOf(old)).toBe('waiting');
      const secret = await linkFor(old);
      const [cookie, latecomer] = [await begun(secret), await begun(secret)];
      const key = crypto.randomUUID();
      const answer = await capture(bff.url, cookie, makeJpeg(), { key });
      expect(answer.status).toBe(200);
      const reference = String(answer.json['reference']);
      expect(await stateOf(old)).toBe('closed');
      expect(await detail(old)).toMatchObject({ answeredBy: reference, row: { state: 'closed' } });
      expect(await detail(reference)).toMatchObject({ answers: old });

      expect(await offer(secret)).toMatchObject(ENDED);
      expect(await start(secret)).toMatchObject(ENDED);
      expect(await capture(bff.url, cookie, makeJpeg())).toMatchObject(ENDED);
      expect(await capture(bff.url, latecomer, makeJpeg())).toMatchObject(ENDED);
      // The answer may have been lost on its way.
      expect((await capture(bff.url, cookie, makeJpeg(), { key })).text).toBe(answer.text);
    });

    it('stays usable while photos fail, whoever is at fault', async () => {
      const old = await failed(NO_CARD_FOUND);
      const secret = await linkFor(old);
      const cookie = await begun(secret);
      upstream.next.push(failWith(NOT_READABLE));
      expect((await capture(bff.url, cookie, makeJpeg({ width: 801 }))).json['reason']).toBe(
        'OCR_DOCUMENT_ID_CARD_RECOGNITION_FAIL',
      );
      expect((await offer(secret)).status).toBe(200);
      expect((await capture(bff.url, cookie, makeJpeg({ width: 802 }))).status).toBe(200);
      expect(await detail(old)).toMatchObject({ row: { state: 'closed' } });
    });

    it('closes the old case when its photo is read by itself later', async () => {
      const old = await failed(NO_CARD_FOUND);
      const cookie = await begun(await linkFor(old));
      upstream.next.push(...[1, 2, 3].map(() => failWith(OUTAGE)));
      expect((await capture(bff.url, cookie, makeJpeg())).json).toMatchObject({ image_kept: true });
      expect(await stateOf(old)).toBe('failed');
      now += 60_000;
      await expect.poll(() => stateOf(old), { timeout: 8_000 }).toBe('closed');
    });

    it('takes that document and no other', async () => {
      const cookie = await begun(await linkFor(await failed(NO_CARD_FOUND)));
      const before = upstream.calls.length;
      expect(await capture(bff.url, cookie, makeJpeg(), { document: 'credit-card' })).toMatchObject(ENDED);
      expect(upstream.calls).toHaveLength(before);
    });

    it('shows nothing of the old case', async () => {
      const old = await failed(OUTAGE);
      const cookie = await begun(await linkFor(old));
      expect((await ask(bff.url, `GET /api/captures/${old}`, { cookie })).status).toBe(404);
      expect((await ask(bff.url, `DELETE /api/captures/${old}`, { cookie })).status).toBe(404);
      expect(await stateOf(old)).toBe('waiting');
    });

    it('ends with a newer one, after three days, and with its case', async () => {
      const old = await failed(NO_CARD_FOUND);
      const first = await linkFor(old);
      const second = await linkFor(old);
      const cookie = await begun(second);
      expect(await offer(first)).toMatchObject(ENDED);
      now += RECAPTURE_LINK_MS - 1;
      expect((await offer(second)).status).toBe(200);
      now += 1;
      expect(await offer(second)).toMatchObject(ENDED);
      expect((await capture(bff.url, cookie, makeJpeg())).status).not.toBe(200);

      person = await startSession(bff.url, { keepConsent: true });
      retrier = await signInAs(bff, 'retrier', 'Kim');
      const withdrawn = await failed(OUTAGE);
      const third = await linkFor(withdrawn);
      await ask(bff.url, `DELETE /api/captures/${withdrawn}`, { cookie: person });
      expect(await offer(third)).toMatchObject(ENDED);
    });

    it('is kept as a hash only, and does not take guesses', async () => {
      const secret = await linkFor(await failed(NO_CARD_FOUND));
      expect((await engine.onDisk(place)).includes(secret)).toBe(false);
      expect(await offer(`${secret}x`)).toMatchObject(ENDED);
      expect(await start('')).toMatchObject(ENDED);
      for (const body of [{}, { secret: 1 }, null]) {
        expect((await ask(bff.url, 'POST /api/recapture', { body })).status).toBe(400);
      }
    });
  });

  it('is not made twice for a case that has been answered', async () => {
    const old = await failed(NO_CARD_FOUND);
    const cookie = await begun(await linkFor(old));
    expect((await capture(bff.url, cookie, makeJpeg())).status).toBe(200);
    const again = await ask(bff.url, `POST /api/support/cases/${old}/recapture-link`, { cookie: retrier });
    expect(again.status).toBe(409);
  });
});
