import type { ExpressionBuilder, Kysely, Selectable, SelectQueryBuilder } from 'kysely';
import type { DocumentType } from '#src/shared/documents.ts';
import { ownerIsAlive, THIS_PROCESS } from '../store/process-owner.ts';
import type { CaptureRow } from '../store/schema-captures.ts';
import type { Schema } from '../store/schema.ts';
import { addEvents } from './case-events.ts';
import { NEXT_RUN } from './end-capture.ts';
import type { Run } from './ledger.ts';
import { AT_REST, type LifeOptions } from './life-options.ts';
import { lifeStep } from './life-step.ts';
import type { Lease } from './life-writes.ts';

/**
 * Up to `limit` kept captures for this process, each with a new fence; nobody else gets the same. First those whose
 * process is gone, then those that staff asked for, then at most `byItself` of the others.
 */
export async function leaseDue(
  options: LifeOptions,
  limit: number,
  byItself: number,
): Promise<readonly Lease[]> {
  const dead = await deadOwners(options);
  await releaseLost(options, dead);
  const taken = await takeOver(options, dead, limit);
  const asked = await takeDue(options, limit - taken.length, 'is not');
  const others = await takeDue(options, Math.min(byItself, limit - taken.length - asked.length), 'is');
  return [...taken, ...asked, ...others].map(leaseOf);
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
    const rows = await lifeStep(trx, 'give-up', now)
      .set({ ...AT_REST, is_final: 0 })
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
    const rows = await take(trx, options, found);
    for (const { reference } of rows) {
      await addEvents(trx, reference, [{ kind: 'interrupted', at: now, actor: 'clock' }]);
    }
    return rows;
  });
}

/** `asked`: whether staff pressed for it (`is not` null) or it came due by itself. */
async function takeDue(options: LifeOptions, limit: number, asked: 'is' | 'is not') {
  const { db } = options.database;
  if (limit <= 0) return [];
  const now = options.now();
  const found = db
    .selectFrom('captures')
    .select('reference')
    .where('state', '=', 'waiting')
    .where('due_at', '<=', now)
    .where('asked_by', asked, null)
    .where('kept_until', '>', now)
    .orderBy('due_at')
    .limit(limit);
  return take(db, options, found);
}

/** PostgreSQL passes over rows that another process is taking; on SQLite only one statement writes at a time. */
function take(
  db: Kysely<Schema>,
  { database, now, leaseMs }: LifeOptions,
  found: SelectQueryBuilder<Schema, 'captures', { reference: string }>,
) {
  return lifeStep(db, 'call', now())
    .set({ ...NEXT_RUN, owner: THIS_PROCESS, lease_until: now() + leaseMs, due_at: null })
    .where('reference', 'in', database.engine === 'postgres' ? found.forUpdate().skipLocked() : found)
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
