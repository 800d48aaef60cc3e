import { describe, expect, it } from 'vitest';
import type { CaptureRead, Problem } from '#src/shared/contract/captures.ts';
import { flowReducer } from './flow.ts';
import { type Flow, FIRST_FLOW, wouldLoseSomething } from './flow-state.ts';
import { messageFromProblem } from '#src/client/ui/message/message.ts';

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
const capture: CaptureRead = {
  reference: REFERENCE,
  document: 'id-card',
  outcome: { reason: 'SUCCESS', next_step: 'continue' },
  result: { type: 'resident', resolution: 'normal', boxUnit: 'pixel', fields: [] },
};
const saved: Flow = {
  ...FIRST_FLOW,
  screen: {
    step: 'message',
    document: 'id-card',
    photo: null,
    from: 'file',
    message: messageFromProblem(problem),
    press: 0,
  },
};
const answered = (answer: 'read' | 'over', reference = REFERENCE) =>
  flowReducer(saved, {
    type: 'kept-answered',
    reference,
    answer: answer === 'read' ? { kind: 'read', capture } : { kind: 'over' },
  });

describe('a page left open over a kept photo', () => {
  it('turns to the fields by itself', () => {
    expect(answered('read').screen).toMatchObject({ step: 'read', capture });
  });

  it('says so when its time is over', () => {
    expect(answered('over').screen).toMatchObject({
      step: 'message',
      message: { reason: 'SAVED_PHOTO_EXPIRED', imageKept: false },
    });
  });

  it('shows what the person has to do when the photo turns out to be the cause', () => {
    const answer = {
      kind: 'problem',
      problem: { ...problem, reason: 'ID_CARD_INFO_NOT_FOUND', next_step: 'retake', image_kept: false },
    } as const;
    expect(flowReducer(saved, { type: 'kept-answered', reference: REFERENCE, answer }).screen).toMatchObject({
      step: 'message',
      message: { reason: 'ID_CARD_INFO_NOT_FOUND', nextStep: 'retake' },
    });
  });

  it('heeds no news of another capture', () => {
    expect(answered('read', '9TX2-MD6C')).toBe(saved);
    expect(flowReducer(saved, { type: 'kept-withdrawn', reference: '9TX2-MD6C' })).toBe(saved);
  });

  it('may be closed without a question, and shows that everything is destroyed', () => {
    expect(wouldLoseSomething(saved.screen)).toBe(false);
    expect(flowReducer(saved, { type: 'kept-withdrawn', reference: REFERENCE }).screen).toEqual({
      step: 'withdrawn',
    });
  });
});
