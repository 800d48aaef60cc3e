import { ANSWER_KEPT_HOURS } from '#src/shared/limits.ts';
import type { BreakerOptions } from './ocr/breaker.ts';

const HOUR_MS = 3_600_000;

/**
 * Every duration and bound of the BFF that is not a setting of the operator. One object, so that a test can
 * use shorter waits without a branch in the product.
 */
export interface Timings {
  /** Towards the upstream, in milliseconds. */
  readonly connectMs: number;
  readonly headersMs: number;
  readonly callMs: number;
  /** From the last byte of the person's image to the end of the last call, all retries included. */
  readonly answerMs: number;
  readonly retryBaseMs: number;
  readonly retryCapMs: number;
  /** A longer `Retry-After` is not waited for. */
  readonly retryAfterMaxMs: number;
  /** An upload ends when fewer than `uploadProgressBytes` arrive in this long. */
  readonly uploadIdleMs: number;
  readonly uploadProgressBytes: number;
  readonly headersReceivedMs: number;
  /** How often stalled connections are looked for. */
  readonly connectionsCheckMs: number;
  /** How long a refused upload is still read and thrown away, so that its sender can read the refusal. */
  readonly lingerMs: number;
  readonly drainMs: number;
  readonly sweepMs: number;
  readonly sessionIdleMs: number;
  /** A staff session ends after this long without anything done, and after `staffSessionMs` whatever is done. */
  readonly staffIdleMs: number;
  readonly staffSessionMs: number;
  /** Refusals of strangers that are recorded one by one, per address. */
  readonly refusals: { readonly most: number; readonly everyMs: number };
  /** Wrong sign-ins by link, per address. */
  readonly signInTries: { readonly most: number; readonly everyMs: number };
  /** How long somebody may take at the provider. */
  readonly signInMs: number;
  /** How long a link to a phone works, and how long a phone may let nothing happen. */
  readonly handOverMs: number;
  /** How often a followed state is looked at besides when this process changed it: another one may have. */
  readonly followMs: number;
  /** How often an open event stream says that it is alive. */
  readonly beatMs: number;
  /** How long an answer can be asked for again; `RETENTION_HOURS` may make it shorter. */
  readonly captureKeptMs: number;
  /** While a capture is being read its row belongs to one process for this long. */
  readonly captureLeaseMs: number;
  /** How often whoever reads a capture says so. */
  readonly beatLeaseMs: number;
  /** When calls to the upstream are spared; what each member means: `ocr/breaker.ts`. */
  readonly breaker: Pick<BreakerOptions, 'windowMs' | 'leastCalls' | 'openAt' | 'restMs'>;
  readonly background: {
    /** How often captures that are due are looked for. */
    readonly pollMs: number;
    /** Captures read at one time by one process. */
    readonly atOnce: number;
    /** Least time between two captures that come due by themselves, on the average; staff's presses don't wait for it. */
    readonly paceMs: number;
    /** How long the queue rests after the upstream said that its call limit is reached. */
    readonly limitRestMs: number;
    /** How long a process that stops waits for calls under way before it gives their captures back. */
    readonly stopMs: number;
  };
  /** Images held in memory at one time, in bytes. */
  readonly inFlightBytes: number;
  /** How long the console's counts may be old. */
  readonly countsKeptMs: number;
  /** Drawing kept photos for staff: the longest that one may take, and processes at one time. */
  readonly photoViews: { readonly limitMs: number; readonly atOnce: number };
  readonly publicKeyMs: number;
  readonly answerBytes: number;
  /** Answers that live in memory only, all sessions together; the oldest make room. */
  readonly answersInMemory: { readonly count: number; readonly bytes: number };
}

/** connect, headers and call: decided in the fault table; the upstream publishes none. */
export const TIMINGS: Timings = {
  connectMs: 3_000,
  headersMs: 10_000,
  callMs: 15_000,
  // 25 s are promised: storing and sending the answer take their part of it.
  answerMs: 24_500,
  retryBaseMs: 300,
  retryCapMs: 5_000,
  retryAfterMaxMs: 30_000,
  uploadIdleMs: 30_000,
  uploadProgressBytes: 32_768,
  headersReceivedMs: 10_000,
  connectionsCheckMs: 1_000,
  lingerMs: 2_000,
  drainMs: 20_000,
  sweepMs: 60_000,
  sessionIdleMs: 30 * 60_000,
  // 15 min and 12 h: re-authentication of the second assurance level (NIST SP 800-63B), read November 2026.
  staffIdleMs: 15 * 60_000,
  staffSessionMs: 12 * HOUR_MS,
  refusals: { most: 30, everyMs: 5 * 60_000 },
  signInTries: { most: 10, everyMs: 5 * 60_000 },
  signInMs: 10 * 60_000,
  handOverMs: 10 * 60_000,
  followMs: 1_000,
  beatMs: 15_000,
  captureKeptMs: ANSWER_KEPT_HOURS * HOUR_MS,
  captureLeaseMs: 45_000,
  beatLeaseMs: 10_000,
  breaker: { windowMs: 30_000, leastCalls: 10, openAt: 0.5, restMs: 10_000 },
  background: { pollMs: 1_000, atOnce: 2, paceMs: 1_000, limitRestMs: 60_000, stopMs: 10_000 },
  inFlightBytes: 256_000_000,
  countsKeptMs: 1_000,
  photoViews: { limitMs: 5_000, atOnce: 2 },
  publicKeyMs: 60 * 60_000,
  answerBytes: 1_000_000,
  // An answer of a card takes 2 kB at most in practice.
  answersInMemory: { count: 2_000, bytes: 4_000_000 },
};
