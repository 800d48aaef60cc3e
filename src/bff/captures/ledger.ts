import { createHash } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { PersonState } from '#src/shared/contract/captures.ts';
import type { CaptureFacts } from '#src/shared/contract/support/case-detail.ts';
import type { DocumentType } from '#src/shared/documents.ts';
import type { Database } from '../store/database.ts';
import type { Schema } from '../store/schema.ts';
import type { AnswersInMemory } from './answers-in-memory.ts';
import { claim, release, unclaim } from './claim.ts';
import type { KeyRing } from './key-ring.ts';
import { isBeingRead, openAnswer, type StoredRow } from './present-row.ts';
import { NEVER_AT_REST } from './settle.ts';
import type { StoredAnswer } from './stored-answer.ts';

export interface CaptureIdentity {
  readonly sessionHash: string;
  readonly idempotencyKey: string;
  readonly document: DocumentType;
  /** SHA-256 of document and bytes, hex. */
  readonly fingerprint: string;
  readonly locale: string;
  readonly facts: CaptureFacts | null;
  /** The recapture link that its session came by. */
  readonly recaptureId: string | null;
}

/** One run of one capture; `run` fences off an answer that comes after another run has begun. */
export interface Run {
  readonly reference: string;
  readonly sessionHash: string;
  readonly run: number;
  readonly document: DocumentType;
  /** When its capture began; epoch milliseconds. */
  readonly createdAt: number;
  /** Its photo is in the store. */
  readonly hasPhoto: boolean;
  /** Nobody waits for it with an open request. */
  readonly isBackground: boolean;
}

export type Claim =
  | { readonly kind: 'run'; readonly run: Run }
  | { readonly kind: 'replay'; readonly reference: string; readonly answer: StoredAnswer }
  | { readonly kind: 'in-flight'; readonly reference: string; readonly retryAfterMs: number }
  /** Withdrawn or past its time; what it held is destroyed. */
  | { readonly kind: 'ended'; readonly reference: string }
  | { readonly kind: 'other-bytes' };

export interface FoundCapture {
  readonly reference: string;
  readonly document: DocumentType;
  readonly state: PersonState;
  readonly answer: StoredAnswer | null;
  /** While its photo is kept. Epoch milliseconds. */
  readonly kept: {
    readonly until: number;
    readonly nextCallAt: number | null;
    readonly calls: number;
  } | null;
}

/**
 * The captures of all sessions and their answers: sealed on disk, or in memory for documents that are never at rest.
 * One idempotency key is one row.
 */
export interface Ledger {
  claim(identity: CaptureIdentity): Promise<Claim>;
  /** Gives up a run that ended without an answer, so that its key may run again at once. */
  release(run: Run): Promise<void>;
  findByReference(sessionHash: string, reference: string): Promise<FoundCapture | null>;
  findByKey(sessionHash: string, idempotencyKey: string): Promise<FoundCapture | null>;
  /** Takes a claim back as if it had never been made: no call was made for it. */
  unclaim(run: Run): Promise<void>;
}

export interface LedgerOptions {
  readonly database: Database;
  readonly masterKeys: KeyRing;
  readonly inMemory: AnswersInMemory;
  readonly now: () => number;
  readonly leaseMs: number;
}

export function sha256Hex(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

export function openLedger(options: LedgerOptions): Ledger {
  const { db } = options.database;
  return {
    claim: (identity) => claim(options, identity),
    release: (run) => release(options, run),
    findByReference: async (sessionHash, reference) =>
      found(options, await own(db, sessionHash).where('reference', '=', reference).executeTakeFirst()),
    findByKey: async (sessionHash, key) =>
      found(options, await own(db, sessionHash).where('key_hash', '=', sha256Hex(key)).executeTakeFirst()),
    unclaim: (run) => unclaim(options, run),
  };
}

function own(db: Kysely<Schema>, sessionHash: string) {
  return db.selectFrom('captures').selectAll().where('session_hash', '=', sessionHash);
}

function found(options: LedgerOptions, row: StoredRow | undefined): FoundCapture | null {
  if (!row) return null;
  const answer = openAnswer(options, row);
  const state = personStateOf(row, options.now(), answer !== null);
  const isKept = row.photo_wrapped_key !== null && row.kept_until !== null;
  return {
    reference: row.reference,
    document: row.document as DocumentType,
    state,
    // While a kept one is read again, what was told before still holds.
    answer: state === 'reading' && !isKept ? null : answer,
    kept: isKept ? { until: row.kept_until ?? 0, nextCallAt: row.due_at, calls: row.background_calls } : null,
  };
}

function personStateOf(row: StoredRow, now: number, hasAnswer: boolean): PersonState {
  switch (row.state) {
    case 'received':
    case 'calling':
      // Its process died while it read. A kept one is taken over soon; any other may be sent again.
      return isBeingRead(row, now) ? 'reading' : row.photo_wrapped_key !== null ? 'waiting' : 'failed';
    case 'recognised':
      return hasAnswer || NEVER_AT_REST.has(row.document) ? 'read' : 'expired';
    case 'person':
      return 'failed';
    default:
      return row.state;
  }
}
