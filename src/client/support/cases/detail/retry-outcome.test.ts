import { describe, expect, it } from 'vitest';
import type { CaseRow, CaseState } from '#src/shared/contract/support/cases.ts';
import { retryOutcome } from './retry-outcome.ts';

const ROW: CaseRow = {
  reference: 'K7Q4-MF2X',
  document: 'id-card',
  state: 'staff',
  cause: 'INVALID_APPKEY_SECRETKEY',
  fault: 'operator',
  resultCode: 4010001,
  locale: 'ko',
  apiVersion: 'v2.0',
  createdAt: '2026-11-23T02:18:04.000Z',
  changedAt: '2026-11-23T02:18:05.000Z',
  dueAt: null,
  keptUntil: '2026-11-24T02:18:05.000Z',
  backgroundCalls: 1,
  run: 2,
  askedBy: null,
  incident: 'inc',
  assignedTo: null,
  hasRecaptureLink: false,
};

const outcome = (row: Partial<CaseRow>, seenRun = 2) => retryOutcome(seenRun, { row: { ...ROW, ...row } });

describe('a press on retry', () => {
  it('is under way while it is asked for and called', () => {
    expect(outcome({ askedBy: 'Jieun' })).toEqual({ kind: 'queued' });
    expect(outcome({ state: 'calling', run: 3, askedBy: 'Jieun' })).toEqual({ kind: 'calling' });
    // The same run, nobody's name on it: what was seen has not been called yet.
    expect(outcome({})).toEqual({ kind: 'queued' });
  });

  it('ends in what the call ended in', () => {
    expect(outcome({ state: 'recognised', run: 3 })).toEqual({ kind: 'recognised' });
    expect(outcome({ state: 'person', run: 3 })).toEqual({ kind: 'person' });
    expect(outcome({ state: 'waiting', run: 3, cause: 'DATABASE_FAIL' })).toEqual({
      kind: 'again',
      cause: 'DATABASE_FAIL',
    });
    expect(outcome({ run: 3 })).toEqual({ kind: 'again', cause: 'INVALID_APPKEY_SECRETKEY' });
  });

  it.each<CaseState>(['closed', 'deleted', 'expired'])('ends when the case is %s meanwhile', (state) => {
    expect(outcome({ state })).toEqual({ kind: 'ended' });
  });
});
