/** Limits per session and address, and whose word about an address is believed. */
import { randomUUID } from 'node:crypto';
import { type RunningApp, startApp } from '#src/tools/running-app.ts';
import { TEST_KEYS, expect, test } from './app-without-page.ts';
import { expectProblem } from './expect-problem.ts';
import { ask, newSession, postCapture } from './raw-client.ts';
import { EVERY_CALL, arm, disarm } from './upstream-control.ts';

/** A BFF of its own with limits on, reading with the worker's local-ocr. */
async function withLimits(
  app: RunningApp,
  env: Record<string, string>,
  work: (limited: RunningApp) => Promise<void>,
): Promise<void> {
  await arm(app, { resultCode: 4000121, times: EVERY_CALL, document: 'id-card' });
  const limited = await startApp({ OCR_BASE_URL: app.localOcrUrl, ...TEST_KEYS, ...env });
  try {
    await work(limited);
  } finally {
    await limited.stop();
    await disarm(app);
  }
}

const spoofed = (at: number) => ({
  'x-forwarded-for': `203.0.113.${at}`,
  'x-real-ip': `203.0.113.${at}`,
  forwarded: `for=203.0.113.${at}`,
});

test('a session has its number of captures, and a lost answer is none', async ({ app }) => {
  const env = { RATE_CAPTURES_PER_SESSION: '3', RATE_CAPTURES_PER_ADDRESS: '0' };
  await withLimits(app, env, async ({ url }) => {
    const cookie = await newSession(url);
    const key = randomUUID();
    expectProblem(await postCapture(url, { cookie, key }), 'ID_CARD_INFO_NOT_FOUND');
    for (let at = 0; at < 2; at += 1) expect((await postCapture(url, { cookie })).status).toBe(422);
    const refused = await postCapture(url, { cookie });
    expectProblem(refused, 'TOO_MANY_ATTEMPTS');
    expect(refused.status).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(3_000);
    expectProblem(await postCapture(url, { cookie, key }), 'ID_CARD_INFO_NOT_FOUND');
    expect((await ask(url, `/api/captures?key=${key}`, { headers: { cookie } })).status).toBe(200);
    expect((await postCapture(url, { cookie: await newSession(url) })).status).toBe(422);
  });
});

test('without a trusted proxy nobody names an address of their own', async ({ app }) => {
  const env = { RATE_CAPTURES_PER_SESSION: '0', RATE_CAPTURES_PER_ADDRESS: '4' };
  await withLimits(app, env, async ({ url }) => {
    const cookie = await newSession(url, spoofed(1));
    for (let at = 2; at < 6; at += 1) {
      expect((await postCapture(url, { cookie, headers: spoofed(at) })).status).toBe(422);
    }
    const refused = await postCapture(url, { cookie, headers: spoofed(7) });
    expectProblem(refused, 'TOO_MANY_ATTEMPTS');
  });
});

test('a trusted proxy’s last word counts, what the sender wrote before it does not', async ({ app }) => {
  const env = {
    RATE_CAPTURES_PER_SESSION: '0',
    RATE_CAPTURES_PER_ADDRESS: '3',
    TRUSTED_PROXIES: '127.0.0.1/32',
  };
  await withLimits(app, env, async ({ url }) => {
    const cookie = await newSession(url);
    const from = (at: number, address: string) => ({ 'x-forwarded-for': `203.0.113.${at}, ${address}` });
    for (let at = 1; at < 4; at += 1) {
      expect((await postCapture(url, { cookie, headers: from(at, '198.51.100.7') })).status).toBe(422);
    }
    expect((await postCapture(url, { cookie, headers: from(9, '198.51.100.7') })).status).toBe(429);
    expect((await postCapture(url, { cookie, headers: from(9, '198.51.100.8') })).status).toBe(422);
  });
});
