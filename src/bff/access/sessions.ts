import { createHash, randomBytes } from 'node:crypto';
import type { ExpressionBuilder } from 'kysely';
import type { NewSession } from '#src/shared/contract/config.ts';
import type { Database } from '../store/database.ts';
import type { Schema, SessionRow } from '../store/schema.ts';

/** A capture session: who may see which captures, and what was agreed to. */
export interface Session {
  /** SHA-256 of the secret in the cookie, hex; the secret itself is not kept. */
  readonly idHash: string;
  readonly consentVersion: string;
  readonly keepConsent: boolean;
  readonly locale: string;
  /** Epoch milliseconds. */
  readonly expiresAt: number;
  /** The hand-over that a phone's session belongs to; null for every other session. */
  readonly handOverId: string | null;
  /** The one capture (8 signs) that a status link led this session to; it may do nothing else. */
  readonly statusReference: string | null;
  /** The recapture link that it came by. */
  readonly recaptureId: string | null;
}

/** What a session's person agreed to. */
export type Agreed = Pick<Session, 'consentVersion' | 'keepConsent' | 'locale'>;

export interface StartedSession {
  readonly secret: string;
  readonly session: Session;
}

export interface Sessions {
  /** The secret goes into the cookie and nowhere else. */
  start(consent: Omit<NewSession, 'recapture'>, recaptureId?: string): Promise<StartedSession>;
  /** The live session of that secret, its end moved on; null when there is none. */
  resume(secret: string | undefined): Promise<Session | null>;
  /** A phone's session: it agrees to what the computer agreed to, and may do what its hand-over lets it. */
  startForPhone(agreed: Agreed, handOverId: string): Promise<StartedSession>;
  /** Of somebody whom a status link led to one capture (8 signs). They have agreed to nothing here, so they send nothing. */
  startForStatus(reference: string, locale: string): Promise<StartedSession>;
  end(idHash: string): Promise<void>;
  /** The live session of that hash, as it is. */
  find(idHash: string): Promise<Session | null>;
  /** Moves its end on, as if its person had done something; false when it has ended. */
  keepAlive(idHash: string): Promise<boolean>;
  sweep(): Promise<number>;
}

/** What a session may be bound to, instead of being anybody's. */
type Bound = Pick<SessionRow, 'hand_over_id' | 'status_reference' | 'recapture_id'>;

/** No wording has this version: whatever asks for an agreement is refused. */
const NOTHING_AGREED = '';
const SECRET_BYTES = 32;
/** Each request would otherwise cost a durable write just to note that the person is still there. */
const NOTE_EVERY_MS = 10_000;

export function openSessions(options: { database: Database; now: () => number; idleMs: number }): Sessions {
  const { db } = options.database;
  const live = (idHash: string) =>
    db
      .selectFrom('sessions')
      .selectAll()
      .where('id_hash', '=', idHash)
      .where(isLive(options.now()))
      .executeTakeFirst();
  const store = async (agreed: Agreed, bound: Partial<Bound>): Promise<StartedSession> => {
    const secret = randomBytes(SECRET_BYTES).toString('base64url');
    const now = options.now();
    const row: SessionRow = {
      id_hash: hashOfSecret(secret),
      consent_version: agreed.consentVersion,
      keep_consent: agreed.keepConsent ? 1 : 0,
      locale: agreed.locale,
      created_at: now,
      seen_at: now,
      expires_at: now + options.idleMs,
      hand_over_id: null,
      status_reference: null,
      recapture_id: null,
      ...bound,
    };
    await db.insertInto('sessions').values(row).execute();
    return { secret, session: sessionOf(row) };
  };
  return {
    start: (consent, recaptureId) => store(consent, { recapture_id: recaptureId ?? null }),
    startForPhone: (agreed, handOverId) => store(agreed, { hand_over_id: handOverId }),
    startForStatus: (reference, locale) =>
      store({ consentVersion: NOTHING_AGREED, keepConsent: false, locale }, { status_reference: reference }),
    async end(idHash) {
      await db.deleteFrom('sessions').where('id_hash', '=', idHash).execute();
    },
    async resume(secret) {
      if (secret === undefined || !/^[\w-]{43}$/.test(secret)) return null;
      const now = options.now();
      const row = await live(hashOfSecret(secret));
      if (!row) return null;
      if (now - row.seen_at < NOTE_EVERY_MS) return sessionOf(row);
      const seen = { seen_at: now, expires_at: now + options.idleMs };
      await db.updateTable('sessions').set(seen).where('id_hash', '=', row.id_hash).execute();
      return sessionOf({ ...row, ...seen });
    },
    async find(idHash) {
      const row = await live(idHash);
      return row ? sessionOf(row) : null;
    },
    async keepAlive(idHash) {
      const now = options.now();
      const { numUpdatedRows } = await db
        .updateTable('sessions')
        .set({ seen_at: now, expires_at: now + options.idleMs })
        .where('id_hash', '=', idHash)
        .where(isLive(now))
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },
    async sweep() {
      const { numDeletedRows } = await db
        .deleteFrom('sessions')
        .where((eb) => eb.not(isLive(options.now())(eb)))
        .executeTakeFirst();
      return Number(numDeletedRows);
    },
  };
}

/**
 * Whether a session has not ended: its person did something lately, or something of theirs is kept. Whoever was told that we
 * go on trying finds what came of it until the keep time ends.
 */
function isLive(now: number) {
  return (eb: ExpressionBuilder<Schema, 'sessions'>) => {
    const theirs = eb
      .selectFrom('captures')
      .select('captures.reference')
      .where((kept) =>
        kept.or([
          kept('captures.kept_until', '>', now),
          kept.and([kept('captures.background_calls', '>', 0), kept('captures.answer_until', '>', now)]),
        ]),
      );
    return eb.or([
      eb('expires_at', '>', now),
      eb.exists(theirs.whereRef('captures.session_hash', '=', 'sessions.id_hash')),
      eb.exists(theirs.whereRef('captures.reference', '=', 'sessions.status_reference')),
    ]);
  };
}

/** What is stored of a secret that only its holder knows: SHA-256, hex. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

function sessionOf(row: SessionRow): Session {
  return {
    idHash: row.id_hash,
    consentVersion: row.consent_version,
    keepConsent: row.keep_consent === 1,
    locale: row.locale,
    expiresAt: row.expires_at,
    handOverId: row.hand_over_id,
    statusReference: row.status_reference,
    recaptureId: row.recapture_id,
  };
}
