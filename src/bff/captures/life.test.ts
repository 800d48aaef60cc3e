import { describe, expect, it } from 'vitest';
import { ENDED, LEADS_TO, LIFE, type LifeEvent, type LifeState, statesBefore } from './life.ts';

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

  it('is led by an event to the same state from everywhere', () => {
    for (const [event, state] of Object.entries(LEADS_TO)) {
      const seen = STATES.flatMap((from) => LIFE[from][event as LifeEvent] ?? []);
      expect(new Set(seen)).toEqual(new Set([state]));
    }
  });

  it('is read again from wherever it has not ended', () => {
    expect(statesBefore('call')).toEqual(STATES.filter((state) => !ENDED.includes(state)));
  });

  it('keeps only out of a call', () => {
    expect(statesBefore('wait')).toEqual(['calling', 'staff']);
    expect(statesBefore('need-staff')).toEqual(['calling', 'waiting']);
  });
});
