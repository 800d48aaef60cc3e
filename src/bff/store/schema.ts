import type { Generated } from 'kysely';
import type { HandOverState } from '#src/shared/contract/hand-over.ts';

/**
 * The one schema, for every engine. Times are epoch milliseconds. Nothing a person showed or typed stands
 * in a column in plain: answers are sealed, those of cards not stored at all, session ids and idempotency keys are
 * hashes.
 */
export interface Schema {
  sessions: SessionRow;
  captures: CaptureRow;
  hand_overs: HandOverRow;
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

export interface CaptureRow {
  /** 8 signs, without the hyphen. */
  reference: string;
  session_hash: string;
  /** SHA-256 of the idempotency key, hex. */
  key_hash: string;
  document: string;
  /** SHA-256 of document and bytes, hex. */
  fingerprint: string;
  state: 'reading' | 'read' | 'failed';
  /** 1 when the answer stands for good, 0 when the same key may run again. */
  is_final: Generated<number>;
  /** Grows with every run; an answer of an earlier run is not stored over a later one. */
  run: Generated<number>;
  /** The process that reads it. */
  owner: string | null;
  lease_until: number | null;
  created_at: number;
  answer_status: number | null;
  key_version: string | null;
  wrapped_key: Buffer | null;
  answer: Buffer | null;
}
