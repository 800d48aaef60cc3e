import { expect, it } from 'vitest';
import type { BulkPlan, BulkRetry } from '#src/shared/contract/support/bulk.ts';
import { callsIncidents, doneOf, planParts } from './bulk-parts.ts';

const PLAN: BulkPlan = {
  matched: 413,
  now: 380,
  incidents: [{ id: 'i1', cause: 'INVALID_TOKEN', count: 20 }],
  needPhoto: 12,
  others: [{ because: 'ended', count: 1 }],
  calls: 380,
  seconds: 380,
  perMinute: 60,
};

it('shows every case that matched in exactly one part', () => {
  const parts = planParts(PLAN);
  expect(parts.map(({ key }) => key)).toEqual(['now', 'incident-i1', 'needPhoto', 'ended']);
  expect(parts.reduce((sum, { count }) => sum + count, 0)).toBe(PLAN.matched);
  expect(planParts({ ...PLAN, now: 0, needPhoto: 0 }).map(({ key }) => key)).toEqual([
    'incident-i1',
    'ended',
  ]);
});

it('tells whether open incidents are called', () => {
  expect(callsIncidents(PLAN)).toBe(false);
  expect(callsIncidents({ ...PLAN, calls: 400 })).toBe(true);
});

it('counts what has come to an end', () => {
  const progress = { open: 5, underWay: 2, recognised: 7, person: 1, again: 3, skipped: 4 };
  expect(doneOf({ progress } as BulkRetry)).toEqual({ done: 15, total: 22 });
});
