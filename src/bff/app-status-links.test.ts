import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatReference, makeReference } from '#src/shared/reference.ts';
import { openDatabase, type DatabasePlace } from './store/database.ts';
import { followEvents } from './testing/event-reader.ts';
import { onBothEngines } from './testing/on-both-engines.ts';
import { ask, type Answered } from './testing/person-requests.ts';
import { capture, startSession, startTestApp, type TestApp } from './testing/test-app.ts';
import { makeJpeg } from './testing/test-images.ts';
import { failWith, startTestUpstream, type TestUpstream } from './testing/test-upstream.ts';

const OUTAGE = 5_003_021;
const HOUR_MS = 3_600_000;
/** Well formed, and nobody's. */
const UNKNOWN = formatReference(makeReference(Buffer.from('nobody')));

await onBothEngines((engine) => {
  let upstream: TestUpstream;
  let place: DatabasePlace;
  let bff: TestApp;
  let owner: string;
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
    owner = await startSession(bff.url, { keepConsent: true });
  });
  afterEach(async () => {
    await bff.close();
    await upstream.close();
  });

  async function kept(cookie = owner): Promise<string> {
    upstream.next.push(...[1, 2, 3].map(() => failWith(OUTAGE)));
    const answer = await capture(bff.url, cookie, makeJpeg());
    expect(answer.json).toMatchObject({ image_kept: true });
    return String(answer.json['reference']);
  }
  const makeLink = (reference: string, cookie = owner) =>
    ask(bff.url, `POST /api/captures/${reference}/status-link`, { cookie });
  /** What stands behind `#`, as the page reads it. */
  function claimIn(made: Answered): { reference: string; secret: string } {
    expect(made.status).toBe(201);
    const [reference = '', secret = ''] = new URL(String(made.json?.['url'])).hash.slice(1).split('.');
    return { reference, secret };
  }
  const claim = (body: unknown, cookie = '') => ask(bff.url, 'POST /api/status', { cookie, body });
  const look = (reference: string, cookie: string) =>
    ask(bff.url, `GET /api/captures/${reference}`, { cookie });
  const statusOf = (reference: string) => ask(bff.url, `GET /api/status/${reference}`);
  /** Somebody whom the link led to the capture. */
  async function comeBack(reference: string): Promise<string> {
    const claimed = await claim(claimIn(await makeLink(reference)));
    expect(claimed.status).toBe(201);
    return claimed.cookie;
  }
  const ENDED = { status: 410, json: { reason: 'STATUS_LINK_ENDED' } };

  describe('a status link', () => {
    it('leads to the public address in the language of the photo, with the secret where no server sees it', async () => {
      const made = await makeLink(await kept());
      expect(made.json?.['url']).toMatch(
        /^https:\/\/capture\.example\/status\?lang=ko#[0-9A-Z]{4}-[0-9A-Z]{4}\.[\w-]{22}$/,
      );
      expect(Date.parse(String(made.json?.['expiresAt'])) - now).toBe(24 * HOUR_MS);
    });

    it('brings its person back once, to that capture and to its answer', async () => {
      const reference = await kept();
      const link = claimIn(await makeLink(reference));
      const claimed = await claim(link);
      expect(claimed).toMatchObject({
        status: 201,
        json: { reference, state: 'waiting', answer: { image_kept: true }, kept: { calls: 0 } },
      });
      expect(claimed.cookie).toMatch(/^__Host-capture=[\w-]{43}$/);
      expect((await look(reference, claimed.cookie)).json).toEqual(claimed.json);
      expect(await claim(link)).toMatchObject(ENDED);
    });

    it('lets one of many through', async () => {
      const link = claimIn(await makeLink(await kept()));
      const all = await Promise.all(Array.from({ length: 12 }, () => claim(link)));
      expect(all.filter(({ status }) => status === 201)).toHaveLength(1);
      expect(all.filter(({ status }) => status === 410)).toHaveLength(11);
      const database = await openDatabase(place);
      const { length } = await database.db
        .selectFrom('sessions')
        .select('id_hash')
        .where('status_reference', 'is not', null)
        .execute();
      await database.close();
      expect(length).toBe(1);
    });

    it('is kept as a hash only, and not at all once used', async () => {
      const link = claimIn(await makeLink(await kept()));
      expect((await engine.onDisk(place)).includes(link.secret)).toBe(false);
      await claim(link);
      const database = await openDatabase(place);
      const rows = await database.db.selectFrom('captures').select('status_secret_hash').execute();
      await database.close();
      expect(rows).toEqual([{ status_secret_hash: null }]);
    });

    it('ends with a newer one, with a guess of one sign, and with the keep time', async () => {
      const reference = await kept();
      const first = claimIn(await makeLink(reference));
      const second = claimIn(await makeLink(reference));
      expect(await claim(first)).toMatchObject(ENDED);
      const flipped = second.secret.startsWith('A') ? 'B' : 'A';
      expect(await claim({ ...second, secret: flipped + second.secret.slice(1) })).toMatchObject(ENDED);
      expect(await claim({ ...second, reference: UNKNOWN })).toMatchObject(ENDED);
      now += 24 * HOUR_MS;
      expect(await claim(second)).toMatchObject(ENDED);
    });

    it('leaves whoever sees the capture already their session', async () => {
      const reference = await kept();
      const claimed = await claim(claimIn(await makeLink(reference)), owner);
      expect(claimed).toMatchObject({ status: 201, json: { reference }, cookie: '' });
    });

    it('is made by the one whose capture it is', async () => {
      const reference = await kept();
      const other = await startSession(bff.url);
      expect((await makeLink(reference, other)).status).toBe(404);
      expect((await makeLink(UNKNOWN)).status).toBe(404);
      expect((await makeLink(reference, '')).status).toBe(401);
      await ask(bff.url, `DELETE /api/captures/${reference}`, { cookie: owner });
      expect(await makeLink(reference)).toMatchObject({
        status: 410,
        json: { reason: 'SAVED_PHOTO_EXPIRED' },
      });
    });

    it('does not take what is no claim', async () => {
      for (const body of [{}, { reference: 'x' }, { reference: UNKNOWN, secret: 1 }, 'text', null]) {
        expect((await claim(body)).status).toBe(400);
      }
      expect(await claim({ reference: 'not one', secret: 'x' })).toMatchObject(ENDED);
    });
  });

  describe('whoever comes back', () => {
    it('sees that capture and no other, of the same person neither', async () => {
      const [one, another] = [await kept(), await kept()];
      const cookie = await comeBack(one);
      expect((await look(one, cookie)).status).toBe(200);
      expect((await look(another, cookie)).status).toBe(404);
      expect((await makeLink(another, cookie)).status).toBe(404);
      expect((await ask(bff.url, `DELETE /api/captures/${another}`, { cookie })).status).toBe(404);
      const events = await fetch(`${bff.url}/api/captures/${another}/events`, { headers: { cookie } });
      expect(events.status).toBe(404);
      expect((await look(another, owner)).status).toBe(200);
    });

    it('sends nothing, asks for no key and hands nothing over', async () => {
      const cookie = await comeBack(await kept());
      const refused = { status: 403, json: { reason: 'CONSENT_MISSING' } };
      expect(await capture(bff.url, cookie, makeJpeg())).toMatchObject(refused);
      expect(await ask(bff.url, 'GET /api/captures?key=x', { cookie })).toMatchObject(refused);
      const wish = { document: 'id-card', locale: 'ko' };
      expect(await ask(bff.url, 'POST /api/hand-overs', { cookie, body: wish })).toMatchObject(refused);
      expect(upstream.calls).toHaveLength(3);
    });

    it('follows it to its fields, which were sealed for another session', async () => {
      const reference = await kept();
      const cookie = await comeBack(reference);
      const reader = followEvents(`${bff.url}/api/captures/${reference}/events`, cookie);
      await reader.next(1);
      now += 60_000;
      const events = await reader.all();
      expect(events.at(-1)?.data).toMatchObject({
        state: 'read',
        answer: { outcome: { reason: 'SUCCESS' } },
      });
      expect((await look(reference, cookie)).json).toMatchObject({ state: 'read' });
    });

    it('is still there after a long while, as long as the photo is kept', async () => {
      const reference = await kept();
      const cookie = await comeBack(reference);
      upstream.next.push(...Array.from({ length: 200 }, () => failWith(OUTAGE)));
      now += 20 * HOUR_MS;
      expect((await look(reference, cookie)).status).toBe(200);
      now += 5 * HOUR_MS;
      expect((await look(reference, cookie)).status).not.toBe(200);
    });

    it('makes a new link, and withdraws', async () => {
      const reference = await kept();
      const cookie = await comeBack(reference);
      const again = await claim(claimIn(await makeLink(reference, cookie)));
      expect(again).toMatchObject({ status: 201, json: { reference } });
      expect((await ask(bff.url, `DELETE /api/captures/${reference}`, { cookie })).status).toBe(204);
      expect((await look(reference, cookie)).json).toMatchObject({ state: 'deleted' });
      expect((await look(reference, owner)).json).not.toHaveProperty('answer');
    });
  });

  describe('the number alone', () => {
    it('tells in a word how it stands, and nothing else', async () => {
      const reference = await kept();
      const { json } = await look(reference, owner);
      const { until: keptUntil } = (json as unknown as { kept: { until: string } }).kept;
      expect(await statusOf(reference)).toEqual({
        status: 200,
        json: { reference, state: 'trying', keptUntil },
        cookie: '',
      });
      // As people speak it.
      expect((await statusOf(reference.toLowerCase().replace('-', ''))).json).toMatchObject({ reference });
    });

    it('says done, over and nothing known of one that never was alike', async () => {
      const { json } = await capture(bff.url, owner, makeJpeg());
      const read = String(json['reference']);
      expect((await statusOf(read)).json).toEqual({ reference: read, state: 'done', keptUntil: null });
      now += 25 * HOUR_MS;
      expect((await statusOf(read)).json).toEqual({ reference: read, state: 'over', keptUntil: null });
      expect((await statusOf(UNKNOWN)).json).toEqual({ reference: UNKNOWN, state: 'over', keptUntil: null });
      // One sign is wrong.
      expect((await statusOf('K7Q4-MF2X')).status).toBe(404);
    });
  });
});
