import type { BulkItems, BulkPlan, BulkRetry } from '#src/shared/contract/support/bulk.ts';
import type { NoRetry } from '#src/shared/contract/support/case-detail.ts';
import type { CaseFilter } from '#src/shared/contract/support/cases.ts';
import type { MeaningKey } from '#src/shared/results/meaning.ts';
import { isObject } from '../shape.ts';
import {
  type Shape,
  checked,
  listOf,
  number,
  object,
  oneOf,
  orNull,
  parserOf,
  text,
  word,
} from './shapes.ts';

const PLAN: Shape<BulkPlan> = object<BulkPlan>({
  matched: number,
  now: number,
  incidents: listOf(object({ id: text, cause: word<MeaningKey>(), count: number })),
  needPhoto: number,
  others: listOf(object({ because: word<NoRetry>(), count: number })),
  calls: number,
  seconds: number,
  perMinute: number,
});

const BULK: Shape<BulkRetry> = object<BulkRetry>({
  id: text,
  state: oneOf(['planned', 'running', 'paused', 'cancelled', 'done']),
  plan: PLAN,
  // Our own filter, given back: it is read again like an address before anything is made of it.
  filter: checked((value) => (isObject(value) ? (value as CaseFilter) : null)),
  createdBy: text,
  runBy: orNull(text),
  createdAt: text,
  startedAt: orNull(text),
  endedAt: orNull(text),
  progress: object({
    open: number,
    underWay: number,
    recognised: number,
    person: number,
    again: number,
    skipped: number,
  }),
});

/** 200 and 201 of one bulk retry, and of what follows it. */
export const parseBulkRetry = parserOf(BULK);

/** 200 of `GET /api/support/bulk-retries`. */
export const parseBulkRetries = parserOf(object({ bulkRetries: listOf(BULK) }));

/** 200 of `GET /api/support/bulk-retries/{id}/items`. */
export const parseBulkItems = parserOf(
  object<BulkItems>({
    total: number,
    items: listOf(
      object<BulkItems['items'][number]>({ reference: text, state: word(), result: orNull(word()) }),
    ),
  }),
);
