import type { StaffRole } from './staff.ts';

/** What staff (or this installation's commands) did. */
export const AUDIT_ACTIONS = [
  'signed-in',
  'sign-in-refused',
  'signed-out',
  'session-ended',
  'link-made',
  'refused',
  'case-opened',
  'photo-shown',
  'photo-unmasked',
  'retried',
  'bulk-planned',
  'bulk-run',
  'bulk-paused',
  'bulk-cancelled',
  'recapture-link-made',
  'noted',
  'assigned',
  'closed',
  'deleted',
  'exported',
  'queue-paused',
  'queue-resumed',
  'incident-closed',
  'keys-rotated',
] as const;
export type AuditAction = (typeof AUDIT_ACTIONS)[number];

/** One row: who, when, from where, whose, what, why. */
export interface AuditRow {
  /** From 1, without gaps. */
  readonly number: number;
  /** ISO 8601 in UTC. */
  readonly at: string;
  readonly actor: string;
  /** Null for somebody who is not signed in, and for commands. */
  readonly role: StaffRole | null;
  /** Network address, or `console` for a command. */
  readonly from: string;
  readonly action: AuditAction;
  /** The reference that it was about, as people speak it, or null. */
  readonly about: string | null;
  readonly reason: string | null;
  readonly detail: Readonly<Record<string, string | number | boolean>>;
  /** SHA-256 over the row and the hash of the row before, hex. */
  readonly hash: string;
}

/** Query of `GET /api/support/audit` (admins). */
export interface AuditFilter {
  readonly actor?: string;
  readonly action?: AuditAction;
  readonly about?: string;
  readonly from?: string;
  readonly to?: string;
  /** Rows with a smaller number, newest first, at most 200. */
  readonly before?: number;
}

export interface AuditPage {
  readonly rows: readonly AuditRow[];
  readonly hasMore: boolean;
}
