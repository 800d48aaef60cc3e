import type { Selectable } from 'kysely';
import { type HandOverState, OVER } from '#src/shared/contract/hand-over.ts';
import type { Database } from '../store/database.ts';
import type { HandOverRow } from '../store/schema.ts';
import type { Changes } from '../store/changes.ts';

export type StoredHandOver = Selectable<HandOverRow>;

/** What a step writes besides the version and the new end of its time. */
export type Step = Pick<HandOverRow, 'state'> &
  Partial<Pick<HandOverRow, 'number' | 'phone_session_hash' | 'problem' | 'reference'>>;

/** The table of hand-overs. Every change is told to those who follow, once it is written. */
export interface HandOverRows {
  load(id: string): Promise<StoredHandOver | undefined>;
  findBySecret(secretHash: string): Promise<StoredHandOver | undefined>;
  /** Closes what the same computer began earlier. */
  insert(
    row: Pick<HandOverRow, 'id' | 'secret_hash' | 'session_hash' | 'document' | 'locale'>,
  ): Promise<StoredHandOver>;
  /** One conditional update: of two that come at once, one finds the state changed and gets undefined. */
  advance(id: string, from: readonly HandOverState[], step: Step): Promise<StoredHandOver | undefined>;
  /** The end of it, and of the phone's session. */
  close(row: StoredHandOver): Promise<void>;
  sweep(): Promise<void>;
}

export interface HandOverRowsOptions {
  readonly database: Database;
  readonly changes: Changes;
  readonly now: () => number;
  readonly handOverMs: number;
}

/**
 * No transactions: each step is one statement that stands by itself. A phone's session that is left over when the
 * process dies between two of them can do nothing, because what it may do is asked of the hand-over.
 */
export function openHandOverRows({ database, changes, now, handOverMs }: HandOverRowsOptions): HandOverRows {
  const { db } = database;
  const all = db.selectFrom('hand_overs').selectAll();

  const close = async ({ id, state }: StoredHandOver) => {
    await db
      .updateTable('hand_overs')
      .set((expressions) => ({
        state: state === 'read' ? 'done' : 'cancelled',
        problem: null,
        version: expressions('version', '+', 1),
      }))
      .where('id', '=', id)
      .where('state', 'not in', OVER)
      .execute();
    await db.deleteFrom('sessions').where('hand_over_id', '=', id).execute();
    changes.tell(id);
  };

  return {
    load: (id) => all.where('id', '=', id).executeTakeFirst(),
    findBySecret: (secretHash) => all.where('secret_hash', '=', secretHash).executeTakeFirst(),
    close,

    async insert(row) {
      const earlier = all.where('session_hash', '=', row.session_hash).where('state', 'not in', OVER);
      for (const one of await earlier.execute()) await close(one);
      return db
        .insertInto('hand_overs')
        .values({
          ...row,
          phone_session_hash: null,
          state: 'waiting',
          number: null,
          reference: null,
          problem: null,
          created_at: now(),
          expires_at: now() + handOverMs,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
    },

    async advance(id, from, step) {
      const row = await db
        .updateTable('hand_overs')
        .set((expressions) => ({
          problem: null,
          ...step,
          version: expressions('version', '+', 1),
          expires_at: now() + handOverMs,
        }))
        .where('id', '=', id)
        .where('state', 'in', from)
        .where('expires_at', '>', now())
        .returningAll()
        .executeTakeFirst();
      if (row) changes.tell(id);
      return row;
    },

    async sweep() {
      const expired = db.selectFrom('hand_overs').select('id').where('expires_at', '<=', now());
      await db.deleteFrom('sessions').where('hand_over_id', 'in', expired).execute();
      // Whoever still asks is told for a while that it has ended.
      const forgotten = now() - handOverMs;
      await db.deleteFrom('hand_overs').where('expires_at', '<=', forgotten).execute();
    },
  };
}
