import type { CaseDetail } from '#src/shared/contract/support/case-detail.ts';
import type { MeaningKey } from '#src/shared/results/meaning.ts';

/** How a press on "retry" stands: on its way, or what came of it. */
export type RetryOutcome =
  /** Not called yet. */
  | { readonly kind: 'queued' }
  | { readonly kind: 'calling' }
  | { readonly kind: 'recognised' }
  | { readonly kind: 'person' }
  /** It stopped again, and is kept. */
  | { readonly kind: 'again'; readonly cause: MeaningKey | null }
  /** Withdrawn, closed, deleted or past its time before it could be called. */
  | { readonly kind: 'ended' };

/** What has become of a press that saw `seenRun`, by how the case is now. */
export function retryOutcome(seenRun: number, { row }: Pick<CaseDetail, 'row'>): RetryOutcome {
  switch (row.state) {
    case 'closed':
    case 'deleted':
    case 'expired':
      return { kind: 'ended' };
    case 'recognised':
      return { kind: 'recognised' };
    case 'received':
    case 'calling':
      return { kind: 'calling' };
    case 'person':
      return { kind: 'person' };
    case 'waiting':
    case 'staff':
      // Each call has a run of its own: as long as it is the one that was seen, none has been made.
      return row.askedBy === null && row.run > seenRun
        ? { kind: 'again', cause: row.cause }
        : { kind: 'queued' };
  }
}
