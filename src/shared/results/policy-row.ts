import type { DocumentType } from '../documents.ts';
import type { Fault, NextStep, Operation, PublicReason, RetryPolicy, Severity } from './outcome.ts';

/** Groups of the published table that share a cause, named by what they are about. */
export type ResultFamily =
  | 'success'
  | 'unknown'
  | 'http-like'
  | 'request'
  | 'content'
  | 'encryption'
  | 'service-use'
  | 'access'
  | 'gateway-routing'
  | 'gateway-size'
  | 'inside'
  | 'engine';

/** What we do about one failure, wherever it was found. */
export interface Handling {
  /** Who can unblock the person now, not who is to blame. */
  readonly fault: Fault;
  readonly nextStep: NextStep;
  readonly alternatives: readonly NextStep[];
  readonly retry: RetryPolicy;
  readonly keepsImage: boolean;
  readonly severity: Severity;
}

/** One row of the published table with what we do about it. */
export interface PolicyRow extends Handling {
  readonly family: ResultFamily;
  /** What the person may be told: the row's own name, or the family that masks it. */
  readonly publicReason: PublicReason;
  /** Documents for which the upstream documents this row. */
  readonly documents: readonly DocumentType[];
  /** Calls that can end this way; none for rows that belong to setting the service up. */
  readonly operations: readonly Operation[];
}

export const NO_RETRY: RetryPolicy = { mode: 'none', maxAutomatic: 0 };
export const BY_HAND: RetryPolicy = { mode: 'manual', maxAutomatic: 0 };
export const ONCE: RetryPolicy = { mode: 'automatic', maxAutomatic: 1 };
export const TWICE: RetryPolicy = { mode: 'automatic', maxAutomatic: 2 };
export const THREE_TIMES: RetryPolicy = { mode: 'automatic', maxAutomatic: 3 };

export const EVERY_DOCUMENT: readonly DocumentType[] = ['id-card', 'credit-card', 'business-registration'];
/** The documents whose calls carry the envelope (v2.x). */
export const ENVELOPED_DOCUMENTS: readonly DocumentType[] = ['id-card', 'credit-card'];
export const EVERY_OPERATION: readonly Operation[] = [
  'analyze',
  'authenticity',
  'businessStatus',
  'publicKey',
];

/** The person can go on by themselves: nothing is kept, nothing is sent again as it is. */
export const PERSONS_TURN = {
  fault: 'user',
  retry: NO_RETRY,
  keepsImage: false,
  severity: 'info',
} as const satisfies Partial<Handling>;

/** Not the person's to solve: the photo is kept and they may leave with a number. */
export const KEPT = {
  nextStep: 'savedForRetry',
  alternatives: ['contactSupport'],
  keepsImage: true,
  severity: 'ticket',
} as const satisfies Partial<Handling>;

/** Not the person's to solve, and nothing is kept: the photo stays in the browser for a few minutes. */
export const WAIT = {
  nextStep: 'waitAndRetry',
  alternatives: ['contactSupport'],
  keepsImage: false,
  severity: 'ticket',
} as const satisfies Partial<Handling>;
