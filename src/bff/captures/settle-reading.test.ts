import { describe, expect, it } from 'vitest';
import { DOCUMENT_TYPES } from '#src/shared/documents.ts';
import { fitToCall } from '#src/shared/results/fit-to-call.ts';
import { clientOutcome, outcomeOf } from '#src/shared/results/meaning.ts';
import type { Outcome } from '#src/shared/results/outcome.ts';
import { RESULT_CODES, RESULT_KEYS, type ResultKey } from '#src/shared/results/result-codes.ts';
import { failedSettlement, type KeepContext } from './settle-reading.ts';

const NOW = 1_800_000_000_000;
const HOUR = 3_600_000;
const KEEP: KeepContext = {
  document: 'id-card',
  consent: 'given',
  keptUntil: null,
  backgroundCalls: 0,
  now: NOW,
  retentionMs: 24 * HOUR,
  random: () => 0.5,
};

/** Faults of the upstream that pass by themselves, and the call limit, which is lifted. */
const CALLED_AGAIN: readonly ResultKey[] = [
  'FAIL',
  'API_CALL_LIMIT_EXCEEDED',
  'INTERNAL_API_FAIL',
  'ERROR_PARSING_FAIL',
  'DATABASE_FAIL',
  'ENCRYPT_FAIL',
  'OCR_DOCUMENT_BUSINESS_API_FAIL',
  'OCR_DOCUMENT_BUSINESS_API_RETURN_EMPTY',
  'OCR_DOCUMENT_ID_CARD_API_FAIL',
  'OCR_DOCUMENT_ID_CARD_API_RETURN_EMPTY',
];

function settled(outcome: Outcome, keep: Partial<KeepContext> = {}, retryAfterMs: number | null = null) {
  const context = {
    instance: '',
    maxImageBytes: 4_990_000,
    document: 'id-card',
    reference: 'K7Q4MF2X',
  } as const;
  const photo = { type: 'image/jpeg', parts: [Buffer.of(1)] } as const;
  return failedSettlement(
    { kind: 'failed', outcome, retryAfterMs },
    { ...KEEP, ...keep },
    {
      context: { ...context, document: keep.document ?? 'id-card' },
      incidentId: 'incident',
      photo,
    },
  );
}

function of(key: ResultKey): Outcome {
  const { resultCode } = RESULT_CODES[key];
  return outcomeOf(key, { foundBy: 'exact', resultKey: key, resultCode });
}

describe('a first failure', () => {
  it.each(RESULT_KEYS.filter((key) => key !== 'SUCCESS'))('%s', (key) => {
    for (const document of DOCUMENT_TYPES) {
      const outcome = fitToCall(of(key), 'analyze', document);
      const wanted = outcome.keepsImage && outcome.fault !== 'user';
      const settlement = settled(outcome, { document });
      expect(settlement.outcome).toBe(outcome);
      if (document === 'credit-card' || !wanted) {
        expect(settlement).toMatchObject({ to: 'person', told: { image_kept: false } });
        continue;
      }
      const isCalledAgain = CALLED_AGAIN.includes(key);
      expect(settlement).toMatchObject({
        to: isCalledAgain ? 'waiting' : 'staff',
        keptUntil: NOW + 24 * HOUR,
        incidentId: 'incident',
        told: {
          status: 503,
          reason: outcome.reason,
          next_step: 'savedForRetry',
          image_kept: true,
          kept_until: new Date(NOW + 24 * HOUR).toISOString(),
          reference: 'K7Q4-MF2X',
          retry: { mode: isCalledAgain ? 'automatic' : 'none' },
          params: { ref: 'K7Q4-MF2X' },
        },
      });
      expect(JSON.parse(settlement.answer.body.toString())).toEqual(settlement.told);
      if (settlement.to === 'waiting') expect(settlement.dueAt).toBe(NOW + 30_000);
      for (const consent of ['not-given', 'storage-failed'] as const) {
        expect(settled(outcome, { document, consent })).toMatchObject({
          to: 'person',
          notKept: consent,
          told: { reason: 'SERVICE_PROBLEM_NOT_SAVED', image_kept: false },
        });
      }
    }
  });

  it('of a card says that it could not be kept, when that was a question', () => {
    expect(settled(clientOutcome('UPSTREAM_UNREACHABLE'), { document: 'credit-card' })).toMatchObject({
      notKept: 'card',
    });
    expect(settled(of('CREDIT_CARD_INFO_NOT_FOUND'), { document: 'credit-card' })).toMatchObject({
      notKept: null,
    });
  });

  it('waits as long as the upstream asked', () => {
    expect(settled(of('DATABASE_FAIL'), {}, 5 * HOUR)).toMatchObject({ dueAt: NOW + 5 * HOUR });
  });
});

describe('a failure of what is kept', () => {
  const keptUntil = NOW + HOUR;

  it('keeps it until then, with growing gaps', () => {
    const gaps = [0, 1, 2].map((backgroundCalls) => {
      const settlement = settled(of('DATABASE_FAIL'), { keptUntil, backgroundCalls });
      expect(settlement).toMatchObject({ to: 'waiting', keptUntil });
      return settlement.to === 'waiting' ? settlement.dueAt - NOW : 0;
    });
    expect(gaps).toEqual([30_000, 120_000, 600_000]);
    // The next gap would end after it.
    expect(settled(of('DATABASE_FAIL'), { keptUntil, backgroundCalls: 3 }).to).toBe('staff');
  });

  it('asks nobody to press again for what is called again by itself', () => {
    const busy = settled(of('API_TEMPORARILY_UNAVAILABLE'), { keptUntil });
    expect(busy).toMatchObject({ to: 'waiting', told: { reason: 'CHECKING_PROBLEM', image_kept: true } });
    expect(settled(clientOutcome('UNKNOWN'), { keptUntil }).to).toBe('staff');
  });

  it('ends with the photo when the photo is at fault', () => {
    for (const key of ['ID_CARD_INFO_NOT_FOUND', 'FILE_READ_FAIL', 'INVALID_FILE'] as const) {
      expect(settled(of(key), { keptUntil })).toMatchObject({
        to: 'person',
        outcome: { staffKey: key },
        told: { reason: 'RETRY_NEEDS_NEW_PHOTO', image_kept: false },
        isFinal: true,
      });
    }
  });
});
