import { describe, expect, it } from 'vitest';
import { type Breaker, type BreakerState, type Health, openBreaker } from './breaker.ts';

function started() {
  let now = 1_000;
  const states: BreakerState[] = [];
  const breaker = openBreaker({
    windowMs: 30_000,
    leastCalls: 10,
    openAt: 0.5,
    restMs: 10_000,
    now: () => now,
    onChange: (state) => states.push(state),
  });
  return { breaker, states, pass: (ms: number) => (now += ms) };
}

function calls(breaker: Breaker, healths: readonly Health[]): void {
  for (const health of healths) breaker.record(breaker.admit(), health);
}

const times = (count: number, health: Health) => Array.from({ length: count }, () => health);

describe('breaker', () => {
  it('says nothing on fewer than ten calls, and opens at half of ten', () => {
    const { breaker } = started();
    calls(breaker, times(9, 'faulty'));
    expect(breaker.admit()).toEqual({ kind: 'call' });
    calls(breaker, ['answered']);
    expect(breaker.state()).toBe('open');
    expect(breaker.admit()).toEqual({ kind: 'wait', afterMs: 10_000 });
  });

  it('stays closed below half', () => {
    const { breaker } = started();
    calls(breaker, [...times(6, 'answered'), ...times(5, 'faulty')]);
    expect(breaker.state()).toBe('closed');
  });

  it('forgets what is older than the window', () => {
    const { breaker, pass } = started();
    calls(breaker, times(9, 'faulty'));
    pass(30_001);
    calls(breaker, times(9, 'answered'));
    calls(breaker, ['faulty']);
    expect(breaker.state()).toBe('closed');
  });

  it('lets one probe through after its rest, and no more until that is answered', () => {
    const { breaker, pass, states } = started();
    calls(breaker, times(10, 'faulty'));
    pass(10_000);
    const probe = breaker.admit();
    expect(probe).toEqual({ kind: 'probe' });
    expect(breaker.admit().kind).toBe('wait');
    breaker.record(probe, 'answered');
    expect(breaker.admit()).toEqual({ kind: 'call' });
    expect(states).toEqual(['open', 'probing', 'closed']);
    // The old sample is gone with the outage.
    calls(breaker, times(9, 'faulty'));
    expect(breaker.state()).toBe('closed');
  });

  it('rests again after a faulty probe, and asks anew when a probe was given up', () => {
    const { breaker, pass } = started();
    calls(breaker, times(10, 'faulty'));
    pass(10_000);
    breaker.record(breaker.admit(), 'faulty');
    expect(breaker.admit()).toEqual({ kind: 'wait', afterMs: 10_000 });
    pass(10_000);
    breaker.release(breaker.admit());
    expect(breaker.admit()).toEqual({ kind: 'probe' });
  });

  it('is not closed or opened again by calls that began before it opened', () => {
    const { breaker, pass } = started();
    const late = breaker.admit();
    calls(breaker, times(10, 'faulty'));
    pass(4_000);
    breaker.record(late, 'faulty');
    expect(breaker.admit()).toEqual({ kind: 'wait', afterMs: 6_000 });
    breaker.record(late, 'answered');
    expect(breaker.state()).toBe('open');
  });
});
