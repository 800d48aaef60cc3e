import { describe, expect, test } from 'vitest';
import { failureFrom } from './connection.ts';
import { parseProblem } from './problem.ts';

const FULL = {
  type: 'about:blank',
  title: 'No ID card was found in the image.',
  status: 422,
  instance: '/api/captures/id-card',
  reason: 'ID_CARD_INFO_NOT_FOUND',
  next_step: 'retake',
  alternatives: ['chooseAnotherFile', 'chooseAnotherDocument'],
  retry: { mode: 'none' },
  image_kept: false,
  reference: 'K7Q4-MF2X',
  params: { ref: 'K7Q4-MF2X', minutes: 3 },
};

describe('parseProblem', () => {
  test('reads every part', () => {
    expect(parseProblem(FULL)).toEqual(FULL);
    expect(parseProblem({ ...FULL, image_kept: true, kept_until: '2026-11-24T00:00:00Z' })).toMatchObject({
      image_kept: true,
      kept_until: '2026-11-24T00:00:00Z',
    });
  });

  test.each([[null], [undefined], ['text'], [[]], [{}], [{ reason: 7 }], [{ reason: '' }]])(
    '%j is no problem of ours',
    (body) => {
      expect(parseProblem(body)).toBeNull();
    },
  );

  test('parts that are missing or unknown get the careful value', () => {
    expect(
      parseProblem({ reason: 'SOMETHING_NEW', next_step: 'dance', alternatives: ['retake', 'toString'] }),
    ).toEqual({
      type: 'about:blank',
      title: '',
      status: 0,
      instance: '',
      reason: 'SOMETHING_NEW',
      next_step: 'waitAndRetry',
      alternatives: ['retake'],
      retry: { mode: 'manual' },
      image_kept: false,
      params: {},
    });
  });

  test('a wait is a number of milliseconds that is not negative', () => {
    const retryOf = (retry: unknown) => parseProblem({ ...FULL, retry })?.retry;
    expect(retryOf({ mode: 'automatic', after_ms: 3_000 })).toEqual({ mode: 'automatic', after_ms: 3_000 });
    expect(retryOf({ mode: 'manual', after_ms: -1 })).toEqual({ mode: 'manual' });
    expect(retryOf({ mode: 'constructor', after_ms: '5' })).toEqual({ mode: 'manual' });
  });

  test('values for a text are words and numbers', () => {
    expect(
      parseProblem({ ...FULL, params: { ref: 'X', minutes: 2, evil: { a: 1 }, none: null } })?.params,
    ).toEqual({
      ref: 'X',
      minutes: 2,
    });
  });
});

describe('failureFrom', () => {
  test('takes only problem+json for ours', () => {
    const body = JSON.stringify(FULL);
    expect(failureFrom('application/problem+json; charset=utf-8', body).kind).toBe('problem');
    expect(failureFrom('application/json', body)).toEqual({
      kind: 'no-connection',
      reason: 'SERVICE_UNREACHABLE',
    });
    expect(failureFrom('text/html', '<html>Bad gateway</html>').kind).toBe('no-connection');
    expect(failureFrom('application/problem+json', '{"reason": ').kind).toBe('no-connection');
    expect(failureFrom(null, '').kind).toBe('no-connection');
  });
});
