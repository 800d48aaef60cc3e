import type { Generated } from 'kysely';
import type { HandOverState } from '#src/shared/contract/hand-over.ts';
import type { CaptureRow, CaseEventRow } from './schema-captures.ts';
import type {
  AuditEndRow,
  AuditRowStored,
  SignInRow,
  StaffLinkRow,
  StaffSessionRow,
} from './schema-staff.ts';
import type {
  BulkItemRow,
  BulkRetryRow,
  IncidentRow,
  NoteRow,
  QueueRow,
  RecaptureLinkRow,
} from './schema-support.ts';

/**
 * The one schema, for every engine. Times are epoch milliseconds. Nothing a person showed or typed stands
 * in a column in plain: answers and photos are sealed, those of cards not stored at all, session ids, links and
 * idempotency keys are hashes.
 */
export interface Schema {
  sessions: SessionRow;
  captures: CaptureRow;
  case_events: CaseEventRow;
  hand_overs: HandOverRow;
  incidents: IncidentRow;
  queue: QueueRow;
  bulk_retries: BulkRetryRow;
  bulk_items: BulkItemRow;
  recapture_links: RecaptureLinkRow;
  notes: NoteRow;
  staff_sessions: StaffSessionRow;
  staff_links: StaffLinkRow;
  sign_ins: SignInRow;
  audit: AuditRowStored;
  audit_end: AuditEndRow;
}

export interface SessionRow {
  /** SHA-256 of the cookie's value, hex. */
  id_hash: string;
  consent_version: string;
  /** 0 or 1: the person agreed that a failed photo is kept. */
  keep_consent: number;
  locale: string;
  created_at: number;
  seen_at: number;
  expires_at: number;
  /** The hand-over that a phone's session belongs to; its captures are the computer's. Null for all others. */
  hand_over_id: string | null;
  /** The one capture that a status link led this session to; it sees that one as if it were its owner. */
  status_reference: string | null;
  /** The recapture link that this session came by; its captures answer that link's case. */
  recapture_id: string | null;
}

export interface HandOverRow {
  id: string;
  /** SHA-256 of the link's secret, hex. */
  secret_hash: string;
  /** The computer's session. */
  session_hash: string;
  /** The phone's session, once it has opened the link. */
  phone_session_hash: string | null;
  document: string;
  locale: string;
  state: HandOverState;
  number: number | null;
  /** 8 signs, of the capture that was read. */
  reference: string | null;
  /** Why the last try failed, as problem+json: codes and parameters, nothing of the person's. */
  problem: string | null;
  /** Grows with every change. */
  version: Generated<number>;
  created_at: number;
  expires_at: number;
}
