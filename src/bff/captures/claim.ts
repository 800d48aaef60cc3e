import { randomBytes } from 'node:crypto';
import { makeReference } from '#src/shared/reference.ts';
import { THIS_PROCESS } from '../store/process-owner.ts';
import { addEvents } from './case-events.ts';
import { NEXT_RUN } from './end-capture.ts';
import { type CaptureIdentity, type Claim, type LedgerOptions, type Run, sha256Hex } from './ledger.ts';
import { runOf } from './lease.ts';
import { AT_REST, NO_ANSWER } from './life-options.ts';
import { lifeStep } from './life-step.ts';
import { ENDED } from './life.ts';
import { isBeingRead, openAnswer, type StoredRow } from './present-row.ts';

/** Takes a capture in, or finds out what became of an earlier one with the same key. One key is one row. */
export async function claim(options: LedgerOptions, identity: CaptureIdentity): Promise<Claim> {
  const keyHash = sha256Hex(identity.idempotencyKey);
  // A row can vanish between the two looks (its first claim taken back), so the insert is tried again.
  for (let attempt = 0; attempt < 3; attempt += 1) {
    const made = await insert(options, identity, keyHash);
    if (made) return { kind: 'run', run: runOf(made, false) };
    const row = await options.database.db
      .selectFrom('captures')
      .selectAll()
      .where('session_hash', '=', identity.sessionHash)
      .where('key_hash', '=', keyHash)
      .executeTakeFirst();
    if (row) return claimAgain(options, row, identity);
  }
  throw new Error('A capture row could neither be made nor found');
}

async function insert(options: LedgerOptions, identity: CaptureIdentity, keyHash: string) {
  const now = options.now();
  return options.database.db.transaction().execute(async (trx) => {
    const row = await trx
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
      .executeTakeFirst();
    if (row) await addEvents(trx, row.reference, [{ kind: 'received', at: now, actor: 'person' }]);
    return row;
  });
}

async function claimAgain(options: LedgerOptions, row: StoredRow, identity: CaptureIdentity): Promise<Claim> {
  const { reference } = row;
  if (row.fingerprint !== identity.fingerprint) return { kind: 'other-bytes' };
  const now = options.now();
  // Kept: it is called again by itself or by staff, so the person gets what they were told, and no second photo.
  const isKept = row.photo_wrapped_key !== null;
  if (!isKept && isBeingRead(row, now)) {
    const leaseLeftMs = Math.max(0, (row.lease_until ?? now) - now);
    return { kind: 'in-flight', reference, retryAfterMs: Math.min(2_000, leaseLeftMs) };
  }
  if (row.is_final === 1) {
    const answer = openAnswer(options, row);
    if (answer) return { kind: 'replay', reference, answer };
  }
  if (isKept || ENDED.includes(row.state)) return { kind: 'ended', reference };
  const taken = await options.database.db.transaction().execute(async (trx) => {
    const next = await lifeStep(trx, 'call', now)
      .set({
        ...NO_ANSWER,
        ...NEXT_RUN,
        is_final: 0,
        owner: THIS_PROCESS,
        lease_until: now + options.leaseMs,
      })
      .where('reference', '=', reference)
      .where('run', '=', row.run)
      .returningAll()
      .executeTakeFirst();
    if (next) await addEvents(trx, reference, [{ kind: 'received', at: now, actor: 'person' }]);
    return next;
  });
  if (!taken) return { kind: 'in-flight', reference, retryAfterMs: 1_000 };
  return { kind: 'run', run: runOf(taken, false) };
}

/** Gives up a run that ended without an answer, so that its key may run again at once. */
export async function release(options: LedgerOptions, run: Run): Promise<void> {
  options.inMemory.destroy(run.reference, run.run);
  await lifeStep(options.database.db, 'give-up', options.now())
    .set(AT_REST)
    .where('reference', '=', run.reference)
    .where('run', '=', run.run)
    .where('owner', 'is not', null)
    // A kept one is taken over when its lease has ended.
    .where('photo_wrapped_key', 'is', null)
    .execute();
}

/** Takes a claim back for which no call was made: the first of its key leaves nothing behind. */
export async function unclaim(options: LedgerOptions, run: Run): Promise<void> {
  if (run.run > 1) return release(options, run);
  await options.database.db.transaction().execute(async (trx) => {
    const { numDeletedRows } = await trx
      .deleteFrom('captures')
      .where('reference', '=', run.reference)
      .where('run', '=', run.run)
      .where('owner', 'is not', null)
      .executeTakeFirst();
    if (numDeletedRows > 0n) {
      await trx.deleteFrom('case_events').where('reference', '=', run.reference).execute();
    }
  });
}
