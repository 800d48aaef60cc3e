/** The envelope when keys change under the calls: one fresh key, one more call, and never a value from a wrong key. */
import {
  failWith,
  startTestUpstream,
  residentResult,
  sendJson,
  success,
} from '#src/bff/testing/test-upstream.ts';
import { APP_KEY, SECRET_KEY } from '#src/bff/testing/test-upstream.ts';
import { startApp } from '#src/tools/running-app.ts';
import { randomBytes } from 'node:crypto';
import { expect, test } from './app-without-page.ts';
import { expectCaptureProblem } from './expect-problem.ts';
import { newSession, postCapture } from './raw-client.ts';
import { EVERY_CALL, arm, calm, countCalls, disarm, rotateKeys } from './upstream-control.ts';

test.beforeEach(({ app }) => calm(app));
test.afterEach(({ app }) => disarm(app));

test('4000301 once: a new envelope, and the photo is read', async ({ app }) => {
  const cookie = await newSession(app.url);
  await postCapture(app.url, { cookie });
  const before = await countCalls(app);
  await arm(app, { resultCode: 4000301, times: 1, document: 'id-card' });
  const answer = await postCapture(app.url, { cookie });
  const after = await countCalls(app);
  expect(answer.status, answer.text).toBe(200);
  expect(after.analyses['id-card'] - before.analyses['id-card']).toBe(2);
  expect(after.keys - before.keys).toBe(1);
});

test('keys that rotate under 30 parallel calls cost a fetch or two, and no photo', async ({ app }) => {
  const cookie = await newSession(app.url);
  // Final at once, and without a reading: what is counted is the way there.
  await arm(app, { resultCode: 4000111, times: 10 * EVERY_CALL, document: 'credit-card' });
  await postCapture(app.url, { cookie, document: 'credit-card' });
  const before = await countCalls(app);
  await rotateKeys(app);
  const answers = await Promise.all(
    Array.from({ length: 30 }, () => postCapture(app.url, { cookie, document: 'credit-card' })),
  );
  const after = await countCalls(app);
  for (const answer of answers) expectCaptureProblem(answer, 'CREDIT_CARD_INFO_NOT_FOUND');
  expect(after.keys - before.keys).toBeGreaterThanOrEqual(1);
  expect(after.keys - before.keys).toBeLessThanOrEqual(2);
  expect(after.analyses['credit-card'] - before.analyses['credit-card']).toBeLessThanOrEqual(60);
});

test('a public key that cannot be had ends in one problem, and no photo leaves', async ({ app }) => {
  const cookie = await newSession(app.url);
  await rotateKeys(app);
  const before = await countCalls(app);
  await arm(app, { httpStatus: 503, times: EVERY_CALL, operation: 'public-keys' });
  const answer = await postCapture(app.url, { cookie });
  await disarm(app);
  const after = await countCalls(app);
  expectCaptureProblem(answer);
  expect(answer.status).toBeGreaterThanOrEqual(500);
  // The first call still had the old key; no later one was sent without a new one.
  expect(after.analyses['id-card'] - before.analyses['id-card']).toBe(1);
});

/**
 * A wrong key passes unpadding once in 256 times and then gives noise. local-ocr would need seconds for each reading,
 * so an upstream that answers at once stands in; the BFF is the real process.
 */
test('300 answers sealed with wrong keys never show a value', async () => {
  const upstream = await startTestUpstream();
  const app = await startApp({
    OCR_BASE_URL: upstream.origin.origin,
    OCR_APP_KEY: APP_KEY,
    OCR_SECRET_KEY: SECRET_KEY,
  });
  try {
    const cookie = await newSession(app.url);
    // Two good answers after each: answers that are wrong most of the time would count as an outage.
    for (let at = 0; at < 300; at += 1) {
      upstream.next.push((_call, response) => sendJson(response, success(residentResult(randomBytes(32)))));
      upstream.next.push(failWith(4000121), failWith(4000121));
    }
    const seen = new Set<unknown>();
    while (upstream.next.length > 0) {
      const answers = await Promise.all(Array.from({ length: 30 }, () => postCapture(app.url, { cookie })));
      for (const answer of answers) {
        // The last round finds no wrong answer any more.
        if (answer.status === 200 && upstream.next.length === 0) continue;
        expectCaptureProblem(answer);
        seen.add(answer.json['reason']);
      }
    }
    expect([...seen].toSorted()).toEqual(['ID_CARD_INFO_NOT_FOUND', 'SERVICE_PROBLEM_NOT_SAVED']);
    expect(upstream.calls.length).toBeGreaterThanOrEqual(900);
    const good = await postCapture(app.url, { cookie });
    expect(good.status, 'the same upstream with the right key').toBe(200);
    expect(good.text).toContain('카나리시험');
  } finally {
    await app.stop();
    await upstream.close();
  }
});
