import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { capture, startSession, startTestApp, type TestApp } from './testing/test-app.ts';
import { makeJpeg } from './testing/test-images.ts';
import {
  APP_KEY,
  SECRET_KEY,
  failWith,
  sendJson,
  startTestUpstream,
  type TestUpstream,
} from './testing/test-upstream.ts';

/** One fictitious identity goes through everything; nothing of it may stay anywhere. */
const CANARY = ['카나리시험', '901340-1000007', '9013401000007', '4111111111111111', '4111 1111 1111 1111'];
const MARKER = 'canary-marker-in-the-image';

let upstream: TestUpstream;
let bff: TestApp;
let cookie: string;

beforeAll(async () => {
  upstream = await startTestUpstream();
  bff = await startTestApp({ origin: upstream.origin, environment: { LOG_LEVEL: 'trace' } });
  cookie = await startSession(bff.url);
});
afterAll(async () => {
  await bff.close();
  await upstream.close();
});

function expectNothingOf(plains: readonly string[], where: string, bytes: Buffer): void {
  for (const plain of plains) {
    for (const form of ['utf8', 'hex', 'base64', 'latin1'] as const) {
      const written = Buffer.from(plain).toString(form);
      expect([where, plain, form, bytes.includes(written)]).toEqual([where, plain, form, false]);
    }
    expect(bytes.includes(encodeURIComponent(plain))).toBe(false);
  }
}

describe('the canary', () => {
  it('is in the answers and nowhere else', async () => {
    const image = Buffer.concat([makeJpeg(), Buffer.from(MARKER)]);
    const keys = Array.from({ length: 4 }, () => crypto.randomUUID());
    const answers = [
      await capture(bff.url, cookie, image, { key: keys[0] ?? '' }),
      await capture(bff.url, cookie, image, { key: keys[0] ?? '' }),
      await capture(bff.url, cookie, image, { document: 'credit-card', key: keys[1] ?? '' }),
    ];
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    // Upstream texts that quote a person, in every layer that could log one.
    upstream.next.push(failWith(4999999, `no idea about ${CANARY[0]} ${CANARY[1]}`));
    upstream.next.push((_call, response) => response.end(`<html>${CANARY.join(' ')}</html>`));
    upstream.next.push((_call, response) => response.end(`{"${CANARY.join(' ')}`));
    upstream.next.push((_call, response) => sendJson(response, { header: CANARY, result: CANARY }));
    for (let round = 0; round < 4; round += 1) await capture(bff.url, cookie, image);
    // And a photo that is kept, of somebody who agreed to that.
    const agreed = await startSession(bff.url, { keepConsent: true });
    for (let call = 0; call < 4; call += 1) {
      upstream.next.push(failWith(5003021, `no luck with ${CANARY[0]} ${CANARY[1]}`));
    }
    const facts = { 'photo-facts': `{"name": "${CANARY[2]}"}`, 'user-agent': `Mozilla/5.0 ${CANARY[1]}` };
    const { json } = await capture(bff.url, agreed, image, { headers: facts });
    expect(json).toMatchObject({ image_kept: true });
    // What a person, or an attacker, puts into places that logs like.
    await fetch(`${bff.url}/api/captures/${encodeURIComponent(CANARY[0] ?? '')}?name=${CANARY[1]}`, {
      headers: { cookie },
    });
    await fetch(`${bff.url}/${CANARY[1]}`, {
      headers: { 'user-agent': CANARY[3] ?? '', referer: CANARY[1] ?? '' },
    });
    await fetch(`${bff.url}/api/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: `{"name": "${CANARY[0]}`,
    });
    const metrics = await (await fetch(`${bff.operationsUrl}/metrics`)).text();
    const secrets = [APP_KEY, SECRET_KEY, cookie.replace('__Host-capture=', ''), ...keys, MARKER];

    const log = Buffer.from(bff.logged.join(''));
    expect(bff.logged.length).toBeGreaterThan(10);
    expectNothingOf([...CANARY, ...secrets], 'log', log);
    expectNothingOf([...CANARY, ...secrets], 'metrics', Buffer.from(metrics));
    const files = readdirSync(bff.dataDir, { recursive: true, withFileTypes: true }).filter((entry) =>
      entry.isFile(),
    );
    expect(files.filter(({ parentPath }) => parentPath.endsWith('images'))).toHaveLength(1);
    for (const { name, parentPath } of files) {
      expectNothingOf([...CANARY, ...secrets], name, readFileSync(join(parentPath, name)));
    }
  });

  it('leaves one line per request, of the fields that are allowed', () => {
    const allowed = [
      'level',
      'time',
      'reqId',
      'method',
      'route',
      'status',
      'ms',
      'document',
      'reference',
      'reason',
      'imageBytes',
      'way',
      'msg',
    ];
    const lines = bff.logged.map((line) => JSON.parse(line) as Record<string, unknown>);
    const requests = lines.filter(({ msg }) => msg === 'request');
    expect(requests.length).toBeGreaterThanOrEqual(10);
    for (const line of requests)
      expect(Object.keys(line).filter((name) => !allowed.includes(name))).toEqual([]);
    expect(requests.map(({ route }) => route)).toContain('/api/captures/:document');
    expect(requests.some(({ route }) => String(route).includes('%'))).toBe(false);
  });
});
