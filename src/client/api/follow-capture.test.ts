import { describe, expect, it } from 'vitest';
import { parseFollowed } from './follow-capture.ts';

describe('parseFollowed', () => {
  it('tells when a kept photo is called again', () => {
    const kept = { until: '2026-11-24T00:00:00.000Z', nextCallAt: '2026-11-23T00:00:30.000Z', calls: 2 };
    expect(parseFollowed({ reference: 'K7Q4-MF2X', document: 'id-card', state: 'waiting', kept })).toEqual({
      state: 'waiting',
      read: null,
      problem: null,
      nextCallAt: kept.nextCallAt,
      calls: 2,
    });
  });

  it('takes nothing else for a state', () => {
    for (const body of [null, {}, { state: 'unheard-of' }, { state: 'toString' }, { state: 7 }]) {
      expect(parseFollowed(body)).toBeNull();
    }
  });
});
