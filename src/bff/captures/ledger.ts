import { createHash, randomBytes } from 'node:crypto';
import type { Kysely, Selectable } from 'kysely';
import type { DocumentType } from '#src/shared/documents.ts';
import { makeReference } from '#src/shared/reference.ts';
import type { Database } from '../store/database.ts';
import { THIS_PROCESS, ownerIsAlive } from '../store/process-owner.ts';
import type { CaptureRow } from '../store/schema-captures.ts';
import type { Schema } from '../store/schema.ts';
import type { AnswersInMemory } from './answers-in-memory.ts';
import type { KeyRing } from './key-ring.ts';
import { seal, unseal } from './seal.ts';
import type { StoredAnswer } from './stored-answer.ts';

export interface CaptureIdentity {
  readonly sessionHash: string;
  readonly idempotencyKey: string;
  readonly document: DocumentType;
  /** SHA-256 of document and bytes, hex. */
  readonly fingerprint: string;
}

/** One run of one capture; `run` fences off an answer that comes after another run has begun. */
export interface Run {
  readonly reference: string;
  readonly sessionHash: string;
  readonly run: number;
  readonly document: DocumentType;
  /** When its capture began; epoch milliseconds. */
  readonly createdAt: number;
}

/** Card numbers are never stored, sealed or not, so that no disk of ours holds what PCI DSS 3.5.1 speaks of. */
const NEVER_AT_REST: ReadonlySet<string> = new Set<DocumentType>(['credit-card']);

export type Claim =
  | { readonly kind: 'run'; readonly run: Run }
  | { readonly kind: 'replay'; readonly reference: string; readonly answer: StoredAnswer }
  | { readonly kind: 'in-flight'; readonly reference: string; readonly retryAfterMs: number }
  | { readonly kind: 'other-bytes' };

export interface FoundCapture {
  readonly reference: string;
  readonly document: DocumentType;
  readonly state: 'reading' | 'read' | 'failed';
  readonly answer: StoredAnswer | null;
}

/**
 * The captures of all sessions and their answers: sealed on disk, or in memory for documents that are never at rest.
 * One idempotency key is one row.
 */
export interface Ledger {
  claim(identity: CaptureIdentity): Promise<Claim>;
  /** Stores the answer; false when the capture was withdrawn or another run took over meanwhile. */
  finish(run: Run, answer: StoredAnswer, stands: 'for-good' | 'may-run-again'): Promise<boolean>;
  /** Gives up a run that ended without an answer, so that its key may run again at once. */
  release(run: Run): Promise<void>;
  findByReference(sessionHash: string, reference: string): Promise<FoundCapture | null>;
  findByKey(sessionHash: string, idempotencyKey: string): Promise<FoundCapture | null>;
  /** Destroys row, key and answer; false when this session has no such capture. */
  destroy(sessionHash: string, reference: string): Promise<boolean>;
  /** Deletes what is older than its keeping time; gives the number of rows. */
  sweep(): Promise<number>;
}

export interface LedgerOptions {
  readonly database: Database;
  readonly masterKeys: KeyRing;
  readonly inMemory: AnswersInMemory;
  readonly now: () => number;
  readonly keptMs: number;
  readonly leaseMs: number;
}

export function sha256Hex(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

export function openLedger(options: LedgerOptions): Ledger {
  const { db } = options.database;
  return {
    claim: (identity) => claim(options, identity),
    finish: (run, answer, stands) => finish(options, run, answer, stands),
    release: (run) => release(options, run),
    findByReference: async (sessionHash, reference) =>
      found(options, await own(db, sessionHash).where('reference', '=', reference).executeTakeFirst()),
    findByKey: async (sessionHash, key) =>
      found(options, await own(db, sessionHash).where('key_hash', '=', sha256Hex(key)).executeTakeFirst()),
    destroy: async (sessionHash, reference) => {
      const { numDeletedRows } = await db
        .deleteFrom('captures')
        .where('session_hash', '=', sessionHash)
        .where('reference', '=', reference)
        .executeTakeFirst();
      if (numDeletedRows > 0n) {
        options.inMemory.destroy(reference);
        options.database.forget();
      }
      return numDeletedRows > 0n;
    },
    sweep: async () => {
      const keptSince = options.now() - options.keptMs;
      options.inMemory.destroyBefore(keptSince);
      const { numDeletedRows } = await db
        .deleteFrom('captures')
        .where('created_at', '<', keptSince)
        .executeTakeFirst();
      if (numDeletedRows > 0n) options.database.forget();
      return Number(numDeletedRows);
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
    if (made) return { kind: 'run', run: runOf(made) };
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
        state: 'calling',
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

function runOf(row: StoredRow): Run {
  return {
    reference: row.reference,
    sessionHash: row.session_hash,
    run: row.run,
    document: row.document as DocumentType,
    createdAt: row.created_at,
  };
}

async function claimAgain(options: LedgerOptions, row: StoredRow, identity: CaptureIdentity): Promise<Claim> {
  if (row.fingerprint !== identity.fingerprint) return { kind: 'other-bytes' };
  const now = options.now();
  if (isBeingRead(row, now)) {
    const leaseLeftMs = Math.max(0, (row.lease_until ?? now) - now);
    return { kind: 'in-flight', reference: row.reference, retryAfterMs: Math.min(2_000, leaseLeftMs) };
  }
  if (row.is_final === 1) {
    const answer = openAnswer(options, row);
    if (answer) return { kind: 'replay', reference: row.reference, answer };
  }
  const taken = await options.database.db
    .updateTable('captures')
    .set({
      state: 'calling',
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
  return { kind: 'run', run: runOf(taken) };
}

async function finish(
  options: LedgerOptions,
  run: Run,
  answer: StoredAnswer,
  stands: 'for-good' | 'may-run-again',
): Promise<boolean> {
  const isInMemory = NEVER_AT_REST.has(run.document);
  // Before the row says that there is an answer, so that nobody finds the one without the other.
  if (isInMemory) options.inMemory.put(run, answer);
  const { numUpdatedRows } = await options.database.db
    .updateTable('captures')
    .set({
      state: answer.status === 200 ? 'recognised' : 'person',
      is_final: stands === 'for-good' ? 1 : 0,
      owner: null,
      lease_until: null,
      ...(isInMemory ? NO_ANSWER : sealedAnswer(options, run, answer)),
    })
    .where('reference', '=', run.reference)
    .where('run', '=', run.run)
    .executeTakeFirst();
  const isStored = numUpdatedRows > 0n;
  if (!isStored) options.inMemory.destroy(run.reference, run.run);
  return isStored;
}

const NO_ANSWER = { answer_status: null, key_version: null, wrapped_key: null, answer: null };

function sealedAnswer(options: LedgerOptions, run: Run, answer: StoredAnswer) {
  const sealed = seal(answer.body, ownerOf(run.reference, run.sessionHash), options.masterKeys);
  return {
    answer_status: answer.status,
    key_version: sealed.keyVersion,
    wrapped_key: sealed.wrappedKey,
    answer: sealed.body,
  };
}

async function release(options: LedgerOptions, run: Run): Promise<void> {
  options.inMemory.destroy(run.reference, run.run);
  await options.database.db
    .updateTable('captures')
    .set({ state: 'person', owner: null, lease_until: null })
    .where('reference', '=', run.reference)
    .where('run', '=', run.run)
    .where('state', '=', 'calling')
    .execute();
}

type StoredRow = Selectable<CaptureRow>;

function isBeingRead(row: StoredRow, now: number): boolean {
  if (row.state !== 'calling' || row.owner === null) return false;
  return (row.lease_until ?? 0) > now && ownerIsAlive(row.owner);
}

function found(options: LedgerOptions, row: StoredRow | undefined): FoundCapture | null {
  if (!row) return null;
  const reading = isBeingRead(row, options.now());
  // Its process died while it read: nobody works on it, so it has failed and may be sent again.
  const state = reading ? 'reading' : row.state === 'recognised' ? 'read' : 'failed';
  return {
    reference: row.reference,
    document: row.document as DocumentType,
    state,
    answer: reading ? null : openAnswer(options, row),
  };
}

function openAnswer(options: LedgerOptions, row: StoredRow): StoredAnswer | null {
  if (NEVER_AT_REST.has(row.document)) return options.inMemory.get(row.reference, row.run);
  if (row.answer_status === null || !row.key_version || !row.wrapped_key || !row.answer) return null;
  const sealed = { keyVersion: row.key_version, wrappedKey: row.wrapped_key, body: row.answer };
  const opened = unseal(sealed, ownerOf(row.reference, row.session_hash), options.masterKeys);
  return opened.ok ? { status: row.answer_status, body: opened.bytes } : null;
}

function ownerOf(reference: string, sessionHash: string): string {
  return `${reference}:${sessionHash}`;
}
