import { describe, expect, it } from 'vitest';
import { DOCUMENT_TYPES } from '../documents.ts';
import { person } from '../messages/en/person.ts';
import { GATEWAY_CODES } from './gateway-codes.ts';
import { MESSAGE_OVERRIDES } from './message-overrides.ts';
import type { NextStep, Operation, Outcome } from './outcome.ts';
import { POLICY } from './policy.ts';
import { resolve, resolveAnswer, resolveStatus } from './resolve.ts';
import { RESULT_CODES, RESULT_KEYS } from './result-codes.ts';

const OPERATIONS: readonly Operation[] = ['analyze', 'authenticity', 'businessStatus', 'publicKey'];

function failed(resultCode: number, resultMessage = '') {
  return { isSuccessful: false, resultCode, resultMessage };
}

function readId(header: unknown, httpStatus = 200): Outcome {
  return resolve(header, httpStatus, 'analyze', 'id-card');
}

/** The numbers of the published table by what the person does, written down apart from the policy. */
const CODES_BY_STEP: Readonly<Partial<Record<NextStep, readonly number[]>>> = {
  continue: [0],
  retake: [4000101, 4000111, 4000121, 5003003, 5003013, 5003023],
  chooseAnotherFile: [4000002, 4000003, 4000004, 4000103, 4131000, 5000005],
  chooseAnotherDocument: [4000123],
  checkDetails: [4000102],
  startAgain: [4000122],
  waitAndRetry: [5000503, 5003011, 5003012, 5003004],
  savedForRetry: [
    -1, 400, 401, 403, 404, 405, 415, 4000001, 4000005, 4000006, 4000301, 4000302, 4000303, 4000401, 4000402,
    4000403, 4000404, 4010001, 4010002, 4010003, 4010004, 4010005, 4010006, 4010007, 4041007, 5000001,
    5000002, 5000003, 5000004, 5000006, 5000007, 5003001, 5003002, 5003021, 5003022,
  ],
};

describe('every row of the published table', () => {
  it('is reached by its own code and message', () => {
    expect(RESULT_KEYS).toHaveLength(55);
    for (const key of RESULT_KEYS) {
      const { resultCode, resultMessage } = RESULT_CODES[key];
      const header = { isSuccessful: resultCode === 0, resultCode, resultMessage };
      const { family: _family, publicReason, documents: _d, operations: _o, ...handling } = POLICY[key];
      expect(readId(header), key).toEqual({
        ...handling,
        resultKey: key,
        resultCode,
        reason: publicReason,
        staffKey: key,
        foundBy: 'exact',
      });
    }
  });

  it('leads to the step that was agreed for its number', () => {
    const listed = Object.values(CODES_BY_STEP).flat();
    expect(new Set(listed).size).toBe(55);
    for (const [nextStep, codes] of Object.entries(CODES_BY_STEP))
      for (const code of codes)
        expect(
          readId({ isSuccessful: code === 0, resultCode: code, resultMessage: '' }).nextStep,
          `${code}`,
        ).toBe(nextStep);
  });

  it('is reached whatever the HTTP status of a failure is', () => {
    for (const status of [200, 400, 404, 413, 500, 503])
      expect(readId(failed(4000121, 'Id card info not found.'), status).reason).toBe(
        'ID_CARD_INFO_NOT_FOUND',
      );
  });
});

describe('numbers whose message changes their meaning', () => {
  const SENT: Readonly<Record<string, string>> = {
    'invalid uri': 'Invalid  URI.',
    'client ip is invalid': ' Client IP is invalid. Check the X-Forwarded-For request header value.',
    'bad request': 'BAD REQUEST',
    'max upload file size exceeded': 'Max upload file size exceeded.',
  };

  it.each(MESSAGE_OVERRIDES)('$resultCode "$startsWith" is $treatAs', (row) => {
    const message = SENT[row.startsWith];
    expect(message).toBeDefined();
    expect(readId(failed(row.resultCode, message))).toMatchObject({
      reason: row.treatAs,
      staffKey: row.treatAs,
      resultKey: row.resultKey,
      resultCode: row.resultCode,
      fault: row.fault,
      severity: row.severity,
      foundBy: 'override',
    });
  });

  it('keep their own row under any other message', () => {
    expect(readId(failed(4000003, 'Invalid file type.')).reason).toBe('INVALID_FILE_TYPE');
    expect(readId(failed(4000006, 'The client IP is invalid')).reason).toBe('API_CALL_LIMIT_EXCEEDED');
    expect(readId(failed(4000002, '')).reason).toBe('INVALID_FILE');
    expect(readId(failed(4000007, 'Something new'))).toMatchObject({
      reason: 'FILE_NOT_USABLE',
      foundBy: 'family',
    });
  });
});

describe("the gateway's own numbers", () => {
  it('are all known, both ends of each range', () => {
    for (const { from, to, treatAs } of GATEWAY_CODES)
      for (const code of [from, to])
        expect(readId(failed(code), 503), `${code}`).toMatchObject({
          reason: treatAs,
          resultKey: null,
          foundBy: 'gateway',
        });
  });

  it('end where the list ends', () => {
    expect(readId(failed(4011010)).foundBy).toBe('family');
    expect(readId(failed(4031013)).foundBy).toBe('family');
    expect(readId(failed(500000003))).toMatchObject({ reason: 'CHECKING_PROBLEM', foundBy: 'family' });
  });
});

describe('families of unpublished numbers', () => {
  it.each([
    ['PHOTO_NOT_USABLE', 'user', [4000100, 4000104, 4000124, 4000199, 5003033, 5003943]],
    ['SENDING_PROBLEM', 'developer', [4000300, 4000304, 4000399]],
    ['SERVICE_PROBLEM', 'operator', [4000400, 4000405, 4000499]],
    ['FILE_NOT_USABLE', 'user', [4000000, 4000007, 4000099, 4000200, 4000501, 4000999]],
    ['SERVICE_PROBLEM', 'operator', [4010000, 4010008, 4030000, 4039999, 4040001, 40100]],
    ['SENDING_PROBLEM', 'developer', [4001000, 4050001, 406, 4110001, 4150001, 422, 4220001]],
    ['MAX_UPLOAD_SIZE_EXCEEDED', 'user', [413, 4131001, 4139999]],
    ['API_TEMPORARILY_UNAVAILABLE', 'upstream', [408, 4081000, 425, 429, 4290000, 4299999]],
    ['CHECKING_PROBLEM', 'upstream', [5003000, 5003005, 5003031, 5003032, 5003999]],
    ['UPSTREAM_UNREACHABLE', 'upstream', [502, 503, 504, 5020000, 5030002, 5049999]],
    ['CHECKING_PROBLEM', 'upstream', [500, 501, 5000008, 5000999, 5010000, 599, 5999999, 500000000]],
    [
      'UNKNOWN',
      'upstream',
      [-2, -400, 1, 7, 50, 99, 200, 302, 4999999, 410, 9999999, 404100701, 2 ** 53 - 1],
    ],
  ] as const)('%s by %s', (reason, fault, codes) => {
    for (const code of codes)
      expect(readId(failed(code, 'Never seen before.')), `${code}`).toMatchObject({
        reason,
        staffKey: reason,
        fault,
        severity: 'ticket',
        resultKey: null,
        resultCode: code,
        foundBy: 'family',
      });
  });

  it('take in 200 random numbers, each with one outcome that has a text', () => {
    const published = new Set<number>(RESULT_KEYS.map((key) => RESULT_CODES[key].resultCode));
    const random = seededRandom(20_261_101);
    let tried = 0;
    while (tried < 200) {
      const digits = 1 + Math.floor(random() * 9);
      const code = Math.floor(random() * 10 ** digits) * (random() < 0.1 ? -1 : 1) || 1;
      if (published.has(code)) continue;
      tried += 1;
      for (const operation of OPERATIONS)
        for (const document of DOCUMENT_TYPES) {
          const outcome = resolve(failed(code, 'Unlisted.'), 200, operation, document);
          expect(person[outcome.reason].title, `${code}`).not.toBe('');
          expect(['gateway', 'family']).toContain(outcome.foundBy);
        }
    }
  });
});

describe('contradictions are unreadable', () => {
  const success = { isSuccessful: true, resultCode: 0, resultMessage: 'SUCCESS' };

  it.each([
    ['success with a code', { ...success, resultCode: 4000121 }],
    ['failure with code 0', { ...success, isSuccessful: false }],
    ['code as a string', { ...success, resultCode: '0' }],
    ['flag as a string', { isSuccessful: 'false', resultCode: 4000121, resultMessage: '' }],
    ['flag as a number', { ...success, isSuccessful: 1 }],
    ['code with a fraction', failed(4000121.5)],
    ['code out of range', failed(Infinity)],
    ['code that is no number', failed(Number.NaN)],
    ['code missing', { isSuccessful: false, resultMessage: '' }],
    ['flag missing', { resultCode: 4000121, resultMessage: '' }],
    ['message of another type', { ...success, resultMessage: { en: 'SUCCESS' } }],
    ['a list', [true, 0, 'SUCCESS']],
    ['nothing', {}],
    ['null', null],
    ['undefined', undefined],
    ['a string', 'SUCCESS'],
    ['members that are inherited', Object.create(success)],
  ])('%s', (_name, header) => {
    expect(readId(header)).toMatchObject({ reason: 'UPSTREAM_UNREADABLE', foundBy: 'unreadable' });
  });

  it.each([199, 302, 404, 500, 503, 0, -1, Number.NaN])('success with HTTP %d', (status) => {
    expect(readId(success, status).reason).toBe('UPSTREAM_UNREADABLE');
  });

  it('hostile objects', () => {
    const trap = () => {
      throw new Error('never let out');
    };
    const getters = Object.defineProperties(
      {},
      { isSuccessful: { get: trap }, resultCode: { get: trap }, resultMessage: { get: trap } },
    );
    const proxy = new Proxy({}, { get: trap, getOwnPropertyDescriptor: trap, ownKeys: trap, has: trap });
    const { proxy: revoked, revoke } = Proxy.revocable({}, {});
    revoke();
    for (const hostile of [getters, proxy, revoked]) {
      expect(readId(hostile).reason).toBe('UPSTREAM_UNREADABLE');
      expect(resolveAnswer(hostile, 200, 'analyze', 'id-card').reason).toBe('UPSTREAM_UNREADABLE');
      for (const result of [hostile, { ok: hostile }])
        expect(() => resolveAnswer({ header: success, result }, 200, 'analyze', 'id-card')).not.toThrow();
    }
  });
});

describe('header and result together', () => {
  const success = { isSuccessful: true, resultCode: 0, resultMessage: 'SUCCESS' };
  const result = { idType: 'resident' };
  const answer = (body: unknown, status = 200) => resolveAnswer(body, status, 'analyze', 'id-card').reason;

  it('agree', () => {
    expect(answer({ header: success, result })).toBe('SUCCESS');
    expect(answer({ header: failed(4000121) })).toBe('ID_CARD_INFO_NOT_FOUND');
    expect(answer({ header: failed(4000121), result: null })).toBe('ID_CARD_INFO_NOT_FOUND');
    expect(answer({ header: failed(4000121), result: {} })).toBe('ID_CARD_INFO_NOT_FOUND');
  });

  it.each([
    ['success without a result', { header: success }],
    ['success with null', { header: success, result: null }],
    ['success with an empty result', { header: success, result: {} }],
    ['success with a list', { header: success, result: [1] }],
    ['success with a string', { header: success, result: 'resident' }],
    ['failure with a result', { header: failed(4000121), result }],
    ['a result alone', { result }],
    ['a list of answers', [{ header: success, result }]],
  ])('%s is unreadable', (_name, body) => {
    expect(answer(body)).toBe('UPSTREAM_UNREADABLE');
  });

  it("without a header, the HTTP status of a gateway's own JSON decides", () => {
    expect(answer({ message: 'no healthy upstream' }, 503)).toBe('UPSTREAM_UNREACHABLE');
    expect(answer({ message: 'no healthy upstream' }, 200)).toBe('UPSTREAM_UNREADABLE');
    expect(answer({ header: { isSuccessful: 'no' } }, 503)).toBe('UPSTREAM_UNREADABLE');
  });
});

describe('an HTTP status alone', () => {
  it.each([
    [200, 'UPSTREAM_UNREADABLE'],
    [204, 'UPSTREAM_UNREADABLE'],
    [302, 'UPSTREAM_UNREADABLE'],
    [400, 'SENDING_PROBLEM'],
    [401, 'SERVICE_PROBLEM'],
    [403, 'SERVICE_PROBLEM'],
    [404, 'SERVICE_PROBLEM'],
    [408, 'API_TEMPORARILY_UNAVAILABLE'],
    [413, 'MAX_UPLOAD_SIZE_EXCEEDED'],
    [429, 'API_TEMPORARILY_UNAVAILABLE'],
    [500, 'CHECKING_PROBLEM'],
    [502, 'UPSTREAM_UNREACHABLE'],
    [503, 'UPSTREAM_UNREACHABLE'],
    [504, 'UPSTREAM_UNREACHABLE'],
    [418, 'UNKNOWN'],
    [Number.NaN, 'UPSTREAM_UNREADABLE'],
  ])('%d is %s', (status, reason) => {
    expect(resolveStatus(status, 'analyze', 'id-card').reason).toBe(reason);
  });
});

/** Park and Miller's generator: the same numbers on every run, so that a failure can be looked at again. */
function seededRandom(seed: number): () => number {
  let state = seed % 2_147_483_647;
  return () => {
    state = (state * 16_807) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
