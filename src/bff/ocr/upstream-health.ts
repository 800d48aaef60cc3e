import type { MeaningKey } from '#src/shared/results/meaning.ts';
import type { Outcome } from '#src/shared/results/outcome.ts';
import type { Timings } from '../timings.ts';
import { type Admission, type BreakerState, openBreaker } from './breaker.ts';
import type { Answer } from './read-answer.ts';
import { type Exchange, isCallTimeout } from './transport.ts';

/** Watches every call to the upstream, and spares those that would meet the same outage again. */
export interface UpstreamHealth {
  /** Asked before each call. `wait`: it is not made. */
  admit(): Admission;
  /** What became of an admitted call that could last `withinMs`. */
  record(admission: Admission, exchange: Exchange, answer: Answer, withinMs: number): void;
  state(): BreakerState;
  /** Milliseconds until a call may be let through; 0 when one may now. */
  restsFor(): number;
}

export interface BreakerChange {
  readonly state: BreakerState;
  /** Milliseconds from now until a probe is let through; 0 when it is closed. */
  readonly restsForMs: number;
  /** What the last faulty call ended in. */
  readonly cause: MeaningKey | null;
}

export function openUpstreamHealth(options: {
  readonly breaker: Timings['breaker'];
  /** Milliseconds in which the upstream is expected to begin an answer; a call cut off before says nothing of it. */
  readonly headersMs: number;
  readonly onChange: (change: BreakerChange) => void;
  readonly onAnswered: () => void;
  /** The upstream said that too many calls were made; with the milliseconds that it asked to wait. */
  readonly onCallLimit: (retryAfterMs: number | null) => void;
}): UpstreamHealth {
  let cause: MeaningKey | null = null;
  const breaker = openBreaker({
    ...options.breaker,
    now: () => performance.now(),
    onChange: (state) =>
      options.onChange({
        state,
        restsForMs: state === 'closed' ? 0 : options.breaker.restMs,
        cause: state === 'closed' ? null : cause,
      }),
  });
  return {
    admit: () => breaker.admit(),
    record(admission, exchange, answer, withinMs) {
      const isCutShort = withinMs < options.headersMs && isCallTimeout(exchange);
      const isWithdrawn = !exchange.ok && exchange.failure === 'withdrawn';
      if (isWithdrawn || isCutShort) return breaker.release(admission);
      if (answer.ok || !isOutage(answer.outcome)) {
        breaker.record(admission, 'answered');
        return options.onAnswered();
      }
      cause = answer.outcome.staffKey;
      breaker.record(admission, 'faulty');
      if (answer.outcome.resultKey === 'API_CALL_LIMIT_EXCEEDED') options.onCallLimit(answer.retryAfterMs);
    },
    state: () => breaker.state(),
    restsFor: () => breaker.restsFor(),
  };
}

/**
 * Whether an outcome tells of an outage: 5xx-class and 429-class answers, and none at all. Set-up faults (credentials,
 * rights, our own requests) are answers like any other, and so is a photo that cannot be read, though its number begins
 * with 5.
 */
export function isOutage({ resultKey, fault, staffKey }: Outcome): boolean {
  if (resultKey === 'API_CALL_LIMIT_EXCEEDED') return true;
  // About this one file, though the upstream says that it failed; and numbers of which nobody knows what they mean.
  if (resultKey === 'FILE_READ_FAIL' || staffKey === 'UNKNOWN') return false;
  return fault === 'upstream';
}
