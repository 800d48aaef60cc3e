/** One cause that a person of this installation has to repair; at most one per cause is open. */
export interface IncidentRow {
  id: string;
  /** `staffKey` of the outcome. */
  cause: string;
  /** Documents whose calls met it, each between commas: `,id-card,credit-card,`. */
  documents: string;
  opened_at: number;
  /** When it was met last. */
  last_at: number;
  closed_at: number | null;
  /** `clock` when a call went through again, or the staff member's name. */
  closed_by: string | null;
}

/** The one row (`id` 1) that says whether background work rests, for every process. */
export interface QueueRow {
  id: number;
  /** Paused by an admin; null when it is not. */
  paused_at: number | null;
  paused_by: string | null;
  pause_reason: string | null;
  /** The breaker as the process saw it that changed it last. */
  breaker_state: 'closed' | 'open' | 'probing';
  breaker_since: number | null;
  breaker_until: number | null;
  /** `staffKey` of what opened it. */
  breaker_cause: string | null;
}

/** A bulk retry: planned first, then run. */
export interface BulkRetryRow {
  id: string;
  state: 'planned' | 'running' | 'paused' | 'cancelled' | 'done';
  /** `CaseFilter` as JSON. */
  filter: string;
  /** `BulkPlan` as JSON, as it was shown. */
  plan: string;
  per_minute: number;
  created_by: string;
  /** Who pressed "run" last; its calls are made in their name. */
  run_by: string | null;
  created_at: number;
  started_at: number | null;
  ended_at: number | null;
  /** The process that works on it, by lease like a capture. */
  owner: string | null;
  lease_until: number | null;
}

export interface BulkItemRow {
  bulk_id: string;
  reference: string;
  /** Order in which it is called, from 0. */
  position: number;
  /** The capture's `run` when the plan was made: whoever pressed since then was first. */
  seen_run: number;
  state: 'open' | 'asked' | 'recognised' | 'person' | 'again' | 'skipped';
  /** `staffKey` of the outcome, or a `BulkSkip`. */
  result: string | null;
  changed_at: number;
}

/** A link by which a person photographs one document again. */
export interface RecaptureLinkRow {
  id: string;
  /** SHA-256 of the secret, hex. */
  secret_hash: string;
  /** The case that the new photo answers. */
  reference: string;
  document: string;
  locale: string;
  /** `PublicReason` whose tip the page opens with. */
  tip: string;
  created_by: string;
  created_at: number;
  expires_at: number;
  used_at: number | null;
}

/** What staff wrote beside a case: sealed, since people write names. */
export interface NoteRow {
  id: string;
  reference: string;
  author: string;
  at: number;
  key_version: string;
  wrapped_key: Buffer;
  body: Buffer;
}
