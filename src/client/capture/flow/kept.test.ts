import { describe, expect, it } from 'vitest';
import type { Problem } from '#src/shared/contract/captures.ts';
import type { KeptAnswer } from './flow-event.ts';
import { wouldLoseSomething } from './flow-state.ts';
import { flowReducer } from './flow.ts';
import { after, failedWith, READ as capture, SENDING } from './testing/walk.ts';

const REFERENCE = 'K7Q4-MF2X';
const problem: Problem = {
  type: 'x',
  title: 'x',
  status: 503,
  instance: '/',
  reason: 'UPSTREAM_UNREACHABLE',
  next_step: 'savedForRetry',
  alternatives: ['contactSupport'],
  retry: { mode: 'automatic' },
  image_kept: true,
  kept_until: '2026-11-24T00:00:00.000Z',
  reference: REFERENCE,
  params: {},
};
const saved = after([...SENDING, failedWith(problem)]);
const answered = (answer: KeptAnswer, reference = REFERENCE) =>
  flowReducer(saved, { type: 'kept-answered', reference, answer });
const READ: KeptAnswer = { kind: 'read', capture };
const retake: Problem = {
  ...problem,
  reason: 'ID_CARD_INFO_NOT_FOUND',
  next_step: 'retake',
  retry: { mode: 'none' },
  image_kept: false,
};

describe('a page left open over a kept photo', () => {
  it('turns to the fields by itself', () => {
    expect(answered(READ).screen).toMatchObject({ step: 'read', capture, from: 'file' });
  });

  it('says so when its time is over', () => {
    expect(answered({ kind: 'expired' }).screen).toMatchObject({
      step: 'message',
      message: { reason: 'SAVED_PHOTO_EXPIRED', nextStep: 'retake', imageKept: false },
    });
  });

  it('shows what the person has to do when the photo turns out to be the cause', () => {
    expect(answered({ kind: 'problem', problem: retake }).screen).toMatchObject({
      step: 'message',
      message: { reason: 'ID_CARD_INFO_NOT_FOUND', nextStep: 'retake' },
    });
  });

  it.each(['withdrawn', 'deleted', 'closed'] as const)('says that nothing is kept when it is %s', (how) => {
    expect(answered({ kind: 'ended', how })).toMatchObject({
      screen: { step: 'kept-ended', how },
      visit: { kept: null },
    });
  });

  it('heeds no news of another capture', () => {
    expect(answered(READ, '9TX2-MD6C')).toBe(saved);
  });

  it('may be closed without a question', () => {
    expect(wouldLoseSomething(saved.screen)).toBe(false);
  });

  it('leads back to the first step, which leads to the photo again', () => {
    expect(flowReducer(saved, { type: 'back' })).toMatchObject({
      screen: { step: 'choosing-document' },
      visit: { kept: REFERENCE },
    });
  });
});
