import { describe, expect, it } from 'vitest';
import type { Problem } from '#src/shared/contract/captures.ts';
import { flowReducer } from '../flow/flow.ts';
import { PHOTO_FAULT as retake, READ as capture } from '../flow/testing/walk.ts';
import { flowOnReturn } from './flow-on-return.ts';

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

describe('whoever comes back to a capture', () => {
  const state = { reference: REFERENCE, document: 'id-card' } as const;

  it('sees the fields', () => {
    const flow = flowOnReturn({ ...state, state: 'read', answer: capture });
    expect(flow.screen).toMatchObject({ step: 'read', capture, photo: null, from: 'file' });
    expect(flowReducer(flow, { type: 'back' }).screen).toMatchObject({ step: 'consent' });
  });

  it('sees what was told last while it is tried', () => {
    const kept = { until: '2026-11-24T00:00:00.000Z', nextCallAt: null, calls: 1 };
    for (const at of ['waiting', 'staff', 'reading'] as const) {
      expect(flowOnReturn({ ...state, state: at, answer: problem, kept })).toMatchObject({
        screen: { message: { reason: 'UPSTREAM_UNREACHABLE', imageKept: true, reference: REFERENCE } },
        visit: { kept: REFERENCE },
      });
    }
    expect(flowOnReturn({ ...state, state: 'reading', kept }).screen).toMatchObject({
      message: { reason: 'SERVICE_PROBLEM', imageKept: true, keptUntil: kept.until },
    });
  });

  it('agrees before another photo is taken', () => {
    const flow = flowOnReturn({ ...state, state: 'failed', answer: retake });
    expect(flow.screen).toMatchObject({ step: 'message', message: { nextStep: 'retake' } });
    for (const type of ['another-photo', 'another-file'] as const) {
      expect(flowReducer(flow, { type }).screen).toMatchObject({ step: 'consent', document: 'id-card' });
    }
  });
});
