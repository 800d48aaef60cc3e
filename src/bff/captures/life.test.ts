import { describe, expect, it } from 'vitest';
import { ENDED, LIFE, type LifeEvent, type LifeState, statesBefore } from './life.ts';

const STATES = Object.keys(LIFE) as LifeState[];

function reachable(from: LifeState): ReadonlySet<LifeState> {
  const seen = new Set<LifeState>([from]);
  for (const state of seen) for (const next of Object.values(LIFE[state])) seen.add(next);
  return seen;
}

describe('the life of a capture', () => {
  it('reaches every state from the first', () => {
    expect([...reachable('received')].sort()).toEqual([...STATES].sort());
  });

  it('ends, from everywhere, and then for good', () => {
    for (const state of STATES) {
      expect(ENDED.some((end) => reachable(state).has(end))).toBe(true);
      expect(Object.keys(LIFE[state]).length === 0).toBe(ENDED.includes(state));
    }
  });

  it('can be withdrawn and expires wherever it has not ended', () => {
    for (const event of ['delete', 'expire', 'close'] satisfies LifeEvent[]) {
      expect(statesBefore(event)).toEqual(STATES.filter((state) => !ENDED.includes(state)));
    }
  });

  it('is never read again once it was read', () => {
    expect(LIFE.recognised.call).toBeUndefined();
    expect(statesBefore('call')).toEqual(['received', 'calling', 'person', 'waiting', 'staff']);
  });

  it('keeps only out of a call', () => {
    expect(statesBefore('wait')).toEqual(['calling', 'staff']);
    expect(statesBefore('need-staff')).toEqual(['calling', 'waiting']);
  });
});
