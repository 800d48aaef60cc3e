import type { MeaningKey } from '#src/shared/results/meaning.ts';
import type { NoRetry } from './case-detail.ts';
import type { CaseFilter } from './cases.ts';

/** What a bulk retry would do: every matching case is in exactly one of the groups. */
export interface BulkPlan {
  readonly matched: number;
  /** Can be called now. */
  readonly now: number;
  /** Their incident is open: calling them before it is repaired fails the same way. */
  readonly incidents: readonly { readonly id: string; readonly cause: MeaningKey; readonly count: number }[];
  /** Only a new photo helps; links can be made. */
  readonly needPhoto: number;
  readonly others: readonly { readonly because: NoRetry; readonly count: number }[];
  /** Calls to the upstream at least, and how long they take at `perMinute`. */
  readonly calls: number;
  readonly seconds: number;
  readonly perMinute: number;
}

/** Body of `POST /api/support/bulk-retries`; 201 with a `BulkRetry` in state `planned`. */
export interface NewBulkRetry {
  readonly filter: CaseFilter;
  /** Also call those whose incident is still open. */
  readonly withIncidents: boolean;
}

/** 200 of `GET /api/support/bulk-retries/{id}`, and `data` of its event stream. `POST .../run|pause|cancel` changes it. */
export interface BulkRetry {
  readonly id: string;
  readonly state: 'planned' | 'running' | 'paused' | 'cancelled' | 'done';
  readonly plan: BulkPlan;
  readonly filter: CaseFilter;
  readonly createdBy: string;
  /** Who pressed "run" last. */
  readonly runBy: string | null;
  readonly createdAt: string;
  readonly startedAt: string | null;
  readonly endedAt: string | null;
  /** Of those that can be called: each is in exactly one. */
  readonly progress: {
    readonly open: number;
    readonly underWay: number;
    readonly recognised: number;
    readonly person: number;
    readonly again: number;
    readonly skipped: number;
  };
}

/** 200 of `GET /api/support/bulk-retries`: the newest first, at most 50. */
export interface BulkRetries {
  readonly bulkRetries: readonly BulkRetry[];
}

/**
 * Why one was not called: somebody else was first, it can't be called any more (read, ended, no photo), or the bulk retry
 * was cancelled.
 */
export const BULK_SKIPS = ['somebody-first', 'not-possible', 'cancelled'] as const;
export type BulkSkip = (typeof BULK_SKIPS)[number];

export const BULK_ITEMS_AT_ONCE = 200;

/** 200 of `GET /api/support/bulk-retries/{id}/items?offset=`: at most 200, in the order of the calls. */
export interface BulkItems {
  readonly total: number;
  readonly items: readonly {
    readonly reference: string;
    readonly state: 'open' | 'asked' | 'recognised' | 'person' | 'again' | 'skipped';
    /** The new outcome's cause, or why it was skipped. */
    readonly result: MeaningKey | BulkSkip | null;
  }[];
}
