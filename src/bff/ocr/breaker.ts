/** What one call says about the upstream's health. Set-up faults (credentials, rights) say nothing: they are `answered`. */
export type Health = 'answered' | 'faulty';

/** Whether a call may be made now. */
export type Admission =
  | { readonly kind: 'call' }
  /** The one call that finds out whether the upstream is back. */
  | { readonly kind: 'probe' }
  | { readonly kind: 'wait'; readonly afterMs: number };

export type BreakerState = 'closed' | 'open' | 'probing';

/** A sampling breaker: most of the last calls were faulty, so the next ones are spared. */
export interface Breaker {
  admit(): Admission;
  /** What became of an admitted call. Calls that began before the breaker opened count for the sample only. */
  record(admission: Admission, health: Health): void;
  /** An admitted call was given up without an answer or a fault: a probe is free again. */
  release(admission: Admission): void;
  readonly state: () => BreakerState;
  /** Milliseconds until a call may be let through; 0 when one may now. Lets none through itself. */
  readonly restsFor: () => number;
}

export interface BreakerOptions {
  /** Milliseconds that the sample looks back. */
  readonly windowMs: number;
  /** Fewer calls than this in the window say nothing. */
  readonly leastCalls: number;
  /** Share (0–1) of faulty calls at which it opens. */
  readonly openAt: number;
  /** Milliseconds until one probe is let through. */
  readonly restMs: number;
  /** Monotonic clock, in milliseconds. */
  readonly now: () => number;
  readonly onChange?: (state: BreakerState) => void;
}

/** While the probe is on its way, the others come back as soon as it can have been answered. */
const PROBE_MS = 1_000;

export function openBreaker(options: BreakerOptions): Breaker {
  let sample: { readonly at: number; readonly health: Health }[] = [];
  let state: BreakerState = 'closed';
  let restUntil = 0;

  const become = (next: BreakerState) => {
    if (next === state) return;
    state = next;
    options.onChange?.(next);
  };
  const rest = () => {
    restUntil = options.now() + options.restMs;
    become('open');
  };
  const isSick = () => {
    const since = options.now() - options.windowMs;
    sample = sample.filter(({ at }) => at > since);
    const faulty = sample.filter(({ health }) => health === 'faulty').length;
    return sample.length >= options.leastCalls && faulty >= sample.length * options.openAt;
  };

  return {
    state: () => state,
    restsFor() {
      if (state === 'closed') return 0;
      return state === 'probing' ? PROBE_MS : Math.max(0, restUntil - options.now());
    },
    admit() {
      if (state === 'closed') return { kind: 'call' };
      const afterMs = restUntil - options.now();
      if (afterMs > 0) return { kind: 'wait', afterMs };
      if (state === 'probing') return { kind: 'wait', afterMs: PROBE_MS };
      become('probing');
      return { kind: 'probe' };
    },
    record(admission, health) {
      if (admission.kind === 'wait') return;
      if (admission.kind === 'probe') {
        if (state !== 'probing') return;
        if (health === 'faulty') return rest();
        sample = [];
        return become('closed');
      }
      sample.push({ at: options.now(), health });
      if (state === 'closed' && isSick()) rest();
    },
    release(admission) {
      if (admission.kind === 'probe' && state === 'probing') become('open');
    },
  };
}
