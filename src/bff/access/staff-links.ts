import { randomBytes, timingSafeEqual } from 'node:crypto';
import { SUPPORT_PATH, type StaffRole } from '#src/shared/contract/support/staff.ts';
import type { Database } from '../store/database.ts';
import { hashOfSecret } from './sessions.ts';
import type { StaffIdentity } from './staff-sessions.ts';

/** A link that was just made; epoch milliseconds. */
export interface StaffLink {
  /** Stands behind `#` and is kept nowhere. */
  readonly secret: string;
  readonly id: string;
  readonly expiresAt: number;
}

/** Links that sign somebody in once. */
export interface StaffLinks {
  make(person: { readonly name: string; readonly role: StaffRole }): Promise<StaffLink>;
  /** Uses the link up; null when there is no such link, or when it has been used or has ended. */
  use(secret: string): Promise<StaffIdentity | null>;
  sweep(): Promise<void>;
}

/** How long a link waits for its person. */
export const STAFF_LINK_MS = 10 * 60_000;

const SECRET_BYTES = 32;
const ID_BYTES = 12;

export function openStaffLinks(options: {
  readonly database: Database;
  readonly now: () => number;
}): StaffLinks {
  const { db } = options.database;
  return {
    async make({ name, role }) {
      const secret = randomBytes(SECRET_BYTES).toString('base64url');
      const id = randomBytes(ID_BYTES).toString('base64url');
      const at = options.now();
      const times = { created_at: at, expires_at: at + STAFF_LINK_MS, used_at: null };
      const row = { id, secret_hash: hashOfSecret(secret), name, role, ...times };
      await db.insertInto('staff_links').values(row).execute();
      return { secret, id, expiresAt: row.expires_at };
    },
    async use(secret) {
      const hash = hashOfSecret(secret);
      const row = await db
        .selectFrom('staff_links')
        .selectAll()
        .where('secret_hash', '=', hash)
        .executeTakeFirst();
      // The index has compared the hash already; this one tells nothing by the time that it takes.
      if (!row || !timingSafeEqual(Buffer.from(row.secret_hash), Buffer.from(hash))) return null;
      const { numUpdatedRows } = await db
        .updateTable('staff_links')
        .set({ used_at: options.now() })
        .where('id', '=', row.id)
        .where('used_at', 'is', null)
        .where('expires_at', '>', options.now())
        .executeTakeFirst();
      if (numUpdatedRows !== 1n) return null;
      return { name: row.name, role: row.role, source: 'link', subject: row.id };
    },
    async sweep() {
      await db.deleteFrom('staff_links').where('expires_at', '<=', options.now()).execute();
    },
  };
}

/** The link as it is printed: what stands behind `#` never reaches a server's log. */
export function linkOf(secret: string, publicOrigin: string): string {
  const url = new URL(SUPPORT_PATH, publicOrigin);
  url.hash = secret;
  return url.href;
}
