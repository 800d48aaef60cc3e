import { randomBytes } from 'node:crypto';
import type { StaffRole } from '#src/shared/contract/support/staff.ts';
import type { Database } from '../store/database.ts';
import type { StaffSessionRow } from '../store/schema-staff.ts';
import { hashOfSecret } from './sessions.ts';
import type { Staff } from './staff.ts';

/** Who signed in, as a link or the provider says. */
export interface StaffIdentity {
  readonly name: string;
  readonly role: StaffRole;
  readonly source: 'link' | 'oidc';
  /** The provider's name for the person, or the link's id. */
  readonly subject: string;
}

/** Where a request comes from. */
export interface From {
  readonly address: string;
  /** Kind of browser, for the list of sessions. */
  readonly browser: string;
}

/** A live session; times are epoch milliseconds. */
export type LiveStaff = Omit<StaffSessionRow, 'secret_hash'>;

export interface StaffSessions {
  /** Always a new session with a new id. The secret goes into the cookie and nowhere else. */
  start(identity: StaffIdentity, from: From): Promise<{ secret: string; session: LiveStaff }>;
  /** The live session of that secret; null when there is none. Its idle end moves on unless nobody did anything. */
  resume(
    secret: string | undefined,
    from: From & { readonly isByItself: boolean },
  ): Promise<LiveStaff | null>;
  /** Whether it still is: for streams, which outlive the request that opened them. */
  isLive(id: string): Promise<boolean>;
  end(id: string): Promise<void>;
  /** All live ones, newest first. */
  list(): Promise<readonly LiveStaff[]>;
  sweep(): Promise<number>;
}

const SECRET_BYTES = 32;
const ID_BYTES = 12;
/** Each request would otherwise cost a durable write just to note that somebody is still there. */
const NOTE_EVERY_MS = 10_000;

export interface StaffSessionsOptions {
  readonly database: Database;
  readonly now: () => number;
  readonly staffIdleMs: number;
  readonly staffSessionMs: number;
}

export function openStaffSessions(options: StaffSessionsOptions): StaffSessions {
  const { db } = options.database;
  const { now, staffIdleMs, staffSessionMs } = options;
  const live = () =>
    db.selectFrom('staff_sessions').selectAll().where('idle_until', '>', now()).where('ends_at', '>', now());

  return {
    async start(identity, from) {
      const secret = randomBytes(SECRET_BYTES).toString('base64url');
      const at = now();
      const session: LiveStaff = {
        id: randomBytes(ID_BYTES).toString('base64url'),
        ...identity,
        ...from,
        created_at: at,
        seen_at: at,
        idle_until: at + staffIdleMs,
        ends_at: at + staffSessionMs,
      };
      const row = { ...session, secret_hash: hashOfSecret(secret) };
      await db.insertInto('staff_sessions').values(row).execute();
      return { secret, session };
    },

    async resume(secret, { address, browser, isByItself }) {
      if (secret === undefined || !/^[\w-]{43}$/.test(secret)) return null;
      const row = await live().where('secret_hash', '=', hashOfSecret(secret)).executeTakeFirst();
      if (!row) return null;
      const at = now();
      if (isByItself || (at - row.seen_at < NOTE_EVERY_MS && row.address === address)) return row;
      const seen = { address, browser, seen_at: at, idle_until: at + staffIdleMs };
      // Ended meanwhile, it stays ended: nothing is inserted.
      await db.updateTable('staff_sessions').set(seen).where('id', '=', row.id).execute();
      return { ...row, ...seen };
    },

    async isLive(id) {
      return (await live().where('id', '=', id).executeTakeFirst()) !== undefined;
    },
    async end(id) {
      await db.deleteFrom('staff_sessions').where('id', '=', id).execute();
    },
    list: () => live().orderBy('created_at', 'desc').orderBy('id').execute(),
    async sweep() {
      const { numDeletedRows } = await db
        .deleteFrom('staff_sessions')
        .where((is) => is.or([is('idle_until', '<=', now()), is('ends_at', '<=', now())]))
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}

/** The session as a request carries it. */
export function staffOf(session: LiveStaff, address: string): Staff {
  const { id, name, role, source } = session;
  return { sessionId: id, name, role, source, address };
}
