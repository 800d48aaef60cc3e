/**
 * The eight ways in which an exchange with the upstream can break, for each document, in the real local-ocr: one
 * problem within the time that was promised, as many calls as the policy allows, and never a wrong value.
 */
import { readFileSync } from 'node:fs';
import type { SimulatedFault } from '#src/shared/contract/config.ts';
import { DOCUMENT_TYPES, type DocumentType } from '#src/shared/documents.ts';
import type { PublicReason } from '#src/shared/results/outcome.ts';
import { expect, test } from './app-without-page.ts';
import { expectCaptureProblem } from './expect-problem.ts';
import { fixture } from './journey.ts';
import { newSession, postCapture } from './raw-client.ts';
import { overSocket, statusOf } from './raw-socket.ts';
import { EVERY_CALL, arm, countCalls, disarm, settleKeys } from './upstream-control.ts';

/** From the last byte of the photo to the answer, all retries included (architecture: answer time). */
const ANSWER_LIMIT_MS = 25_000;

interface Expected {
  readonly fault: SimulatedFault;
  /** All calls for one photo: the first and what the policy adds. */
  readonly calls: number;
  readonly reason: PublicReason;
}

/** Read in no time: half of its answer is as broken as half of a long one. */
const NO_DOCUMENT = readFileSync(fixture('no-document.jpg'));

/** Answers that are there at once, or after one reading. */
const QUICK: readonly Expected[] = [
  { fault: 'reset', calls: 3, reason: 'SERVICE_PROBLEM_NOT_SAVED' },
  { fault: 'half', calls: 3, reason: 'SERVICE_PROBLEM_NOT_SAVED' },
  { fault: 'html', calls: 2, reason: 'SERVICE_PROBLEM_NOT_SAVED' },
  { fault: 'empty', calls: 2, reason: 'SERVICE_PROBLEM_NOT_SAVED' },
  { fault: 'wrong-key', calls: 2, reason: 'SERVICE_PROBLEM_NOT_SAVED' },
  { fault: '429', calls: 4, reason: 'API_TEMPORARILY_UNAVAILABLE' },
];

let cookie = '';
test.beforeAll(async ({ app }) => {
  cookie = await newSession(app.url);
  await settleKeys(app, cookie);
});
test.afterEach(({ app }) => disarm(app));

for (const { fault, calls, reason } of QUICK) {
  // The certificate's call has no envelope, so there is no key to be wrong.
  const documents = DOCUMENT_TYPES.filter(
    (document) => fault !== 'wrong-key' || document !== 'business-registration',
  );
  test(`${fault} (${documents.join(', ')})`, async ({ app }) => {
    const before = await countCalls(app);
    await Promise.all(documents.map((document) => arm(app, { fault, times: EVERY_CALL, document })));
    const answers = await Promise.all(
      documents.map((document) =>
        postCapture(app.url, { cookie, document, ...(fault === 'half' && { bytes: NO_DOCUMENT }) }),
      ),
    );
    const after = await countCalls(app);
    for (const answer of answers) {
      expectCaptureProblem(answer, reason);
      expect(answer.ms).toBeLessThan(ANSWER_LIMIT_MS);
      expect(answer.text).not.toMatch(/<html|<h1|doctype/i);
    }
    for (const document of documents) {
      expect(after.analyses[document] - before.analyses[document]).toBe(calls);
    }
  });
}

/**
 * The two that cost the whole time allowed, side by side: each document gets one of them, then the other. A sender
 * who never ends its header waits in the same time.
 */
test('hang and drip are given up in time, and a stalled request header is cut', async ({ app }) => {
  test.setTimeout(90_000);
  const rounds: readonly Record<DocumentType, SimulatedFault>[] = [
    { 'id-card': 'hang', 'credit-card': 'drip', 'business-registration': 'hang' },
    { 'id-card': 'drip', 'credit-card': 'hang', 'business-registration': 'drip' },
  ];
  for (const round of rounds) {
    const before = await countCalls(app);
    const slow = DOCUMENT_TYPES.map(async (document) => {
      await arm(app, { fault: round[document], times: EVERY_CALL, document });
      return postCapture(app.url, { cookie, document });
    });
    const [answers, cut] = await Promise.all([Promise.all(slow), stallHeader(app.url)]);
    const after = await countCalls(app);
    for (const answer of answers) {
      expectCaptureProblem(answer, 'SERVICE_PROBLEM_NOT_SAVED');
      expect(answer.ms).toBeLessThanOrEqual(ANSWER_LIMIT_MS);
    }
    for (const document of DOCUMENT_TYPES) {
      const calls = after.analyses[document] - before.analyses[document];
      expect(calls, `${document} ${round[document]}`).toBeGreaterThanOrEqual(2);
      expect(calls, `${document} ${round[document]}`).toBeLessThanOrEqual(3);
    }
    expect(statusOf(cut)).toBe(408);
    expect(cut.text).toContain('application/problem+json');
    expect(cut.closedMs).toBeLessThan(12_500);
    await disarm(app);
  }
});

/** One header line a second, for ever. */
function stallHeader(base: string) {
  const pieces = Array.from({ length: 40 }, (_, at) => `x-slow-${at}: 1\r\n`);
  return overSocket(base, {
    head: 'GET /api/config HTTP/1.1\r\nhost: localhost\r\n',
    drip: { pieces, everyMs: 1_000 },
    withinMs: 30_000,
  });
}

test('after all of it the next photo is read', async ({ app }) => {
  const answer = await postCapture(app.url, { cookie });
  expect(answer.status, answer.text).toBe(200);
});
