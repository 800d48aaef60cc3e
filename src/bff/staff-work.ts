import type { BulkItems, BulkRetry } from '#src/shared/contract/support/bulk.ts';
import type { Incident, QueueView } from '#src/shared/contract/support/overview.ts';
import type { BulkRetries } from './captures/bulk/bulk-retries.ts';
import type { Asked } from './captures/life-writes.ts';

/** What staff can see of the background work, and set going. References have 8 signs. */
export interface StaffWork {
  /** Calls one capture again, if it still is as they saw it; this process begins at once. */
  retry(reference: string, seenRun: number, by: string): Promise<Asked>;
  queueView(): Promise<QueueView>;
  /** False when it was paused already; `resumeQueue`: when it was not. */
  pauseQueue(by: string, reason: string): Promise<boolean>;
  resumeQueue(): Promise<boolean>;
  openIncidents(): Promise<readonly Incident[]>;
  /** Those that were open at or after this time (epoch milliseconds), open ones first. */
  incidentsSince(sinceMs: number): Promise<readonly Incident[]>;
  /** False when it is not open (any more). */
  closeIncident(id: string, by: string): Promise<boolean>;
  readonly bulk: BulkRetries;
  findBulk(id: string): Promise<BulkRetry | null>;
  listBulk(): Promise<readonly BulkRetry[]>;
  /** From that place on, at most `BULK_ITEMS_AT_ONCE`; null when there is no such bulk retry. */
  bulkItems(id: string, offset: number): Promise<BulkItems | null>;
}
