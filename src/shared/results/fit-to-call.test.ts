import { describe, expect, it } from 'vitest';
import { CLIENT_POLICY } from './client-policy.ts';
import { fitToCall } from './fit-to-call.ts';
import { clientOutcome } from './meaning.ts';
import { notSaved } from './not-saved.ts';
import type { ClientOutcome, Operation, Outcome } from './outcome.ts';
import { POLICY } from './policy.ts';
import { resolve } from './resolve.ts';
import { RESULT_CODES, RESULT_KEYS, type ResultKey } from './result-codes.ts';

const CLIENT_OUTCOMES = Object.keys(CLIENT_POLICY) as ClientOutcome[];
const FAILURES = RESULT_KEYS.filter((key) => key !== 'SUCCESS');

function answer(key: ResultKey, operation: Operation, document: Parameters<typeof resolve>[3]): Outcome {
  const { resultCode, resultMessage } = RESULT_CODES[key];
  return resolve({ isSuccessful: key === 'SUCCESS', resultCode, resultMessage }, 200, operation, document);
}

describe('policies', () => {
  const all = [...Object.entries(POLICY), ...Object.entries(CLIENT_POLICY)];

  it.each(all)('%s keeps to the rules', (_key, row) => {
    if (row.fault === 'user') expect(row.keepsImage || row.severity === 'page').toBe(false);
    expect(row.nextStep === 'savedForRetry').toBe(row.keepsImage);
    expect(row.alternatives).not.toContain(row.nextStep);
    expect(new Set(row.alternatives).size).toBe(row.alternatives.length);
    expect(row.retry.maxAutomatic > 0).toBe(row.retry.mode === 'automatic');
    expect(row.retry.maxAutomatic).toBeLessThanOrEqual(3);
    // A button that sends the same again must be allowed to.
    if (row.nextStep === 'waitAndRetry') expect(row.retry.mode).not.toBe('none');
  });

  it('mask every row about access, routing, set-up and the envelope', () => {
    const masked = new Set(['access', 'service-use', 'gateway-routing', 'http-like', 'encryption']);
    for (const key of RESULT_KEYS)
      if (masked.has(POLICY[key].family)) expect(POLICY[key].publicReason, key).not.toBe(key);
  });
});

describe('payment cards', () => {
  it('are never kept and never promised to be', () => {
    for (const key of FAILURES) {
      const outcome = answer(key, 'analyze', 'credit-card');
      expect(outcome.keepsImage, key).toBe(false);
      expect([outcome.nextStep, ...outcome.alternatives], key).not.toContain('savedForRetry');
      expect(outcome.resultKey).toBe(key);
      expect(outcome.staffKey).toBe(key);
      if (POLICY[key].keepsImage)
        expect(outcome).toMatchObject({ reason: 'SERVICE_PROBLEM_NOT_SAVED', nextStep: 'waitAndRetry' });
    }
  });

  it('keep the automatic retries of the row', () => {
    expect(answer('INVALID_KEY_VERSION', 'analyze', 'credit-card').retry.maxAutomatic).toBe(1);
    expect(answer('INTERNAL_API_FAIL', 'analyze', 'credit-card').retry.maxAutomatic).toBe(2);
  });
});

describe('calls without an image', () => {
  it.each(['authenticity', 'businessStatus'] as const)('%s never speaks of a photo', (operation) => {
    const document = operation === 'authenticity' ? 'id-card' : 'business-registration';
    for (const key of FAILURES) {
      const outcome = answer(key, operation, document);
      expect(outcome.keepsImage, key).toBe(false);
      const { operations } = POLICY[key];
      const ownText = operations.length === 1 && operations[0] === operation;
      if (key === 'INVALID_PARAMETER')
        expect(outcome).toMatchObject({
          reason: 'DETAILS_NOT_ACCEPTED',
          nextStep: 'checkDetails',
          fault: 'user',
          severity: 'info',
          resultKey: key,
        });
      else
        expect(outcome, key).toMatchObject(
          ownText
            ? { reason: key, staffKey: key }
            : { reason: 'SERVICE_PROBLEM_DETAILS', nextStep: 'waitAndRetry', staffKey: key },
        );
    }
  });

  it('own texts: the number, the pass, the lock, the lookup', () => {
    expect(answer('NOT_EXIST_BUSINESS_NUMBER', 'businessStatus', 'business-registration').nextStep).toBe(
      'checkDetails',
    );
    expect(
      answer('OCR_DOCUMENT_BUSINESS_STATUS_CHECK_FAIL', 'businessStatus', 'business-registration').reason,
    ).toBe('OCR_DOCUMENT_BUSINESS_STATUS_CHECK_FAIL');
    expect(answer('AUTHENTICITY_REQUEST_KEY_INVALID', 'authenticity', 'id-card').nextStep).toBe('startAgain');
    expect(answer('REGISTRATION_CARD_AUTHENTICATION_LOCKED', 'authenticity', 'id-card').nextStep).toBe(
      'chooseAnotherDocument',
    );
  });

  it('authenticity is not repeated once it may have been carried out', () => {
    for (const key of ['FAIL', 'INTERNAL_API_FAIL', 'API_TEMPORARILY_UNAVAILABLE'] as const)
      expect(answer(key, 'authenticity', 'id-card').retry, key).toEqual({ mode: 'manual', maxAutomatic: 0 });
    const lost = fitToCall(clientOutcome('UPSTREAM_UNREACHABLE'), 'authenticity', 'id-card');
    expect(lost).toMatchObject({ reason: 'SERVICE_PROBLEM_DETAILS', retry: { maxAutomatic: 0 } });
    expect(answer('INVALID_KEY_VERSION', 'authenticity', 'id-card').retry.maxAutomatic).toBe(1);
  });

  it('asking for a public key belongs to a photo', () => {
    expect(answer('INVALID_PARAMETER', 'publicKey', 'id-card').reason).toBe('SENDING_PROBLEM');
  });
});

describe('outcomes of our own', () => {
  it.each(CLIENT_OUTCOMES)('%s follows its policy', (reason) => {
    expect(clientOutcome(reason)).toEqual({
      ...CLIENT_POLICY[reason],
      resultKey: null,
      resultCode: null,
      reason,
      staffKey: reason,
      foundBy: 'client',
    });
  });
});

describe('nothing was kept', () => {
  it('takes the promise away and leaves the cause', () => {
    const kept = answer('INVALID_APPKEY_SECRETKEY', 'analyze', 'id-card');
    expect(notSaved(kept)).toMatchObject({
      reason: 'SERVICE_PROBLEM_NOT_SAVED',
      nextStep: 'waitAndRetry',
      alternatives: ['contactSupport'],
      keepsImage: false,
      resultKey: 'INVALID_APPKEY_SECRETKEY',
      staffKey: 'INVALID_APPKEY_SECRETKEY',
      severity: 'page',
    });
  });

  it('keeps another way out that the row had', () => {
    expect(notSaved(answer('FAIL', 'analyze', 'id-card')).alternatives).toEqual(['contactSupport', 'retake']);
  });

  it('puts us in the place of a promise among the alternatives', () => {
    const busy = answer('API_TEMPORARILY_UNAVAILABLE', 'analyze', 'id-card');
    expect(busy.alternatives).toContain('savedForRetry');
    expect(notSaved(busy)).toEqual({ ...busy, alternatives: ['contactSupport'] });
  });

  it("leaves the person's own turn alone", () => {
    const outcome = answer('ID_CARD_INFO_NOT_FOUND', 'analyze', 'id-card');
    expect(notSaved(outcome)).toEqual(outcome);
  });
});
