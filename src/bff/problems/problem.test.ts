import { describe, expect, it } from 'vitest';
import { outcomeOf } from '#src/shared/results/meaning.ts';
import type { ClientOutcome } from '#src/shared/results/outcome.ts';
import { RESULT_CODES, RESULT_KEYS } from '#src/shared/results/result-codes.ts';
import { resolve } from '#src/shared/results/resolve.ts';
import { PROBLEM_TABLE } from './problem-table.ts';
import { mayRunAgain, problemOfOutcome, problemOfProtocol } from './problem.ts';

const context = {
  instance: '/api/captures/id-card',
  maxImageBytes: 4_990_000,
  reference: 'K7Q4MF2X',
} as const;
const STATUSES = [400, 401, 403, 404, 408, 409, 410, 413, 415, 422, 429, 502, 503, 504, 507];
const MASKED_WORDS = /appkey|secret|token|symmetric|decrypt|nhn|resultcode|unauthorized|forbidden|internal/i;

it('a request that came too slowly has words for the person, other mistakes of a program have not', () => {
  expect(problemOfProtocol('request-too-slow', context)).toMatchObject({
    reason: 'UPLOAD_TIMEOUT',
    status: 408,
    next_step: 'waitAndRetry',
    retry: { mode: 'manual' },
  });
  expect(problemOfProtocol('bad-request', context)).toMatchObject({ reason: 'UNKNOWN', status: 400 });
});

describe('problemOfOutcome', () => {
  it('of every row of the upstream promises nothing and says what to do next', () => {
    for (const key of RESULT_KEYS.filter((each) => each !== 'SUCCESS')) {
      for (const document of ['id-card', 'credit-card', 'business-registration'] as const) {
        const row = RESULT_CODES[key];
        const header = { isSuccessful: false, ...row };
        const outcome = resolve(header, 200, 'analyze', document);
        const problem = problemOfOutcome(outcome, { ...context, document });
        expect(problem.image_kept).toBe(false);
        expect([problem.next_step, ...problem.alternatives]).not.toContain('savedForRetry');
        expect(problem).not.toHaveProperty('kept_until');
        expect(STATUSES).toContain(problem.status);
        expect(problem.status).not.toBe(401);
        expect(problem.status).not.toBe(403);
        expect(problem.retry.mode).not.toBe('automatic');
        expect(mayRunAgain(problem)).toBe(
          outcome.retry.mode !== 'none' || outcome.nextStep === 'waitAndRetry',
        );
        expect(JSON.stringify(problem)).not.toContain(row.resultMessage);
        expect(JSON.stringify(problem)).not.toContain(`"${row.resultCode}"`);
        expect(problem.reference).toBe('K7Q4-MF2X');
      }
    }
  });

  it('has one constant title and one allowed status for every reason', () => {
    for (const [reason, { title, status }] of Object.entries(PROBLEM_TABLE)) {
      expect(STATUSES).toContain(status);
      expect(title).not.toMatch(MASKED_WORDS);
      const found = { foundBy: 'client', resultKey: null, resultCode: null } as const;
      const outcome = outcomeOf(reason as ClientOutcome, found);
      const problem = problemOfOutcome(outcome, context);
      expect(problem.title).toBe(PROBLEM_TABLE[problem.reason as keyof typeof PROBLEM_TABLE].title);
    }
  });

  it('tells how long to wait when somebody does', () => {
    const outcome = resolve(
      { isSuccessful: false, resultCode: 5000503, resultMessage: '' },
      200,
      'analyze',
      'id-card',
    );
    expect(problemOfOutcome(outcome, { ...context, retryAfterMs: 90_000 })).toMatchObject({
      retry: { mode: 'manual', after_ms: 90_000 },
      params: { minutes: 2 },
    });
    expect(problemOfOutcome(outcome, context).retry).toEqual({ mode: 'manual', after_ms: 10_000 });
  });
});

describe('problemOfProtocol', () => {
  it('names the mistake in its type and asks for no repetition', () => {
    expect(problemOfProtocol('idempotency-key-reused', context)).toMatchObject({
      type: 'urn:problem-type:document-capture:idempotency-key-reused',
      status: 422,
      reason: 'UNKNOWN',
      retry: { mode: 'none' },
    });
    expect(problemOfProtocol('capture-in-flight', { ...context, retryAfterMs: 2_000 }).retry).toEqual({
      mode: 'manual',
      after_ms: 2_000,
    });
  });
});
