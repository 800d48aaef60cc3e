import type { ExpressionBuilder, Selectable } from 'kysely';
import type { DocumentType } from '#src/shared/documents.ts';
import { ownerIsAlive, THIS_PROCESS } from '../store/process-owner.ts';
import type { CaptureRow } from '../store/schema-captures.ts';
import type { Schema } from '../store/schema.ts';
import { addEvents } from './case-events.ts';
import type { Run } from './ledger.ts';
import type { LifeOptions } from './life-options.ts';
import type { Lease } from './life-writes.ts';

/** Up to `limit` kept captures for this process, each with a new fence; nobody else gets the same. */
export async function leaseDue(options: LifeOptions, limit: number): Promise<readonly Lease[]> {
  const dead = await deadOwners(options);
  await releaseLost(options, dead);
  const taken = await takeOver(options, dead, limit);
  const due = taken.length < limit ? await takeDue(options, limit - taken.length) : [];
  return [...taken, ...due].map(leaseOf);
}

/** Processes of this machine that are gone though rows still name them. */
async function deadOwners({ database }: LifeOptions): Promise<readonly string[]> {
  const rows = await database.db
    .selectFrom('captures')
    .select('owner')
    .distinct()
    .where('state', 'in', ['received', 'calling'])
    .where('owner', 'is not', null)
    .execute();
  return rows.flatMap(({ owner }) => (owner !== null && !ownerIsAlive(owner) ? [owner] : []));
}

function isAbandoned(now: number, dead: readonly string[]) {
  return (eb: ExpressionBuilder<Schema, 'captures'>) =>
    eb.and([
      eb('state', 'in', ['received', 'calling']),
      eb.or([eb('lease_until', '<', now), ...(dead.length > 0 ? [eb('owner', 'in', dead)] : [])]),
    ]);
}

/** A run without a kept photo ended with its process: the person's browser has the photo and sends it again. */
async function releaseLost(options: LifeOptions, dead: readonly string[]): Promise<void> {
  const now = options.now();
  await options.database.db.transaction().execute(async (trx) => {
    const rows = await trx
      .updateTable('captures')
      .set({ state: 'person', state_at: now, is_final: 0, owner: null, lease_until: null })
      .where(isAbandoned(now, dead))
      .where('photo_wrapped_key', 'is', null)
      .returning('reference')
      .execute();
    for (const { reference } of rows) {
      await addEvents(trx, reference, [{ kind: 'interrupted', at: now, actor: 'clock' }]);
    }
  });
}

async function takeOver(options: LifeOptions, dead: readonly string[], limit: number) {
  const now = options.now();
  return options.database.db.transaction().execute(async (trx) => {
    const found = trx
      .selectFrom('captures')
      .select('reference')
      .where(isAbandoned(now, dead))
      .where('photo_wrapped_key', 'is not', null)
      .where('kept_until', '>', now)
      .limit(limit);
    const rows = await trx
      .updateTable('captures')
      .set(({ eb }) => ({
        state: 'calling' as const,
        run: eb('run', '+', 1),
        owner: THIS_PROCESS,
        lease_until: now + options.leaseMs,
      }))
      .where(
        'reference',
        'in',
        options.database.engine === 'postgres' ? found.forUpdate().skipLocked() : found,
      )
      .returningAll()
      .execute();
    for (const { reference } of rows) {
      await addEvents(trx, reference, [{ kind: 'interrupted', at: now, actor: 'clock' }]);
    }
    return rows;
  });
}

async function takeDue(options: LifeOptions, limit: number) {
  const { db, engine } = options.database;
  const now = options.now();
  const found = db
    .selectFrom('captures')
    .select('reference')
    .where('state', '=', 'waiting')
    .where('due_at', '<=', now)
    .where('kept_until', '>', now)
    .orderBy('due_at')
    .limit(limit);
  return db
    .updateTable('captures')
    .set(({ eb }) => ({
      state: 'calling' as const,
      state_at: now,
      run: eb('run', '+', 1),
      owner: THIS_PROCESS,
      lease_until: now + options.leaseMs,
    }))
    .where('reference', 'in', engine === 'postgres' ? found.forUpdate().skipLocked() : found)
    .where('state', '=', 'waiting')
    .returningAll()
    .execute();
}

function leaseOf(row: Selectable<CaptureRow>): Lease {
  return {
    run: runOf(row, true),
    keptUntil: row.kept_until ?? 0,
    backgroundCalls: row.background_calls,
    askedBy: row.asked_by,
    askedBulk: row.asked_bulk,
    locale: row.locale,
  };
}

/** The run that a row stands in now. */
export function runOf(row: Selectable<CaptureRow>, isBackground: boolean): Run {
  return {
    reference: row.reference,
    sessionHash: row.session_hash,
    run: row.run,
    document: row.document as DocumentType,
    createdAt: row.created_at,
    hasPhoto: row.photo_wrapped_key !== null,
    isBackground,
  };
}
