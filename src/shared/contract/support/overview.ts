import type { MeaningKey } from '#src/shared/results/meaning.ts';
import type { Fault } from '#src/shared/results/outcome.ts';

/** Bands of the chart, from the bottom up: `none` is what was read. */
export const OUTCOME_BANDS = [
  'none',
  'user',
  'upstream',
  'operator',
  'developer',
] as const satisfies readonly Fault[];

export const OVERVIEW_PERIODS = ['hour', 'day', 'week'] as const;
export type OverviewPeriod = (typeof OVERVIEW_PERIODS)[number];

export interface Incident {
  readonly id: string;
  readonly cause: MeaningKey;
  readonly openedAt: string;
  readonly lastAt: string;
  /** Captures that failed for it so far, and those that still need staff. */
  readonly captures: number;
  readonly waiting: number;
  readonly closedAt: string | null;
  readonly closedBy: string | null;
}

export interface QueueView {
  /** Captures that wait to be called by themselves, and those that need staff. */
  readonly waiting: number;
  readonly staff: number;
  /** When the oldest of both was created. */
  readonly oldestAt: string | null;
  readonly paused: { readonly at: string; readonly by: string; readonly reason: string } | null;
  readonly breaker: {
    readonly state: 'closed' | 'open' | 'probing';
    readonly since: string | null;
    readonly until: string | null;
    readonly cause: MeaningKey | null;
  };
}

/** 200 of `GET /api/support/overview?period=`, and `data` of its event stream. */
export interface Overview {
  readonly period: OverviewPeriod;
  /** Equal steps that end now; `at` is where a step begins. Captures counted by when they were created. */
  readonly steps: readonly {
    readonly at: string;
    readonly counts: Readonly<Record<(typeof OUTCOME_BANDS)[number], number>>;
  }[];
  /** The most frequent causes of the period, most first, at most 12, read ones left out. */
  readonly causes: readonly { readonly cause: MeaningKey; readonly fault: Fault; readonly count: number }[];
  readonly incidents: readonly Incident[];
  readonly queue: QueueView;
  /** Of the period: all captures and those read. */
  readonly total: number;
  readonly read: number;
}

/** Body of `POST /api/support/queue/pause`. */
export interface PausePress {
  readonly reason: string;
}
