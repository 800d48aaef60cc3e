import type { AuditAction } from '#src/shared/contract/support/audit.ts';
import type { StaffRole } from '#src/shared/contract/support/staff.ts';

/** A signed-in member of staff, as a request carries them. */
export interface Staff {
  /** Public id of the session; not its secret. */
  readonly sessionId: string;
  readonly name: string;
  readonly role: StaffRole;
  readonly source: 'link' | 'oidc';
  /** Network address of this request. */
  readonly address: string;
}

/** One thing that was done, for the audit. */
export interface Deed {
  readonly action: AuditAction;
  /** 8 signs, of the capture that it was about. */
  readonly reference?: string;
  readonly reason?: string;
  readonly detail?: Readonly<Record<string, string | number | boolean>>;
}

/** Who did it, when no session stands for them: somebody refused, or a command of this installation. */
export interface Unsigned {
  readonly name: string;
  readonly role: null;
  readonly address: string;
}

/** The append-only, hash-chained record of what staff did. */
export interface Audit {
  /** Durable when it resolves; whoever can't be recorded may not act, so callers wait for it first. */
  record(who: Staff | Unsigned, deed: Deed): Promise<void>;
}
