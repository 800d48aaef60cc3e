import { createHash, randomBytes } from 'node:crypto';
import type { NewSession } from '#src/shared/contract/config.ts';
import type { Database } from '../store/database.ts';

/** A capture session: who may see which captures, and what was agreed to. */
export interface Session {
  /** SHA-256 of the secret in the cookie, hex; the secret itself is not kept. */
  readonly idHash: string;
  readonly consentVersion: string;
  readonly keepConsent: boolean;
  readonly locale: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
}

export interface Sessions {
  /** The secret goes into the cookie and nowhere else. */
  start(consent: NewSession): Promise<{ secret: string; session: Session }>;
  /** The live session of that secret, its end moved on; null when there is none. */
  resume(secret: string | undefined): Promise<Session | null>;
  sweep(): Promise<number>;
}

const SECRET_BYTES = 32;
/** Each request would otherwise cost a durable write just to note that the person is still there. */
const NOTE_EVERY_MS = 10_000;

export function openSessions(options: { database: Database; now: () => number; idleMs: number }): Sessions {
  const { db } = options.database;
  return {
    async start(consent) {
      const secret = randomBytes(SECRET_BYTES).toString('base64url');
      const now = options.now();
      const row = {
        id_hash: hashOf(secret),
        consent_version: consent.consentVersion,
        keep_consent: consent.keepConsent ? 1 : 0,
        locale: consent.locale,
        created_at: now,
        seen_at: now,
        expires_at: now + options.idleMs,
      };
      await db.insertInto('sessions').values(row).execute();
      return { secret, session: sessionOf(row) };
    },
    async resume(secret) {
      if (secret === undefined || !/^[\w-]{43}$/.test(secret)) return null;
      const now = options.now();
      const row = await db
        .selectFrom('sessions')
        .selectAll()
        .where('id_hash', '=', hashOf(secret))
        .where('expires_at', '>', now)
        .executeTakeFirst();
      if (!row) return null;
      if (now - row.seen_at < NOTE_EVERY_MS) return sessionOf(row);
      const seen = { seen_at: now, expires_at: now + options.idleMs };
      await db.updateTable('sessions').set(seen).where('id_hash', '=', row.id_hash).execute();
      return sessionOf({ ...row, ...seen });
    },
    async sweep() {
      const { numDeletedRows } = await db
        .deleteFrom('sessions')
        .where('expires_at', '<=', options.now())
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}

function hashOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

function sessionOf(row: {
  id_hash: string;
  consent_version: string;
  keep_consent: number;
  locale: string;
  expires_at: number;
}): Session {
  return {
    idHash: row.id_hash,
    consentVersion: row.consent_version,
    keepConsent: row.keep_consent === 1,
    locale: row.locale,
    expiresAt: row.expires_at,
  };
}
