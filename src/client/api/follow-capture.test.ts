import { describe, expect, it } from 'vitest';
import { parseCaptureState } from './follow-capture.ts';

const WAITING = {
  reference: 'K7Q4-MF2X',
  document: 'id-card',
  state: 'waiting',
  kept: { until: '2026-11-24T00:00:00.000Z', nextCallAt: '2026-11-23T00:00:30.000Z', calls: 2 },
};

describe('parseCaptureState', () => {
  it('tells when a kept photo is called again', () => {
    expect(parseCaptureState(WAITING)).toEqual(WAITING);
  });

  it('leaves out what it does not know', () => {
    const kept = { until: WAITING.kept.until, nextCallAt: 7, more: true };
    expect(parseCaptureState({ ...WAITING, kept, answer: { none: true }, more: 1 })).toEqual({
      ...WAITING,
      kept: { until: WAITING.kept.until, nextCallAt: null, calls: 0 },
    });
  });

  it('takes nothing else for a state', () => {
    const unknown = ['unheard-of', 'toString', 7].map((state) => ({ ...WAITING, state }));
    for (const body of [null, {}, ...unknown, { ...WAITING, document: 'letter' }]) {
      expect(parseCaptureState(body)).toBeNull();
    }
  });
});
