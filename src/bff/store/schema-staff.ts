import type { AuditAction } from '#src/shared/contract/support/audit.ts';
import type { StaffRole } from '#src/shared/contract/support/staff.ts';

/** A signed-in member of staff; gone when it ends. Has nothing to do with a capture session. */
export interface StaffSessionRow {
  /** Public: lists and the audit name it by this. */
  id: string;
  /** SHA-256 of the cookie's value, hex. */
  secret_hash: string;
  name: string;
  role: StaffRole;
  source: 'link' | 'oidc';
  /** The provider's name for the person (`sub`), or the link's id. */
  subject: string;
  /** Network address of the last request, and the kind of browser. */
  address: string;
  browser: string;
  created_at: number;
  seen_at: number;
  idle_until: number;
  ends_at: number;
}

/** A link that signs somebody in once. */
export interface StaffLinkRow {
  id: string;
  /** SHA-256 of the link's secret, hex. */
  secret_hash: string;
  name: string;
  role: StaffRole;
  created_at: number;
  expires_at: number;
  used_at: number | null;
}

/** A sign-in at the provider that has been begun. */
export interface SignInRow {
  /** SHA-256 of the transaction cookie's value, hex; state, nonce and verifier are derived from that value. */
  id_hash: string;
  expires_at: number;
  /** Set by the first callback: a second one is refused. */
  used_at: number | null;
}

/** One deed, as it stands in the chain. Triggers refuse to change or delete one. */
export interface AuditRowStored {
  /** From 1, without gaps. */
  number: number;
  at: number;
  actor: string;
  role: StaffRole | null;
  address: string;
  action: AuditAction;
  /** 8 signs. */
  about: string | null;
  reason: string | null;
  /** JSON with sorted names, exactly as it was hashed. */
  detail: string;
  /** SHA-256 over the row and the hash before, hex. */
  hash: string;
}

/**
 * The end of the chain, `id` 1: its last row and a MAC over number and hash. Moving it on is the only way to add a row: a
 * trigger copies it into `audit` in the same statement.
 */
export interface AuditEndRow extends AuditRowStored {
  id: number;
  /** Version of the master key that the MAC's key comes from. */
  key_version: string;
  /** Hex; empty as long as nothing was recorded. */
  mac: string;
}
