/** Versions 1.1 and 2.1: a token for a User Access Key, against the real local-ocr. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it } from 'vitest';
import { startLocalOcr, type LocalOcr } from './local-ocr-process.ts';
import { openLog } from './log.ts';
import { documentCalls } from './ocr/operations.ts';
import {
  capture,
  startSession,
  startTestApp,
  type TestApp,
  type TestAppOptions,
} from './testing/test-app.ts';
import { makeJpeg } from './testing/test-images.ts';
import { APP_KEY } from './testing/test-upstream.ts';
import { startTokenEndpoint, type TokenEndpoint } from './testing/token-endpoint.ts';

const FIXTURES = join(import.meta.dirname, '../../e2e/fixtures');
const CALLS = documentCalls({ auth: 'bearer', creditCard: 'v1' });

let localOcr: LocalOcr;
let endpoint: TokenEndpoint;
let bff: TestApp | null = null;

beforeAll(async () => {
  localOcr = startLocalOcr({
    port: 0,
    appKey: APP_KEY,
    auth: { kind: 'bearer', tokenUrl: null, userAccessKey: 'user', secretAccessKey: 'secret' },
    spareSecretKey: 'unused',
    calls: CALLS,
    imageEncoding: 'raw',
    log: openLog('silent'),
  });
  expect(await localOcr.firstStart()).toEqual({ ok: true });
}, 30_000);
afterAll(() => localOcr.stop());
beforeEach(async () => {
  endpoint = await startTokenEndpoint();
});
afterEach(async () => {
  await bff?.close();
  await endpoint.close();
});

async function start(auth: TestAppOptions['auth']): Promise<TestApp> {
  bff = await startTestApp({ origin: localOcr.origin(), auth: auth ?? localOcr.auth, calls: CALLS });
  return bff;
}

const callsMade = (app: TestApp) =>
  app.logged
    .map((line) => JSON.parse(line) as { msg?: string; path?: string; ended?: string })
    .filter(({ msg }) => msg === 'upstream call')
    .map(({ path, ended }) => `${path} ${ended}`);

it('reads an ID card by v2.1 and a credit card, plain, by v1.1', async () => {
  const app = await start(undefined);
  const cookie = await startSession(app.url);
  const card = await capture(app.url, cookie, await readFile(join(FIXTURES, 'resident.jpg')));
  expect(card.status).toBe(200);
  const credit = await capture(app.url, cookie, await readFile(join(FIXTURES, 'credit-card.jpg')), {
    document: 'credit-card',
  });
  expect(credit.status).toBe(200);
  expect(callsMade(app)).toEqual([
    'token success',
    '/v2.1/appkeys/{appKey}/public-keys/id-card success',
    '/v2.1/appkeys/{appKey}/id-card/stand-alone success',
    '/v1.1/appkeys/{appKey}/credit-card success',
  ]);
}, 60_000);

it('takes a new token once when the reading service does not know the one it has', async () => {
  // Tokens of another endpoint: local-ocr never gave them out.
  const { url, pair } = endpoint;
  const app = await start({ kind: 'bearer', tokenUrl: () => url, ...pair });
  const answer = await capture(app.url, await startSession(app.url), makeJpeg(), {
    document: 'business-registration',
  });
  expect(answer.json).toMatchObject({ reason: expect.stringMatching(/^SERVICE_PROBLEM|INVALID_TOKEN/) });
  expect(endpoint.given).toEqual(['token-1', 'token-2']);
  expect(callsMade(app)).toEqual([
    'token success',
    '/v1.1/appkeys/{appKey}/business code-4010006',
    'token success',
    '/v1.1/appkeys/{appKey}/business code-4010006',
  ]);
});

it('tells a refused key pair as a fault of the set-up, without a call', async () => {
  const { url, pair } = endpoint;
  const app = await start({ kind: 'bearer', tokenUrl: () => url, ...pair, secretAccessKey: 'wrong' });
  const answer = await capture(app.url, await startSession(app.url), makeJpeg(), {
    document: 'business-registration',
  });
  expect(answer.status).toBe(503);
  const failed = app.logged.find((line) => line.includes('capture failed')) ?? '';
  expect(JSON.parse(failed)).toMatchObject({
    resultKey: 'INVALID_TOKEN',
    resultCode: null,
    fault: 'operator',
  });
  expect(callsMade(app).every((call) => call.startsWith('token '))).toBe(true);
  expect(app.logged.join('')).not.toContain('wrong');
});
