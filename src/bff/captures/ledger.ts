import { createHash, randomBytes } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import type { PersonState } from '#src/shared/contract/captures.ts';
import type { CaptureFacts } from '#src/shared/contract/support/case-detail.ts';
import type { DocumentType } from '#src/shared/documents.ts';
import { makeReference } from '#src/shared/reference.ts';
import type { Database } from '../store/database.ts';
import { THIS_PROCESS, ownerIsAlive } from '../store/process-owner.ts';
import type { CaptureRow } from '../store/schema-captures.ts';
import type { Schema } from '../store/schema.ts';
import type { AnswersInMemory } from './answers-in-memory.ts';
import type { KeyRing } from './key-ring.ts';
import { runOf } from './lease.ts';
import { NO_ANSWER, sealOwner } from './life-options.ts';
import { ENDED } from './life.ts';
import { unseal } from './seal.ts';
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
    unclaim: async (run) => {
      await db
        .deleteFrom('captures')
        .where('reference', '=', run.reference)
        .where('run', '=', run.run)
        .where('state', 'in', ['received', 'calling'])
        .execute();
    },
  };
}

function own(db: Kysely<Schema>, sessionHash: string) {
  return db.selectFrom('captures').selectAll().where('session_hash', '=', sessionHash);
}

async function claim(options: LedgerOptions, identity: CaptureIdentity): Promise<Claim> {
  const { db } = options.database;
  const keyHash = sha256Hex(identity.idempotencyKey);
  // A row can vanish between the two looks (withdrawn, swept), so the insert is tried again.
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const made = await insert(options, identity, keyHash);
    if (made) return { kind: 'run', run: runOf(made, false) };
    const row = await own(db, identity.sessionHash).where('key_hash', '=', keyHash).executeTakeFirst();
    if (row) return claimAgain(options, row, identity);
  }
  throw new Error('A capture row could neither be made nor found');
}

async function insert(options: LedgerOptions, identity: CaptureIdentity, keyHash: string) {
  const now = options.now();
  return (
    options.database.db
      .insertInto('captures')
      .values({
        reference: makeReference(randomBytes(5)),
        session_hash: identity.sessionHash,
        key_hash: keyHash,
        document: identity.document,
        fingerprint: identity.fingerprint,
        locale: identity.locale,
        facts: identity.facts === null ? null : JSON.stringify(identity.facts),
        recapture_id: identity.recaptureId,
        state: 'received',
        state_at: now,
        owner: THIS_PROCESS,
        lease_until: now + options.leaseMs,
        created_at: now,
      })
      // Without a target: a reference that is already taken (one in 34 milliards) also means another try.
      .onConflict((conflict) => conflict.doNothing())
      .returningAll()
      .executeTakeFirst()
  );
}

async function claimAgain(options: LedgerOptions, row: StoredRow, identity: CaptureIdentity): Promise<Claim> {
  if (row.fingerprint !== identity.fingerprint) return { kind: 'other-bytes' };
  const now = options.now();
  // Kept: it is called again by itself or by staff, so the person gets what they were told, and no second photo.
  const isKept = row.photo_wrapped_key !== null;
  if (!isKept && isBeingRead(row, now)) {
    const leaseLeftMs = Math.max(0, (row.lease_until ?? now) - now);
    return { kind: 'in-flight', reference: row.reference, retryAfterMs: Math.min(2_000, leaseLeftMs) };
  }
  if (row.is_final === 1) {
    const answer = openAnswer(options, row);
    if (answer) return { kind: 'replay', reference: row.reference, answer };
  }
  if (isKept || ENDED.includes(row.state)) return { kind: 'ended', reference: row.reference };
  const taken = await options.database.db
    .updateTable('captures')
    .set({
      ...NO_ANSWER,
      state: 'received',
      state_at: now,
      is_final: 0,
      run: row.run + 1,
      owner: THIS_PROCESS,
      lease_until: now + options.leaseMs,
    })
    .where('reference', '=', row.reference)
    .where('run', '=', row.run)
    .returningAll()
    .executeTakeFirst();
  if (!taken) return { kind: 'in-flight', reference: row.reference, retryAfterMs: 1_000 };
  return { kind: 'run', run: runOf(taken, false) };
}

async function release(options: LedgerOptions, run: Run): Promise<void> {
  options.inMemory.destroy(run.reference, run.run);
  await options.database.db
    .updateTable('captures')
    .set({ state: 'person', owner: null, lease_until: null })
    .where('reference', '=', run.reference)
    .where('run', '=', run.run)
    .where('state', 'in', ['received', 'calling'])
    .execute();
}

type StoredRow = Selectable<CaptureRow>;

function isBeingRead(row: StoredRow, now: number): boolean {
  if ((row.state !== 'calling' && row.state !== 'received') || row.owner === null) return false;
  return (row.lease_until ?? 0) > now && ownerIsAlive(row.owner);
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

function openAnswer(options: LedgerOptions, row: StoredRow): StoredAnswer | null {
  if (NEVER_AT_REST.has(row.document)) return options.inMemory.get(row.reference, row.run);
  if (row.answer_status === null || !row.key_version || !row.wrapped_key || !row.answer) return null;
  const sealed = { keyVersion: row.key_version, wrappedKey: row.wrapped_key, body: row.answer };
  const opened = unseal(sealed, sealOwner(row.reference, row.session_hash), options.masterKeys);
  return opened.ok ? { status: row.answer_status, body: opened.bytes } : null;
}
