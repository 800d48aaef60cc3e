/**
 * The eight ways in which an exchange with the upstream can break, for each document, in the real local-ocr: one
 * problem within the time that was promised, as many calls as the policy allows, and never a wrong value.
 */
import { readFileSync } from 'node:fs';
import type { SimulatedFault } from '#src/shared/contract/config.ts';
import { DOCUMENT_TYPES, type DocumentType } from '#src/shared/documents.ts';
import type { PublicReason } from '#src/shared/results/outcome.ts';
import { type RunningApp, startApp } from '#src/tools/running-app.ts';
import { expect, test } from './app-without-page.ts';
import { expectCaptureProblem } from './expect-problem.ts';
import { fixture } from './journey.ts';
import { newSession, postCapture } from './raw-client.ts';
import { overSocket, statusOf } from './raw-socket.ts';
import { EVERY_CALL, arm, calm, countCalls, disarm, settleKeys } from './upstream-control.ts';

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
test.beforeEach(({ app }) => calm(app));
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
 * The two that cost the whole time allowed, side by side: in one app each document gets one of them, in a second app
 * the other. A sender who never ends its header waits in the same time.
 */
test('hang and drip are given up in time, and a stalled request header is cut', async ({ app }) => {
  test.setTimeout(90_000);
  const second = await startApp();
  try {
    const [cut] = await Promise.all([
      stallHeader(app.url),
      giveUp(app, { 'id-card': 'hang', 'credit-card': 'drip', 'business-registration': 'hang' }),
      giveUp(second, { 'id-card': 'drip', 'credit-card': 'hang', 'business-registration': 'drip' }),
    ]);
    expect(statusOf(cut)).toBe(408);
    expect(cut.text).toContain('application/problem+json');
    expect(cut.closedMs).toBeLessThan(12_500);
  } finally {
    await second.stop();
  }
});

async function giveUp(
  app: RunningApp,
  faults: Readonly<Record<DocumentType, SimulatedFault>>,
): Promise<void> {
  const ownCookie = await newSession(app.url);
  const before = await countCalls(app);
  const answers = await Promise.all(
    DOCUMENT_TYPES.map(async (document) => {
      await arm(app, { fault: faults[document], times: EVERY_CALL, document });
      return postCapture(app.url, { cookie: ownCookie, document });
    }),
  );
  const after = await countCalls(app);
  for (const answer of answers) {
    expectCaptureProblem(answer, 'SERVICE_PROBLEM_NOT_SAVED');
    expect(answer.ms).toBeLessThanOrEqual(ANSWER_LIMIT_MS);
  }
  for (const document of DOCUMENT_TYPES) {
    const calls = after.analyses[document] - before.analyses[document];
    // Three are allowed; how many fit depends on how long each one takes to be given up.
    expect(calls, `${document} ${faults[document]}`).toBeGreaterThanOrEqual(2);
    expect(calls, `${document} ${faults[document]}`).toBeLessThanOrEqual(3);
  }
}

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
