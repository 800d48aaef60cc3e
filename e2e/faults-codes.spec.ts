/**
 * Every result code of the published table, for each document that it is documented for, provoked in the real
 * local-ocr and seen by a program: one problem, the reason that the policy says, no word of the upstream's,
 * and exactly as many calls as the policy allows.
 */
import type { DocumentType } from '#src/shared/documents.ts';
import type { PublicReason } from '#src/shared/results/outcome.ts';
import { POLICY } from '#src/shared/results/policy.ts';
import { RESULT_CODES, RESULT_KEYS, type ResultKey } from '#src/shared/results/result-codes.ts';
import type { RunningApp } from '#src/tools/running-app.ts';
import { expect, test } from './app-without-page.ts';
import { expectCaptureProblem, leavesOf } from './expect-problem.ts';
import { newSession, postCapture, type RawAnswer } from './raw-client.ts';
import { EVERY_CALL, arm, calm, countCalls, disarm, settleKeys } from './upstream-control.ts';

const ANSWER_LIMIT_MS = 25_000;
const failing = RESULT_KEYS.filter((key) => key !== 'SUCCESS');

let cookie = '';
test.beforeAll(async ({ app }) => {
  cookie = await newSession(app.url);
  await settleKeys(app, cookie);
});
test.beforeEach(({ app }) => calm(app));
test.afterEach(({ app }) => disarm(app));

test('the table has its 55 rows', () => {
  expect(RESULT_KEYS).toHaveLength(55);
  expect(RESULT_KEYS.filter((key) => RESULT_CODES[key].original)).toHaveLength(48);
});

for (const key of failing) {
  const { resultCode } = RESULT_CODES[key];
  const { documents } = POLICY[key];
  test(`${resultCode} ${key} (${documents.join(', ')})`, async ({ app }) => {
    const before = await countCalls(app);
    const answers = await Promise.all(documents.map((document) => provoke(app, document, resultCode)));
    const after = await countCalls(app);
    for (const [at, document] of documents.entries()) {
      const answer = answers[at];
      if (!answer) throw new Error('unreachable');
      expectCaptureProblem(answer, expectedReason(key));
      expectRightSide(answer, key);
      expectNothingOfTheUpstreams(answer, key);
      expect(answer.ms).toBeLessThan(ANSWER_LIMIT_MS);
      expect(after.analyses[document] - before.analyses[document]).toBe(1 + POLICY[key].retry.maxAutomatic);
    }
  });
}

test('codes that nobody has published end in a problem of their family', async ({ app }) => {
  for (const resultCode of [4999999, 5999999, 4290001, 5020001, 5030123, 403000001, 77, -77]) {
    await calm(app);
    await arm(app, { resultCode, times: EVERY_CALL, document: 'id-card' });
    const answer = await postCapture(app.url, { cookie });
    expectCaptureProblem(answer);
    expect(leavesOf(answer.json)).not.toContain(String(resultCode));
    await disarm(app);
  }
});

test('gateway pages end in a problem of their family, with no line of the page', async ({ app }) => {
  for (const httpStatus of [400, 401, 403, 404, 413, 500, 502, 503, 504]) {
    await calm(app);
    await arm(app, { httpStatus, times: EVERY_CALL, document: 'id-card' });
    const answer = await postCapture(app.url, { cookie });
    expectCaptureProblem(answer);
    expect(answer.text).not.toMatch(/<html|<h1|doctype/i);
    await disarm(app);
  }
});

async function provoke(app: RunningApp, document: DocumentType, resultCode: number): Promise<RawAnswer> {
  await arm(app, { resultCode, times: EVERY_CALL, document });
  return postCapture(app.url, { cookie, document });
}

/** Nothing may be kept here, so "saved for retry" is said to be not saved. */
function expectedReason(key: ResultKey): PublicReason {
  return POLICY[key].nextStep === 'savedForRetry' ? 'SERVICE_PROBLEM_NOT_SAVED' : POLICY[key].publicReason;
}

/** A person's own fault is a 4xx, everything else a 5xx: programs retry by that. */
function expectRightSide(answer: RawAnswer, key: ResultKey): void {
  const isOwn = POLICY[key].fault === 'user';
  expect(answer.status).toBeGreaterThanOrEqual(isOwn ? 400 : 500);
  expect(answer.status).toBeLessThan(isOwn ? 500 : 600);
}

function expectNothingOfTheUpstreams(answer: RawAnswer, key: ResultKey): void {
  const { resultCode, resultMessage } = RESULT_CODES[key];
  const leaves = leavesOf(answer.json);
  if (String(resultCode) !== String(answer.status)) expect(leaves).not.toContain(String(resultCode));
  expect(leaves).not.toContain('resultCode');
  expect(leaves).not.toContain('resultKey');
  expect(answer.text).not.toContain(resultMessage);
  if (expectedReason(key) !== key) {
    expect(answer.text).not.toContain(key);
    expect(answer.text).not.toContain(key.toLowerCase().replaceAll('_', '-'));
  }
}
