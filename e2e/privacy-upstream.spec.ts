/**
 * What leaves for the upstream, seen by an upstream that opens the envelope with code of its own: the picture and
 * nothing that came with it; and what the BFF's logs say about the calls, with the real keys at hand.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { failWith, startTestUpstream } from '#src/bff/testing/test-upstream.ts';
import { APP_KEY, SECRET_KEY } from '#src/bff/testing/test-upstream.ts';
import { startApp } from '#src/tools/running-app.ts';
import { CANARY, CANARY_FILE, canaryPhoto, personalThings, search, searchFolder } from './canary.ts';
import { newSession, postCapture } from './raw-client.ts';

test('the picture alone goes out, under a new key each time, and no key is logged', async () => {
  const work = mkdtempSync(join(tmpdir(), 'upstream-'));
  const upstream = await startTestUpstream();
  const app = await startApp({
    LOG_LEVEL: 'trace',
    DATA_DIR: join(work, 'data'),
    TMPDIR: work,
    OCR_BASE_URL: upstream.origin.origin,
    OCR_APP_KEY: APP_KEY,
    OCR_SECRET_KEY: SECRET_KEY,
  });
  try {
    const cookie = await newSession(app.url);
    const headers = {
      'content-disposition': `attachment; filename="${CANARY_FILE}"`,
      'x-forwarded-for': '203.0.113.9',
      'x-request-id': CANARY_FILE,
      'accept-language': 'ko',
      referer: `http://localhost/?number=${CANARY.residentNumber}`,
      authorization: `Bearer ${CANARY_FILE}`,
    };
    // Twice as it should be, once with a second envelope, once refused.
    upstream.next.push((call, response) => failWith(4000303)(call, response));
    for (const document of ['id-card', 'credit-card', 'business-registration'] as const) {
      const bytes = canaryPhoto(document === 'business-registration' ? 'id-card' : document);
      const answer = await postCapture(app.url, { cookie, document, bytes, headers });
      expect(answer.status, answer.text).toBe(200);
    }
    upstream.next.push(failWith(4010001, `no ${CANARY.name}`));
    expect((await postCapture(app.url, { cookie, bytes: canaryPhoto('id-card'), headers })).status).toBe(503);

    expect(upstream.calls).toHaveLength(5);
    const things = personalThings();
    for (const { image, headers: sent, body, path } of upstream.calls) {
      const what = new Set(search('image', image ?? Buffer.alloc(0), things).map((hit) => hit.what));
      // The pixels are what it is all about; nothing else of the photo may be there.
      expect(
        [...what].filter((name) => !name.startsWith('pixels')),
        path,
      ).toEqual([]);
      expect(what.size, path).toBe(1);
      expect(image?.includes('Exif\0\0') || image?.includes('ns.adobe.com')).toBe(false);
      expect(Object.keys(sent).sort(), path).toEqual(
        [
          'accept',
          'accept-encoding',
          'authorization',
          'connection',
          'content-length',
          'content-type',
          'host',
          ...('symmetric-key' in sent ? ['symmetric-key', 'x-key-version'] : []),
          'user-agent',
        ].sort(),
      );
      expect(sent.authorization).toBe(SECRET_KEY);
      expect(search('frame', body.subarray(0, 1_000), new Map([['file', Buffer.from(CANARY_FILE)]]))).toEqual(
        [],
      );
      expect(body.length).toBeLessThanOrEqual(5_000_000);
    }

    const enveloped = upstream.calls.filter(({ symmetricKey }) => symmetricKey !== null);
    const keys = enveloped.map(({ symmetricKey }) => symmetricKey ?? Buffer.alloc(0));
    expect(new Set(keys.map((key) => key.toString('hex'))).size, 'never the same key').toBe(4);
    const secrets = new Map([
      ['app key', Buffer.from(APP_KEY)],
      ['secret key', Buffer.from(SECRET_KEY)],
      ['cookie', Buffer.from(cookie.split('=')[1] ?? '')],
      ...keys.map((key, at): [string, Buffer] => [`symmetric key ${at}`, key]),
      ...enveloped.map((call, at): [string, Buffer] => [
        `Symmetric-Key header ${at}`,
        Buffer.from(String(call.headers['symmetric-key'])),
      ]),
    ]);
    const everything = new Map([...secrets, ...things]);
    const output = Buffer.from(app.output());
    expect(output.toString()).toContain('upstream call');
    expect(search('output', output, everything)).toEqual([]);
    expect(searchFolder(work, everything).hits).toEqual([]);
  } finally {
    await app.stop();
    await upstream.close();
    rmSync(work, { recursive: true, force: true });
  }
});
