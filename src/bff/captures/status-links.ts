import type { Selectable } from 'kysely';
import type { PublicStatus } from '#src/shared/contract/captures.ts';
import { formatReference } from '#src/shared/reference.ts';
import type { Database } from '../store/database.ts';
import type { CaptureRow } from '../store/schema-captures.ts';
import { ENDED, type LifeState } from './life.ts';
import { isLinkSecret, makeLinkSecret } from './link-secret.ts';

export interface MadeStatusLink {
  readonly secret: string;
  readonly locale: string;
  /** Epoch milliseconds: the link ends with what it leads to. */
  readonly expiresAt: number;
}

export interface FoundStatusLink {
  /** Whose capture it leads to. */
  readonly ownerHash: string;
  readonly locale: string;
  readonly secretHash: string;
}

/** One-time links that bring the person of one capture back, on any device. References are the 8 signs. */
export interface StatusLinks {
  /** An earlier link of the capture no longer works. `ended`: nothing is left to come back to; null: not theirs. */
  make(ownerHash: string, reference: string): Promise<MadeStatusLink | 'ended' | null>;
  /** The capture that this secret leads to, as long as nobody has used it. */
  find(reference: string, secret: string): Promise<FoundStatusLink | null>;
  /** Uses it up; false when somebody was first. */
  useUp(reference: string, found: FoundStatusLink): Promise<boolean>;
  /** Who may see the capture besides whoever a link has brought; null when there is none. */
  ownerOf(reference: string): Promise<string | null>;
  /** What whoever has the number may know. An unknown number answers like one whose capture is over. */
  publicStatus(reference: string): Promise<PublicStatus>;
}

export interface StatusLinkOptions {
  readonly database: Database;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** How long an answer of a capture that was not kept can be asked for. */
  readonly answerKeptMs: number;
}

type Ending = Pick<Selectable<CaptureRow>, 'state' | 'created_at' | 'kept_until' | 'answer_until'>;

/** Read for the first time: nothing has been kept yet, and no answer. */
const UNDER_WAY: readonly LifeState[] = ['received', 'calling'];

export function openStatusLinks({ database, now, answerKeptMs }: StatusLinkOptions): StatusLinks {
  const { db } = database;
  const load = (reference: string) =>
    db
      .selectFrom('captures')
      .select(['session_hash', 'locale', 'state', 'created_at'])
      .select(['kept_until', 'answer_until', 'status_secret_hash'])
      .where('reference', '=', reference)
      .executeTakeFirst();
  /** Epoch milliseconds; 0 when nothing is left. */
  const endOf = (row: Ending) =>
    row.kept_until ?? row.answer_until ?? (UNDER_WAY.includes(row.state) ? row.created_at + answerKeptMs : 0);

  return {
    async make(ownerHash, reference) {
      const row = await load(reference);
      if (row?.session_hash !== ownerHash) return null;
      if (endOf(row) <= now()) return 'ended';
      const { secret, hash } = makeLinkSecret();
      const { numUpdatedRows } = await db
        .updateTable('captures')
        .set({ status_secret_hash: hash })
        .where('reference', '=', reference)
        .where('session_hash', '=', ownerHash)
        .where('state', 'not in', ENDED)
        .executeTakeFirst();
      if (numUpdatedRows === 0n) return 'ended';
      return { secret, locale: row.locale, expiresAt: endOf(row) };
    },

    async find(reference, secret) {
      const row = await load(reference);
      const secretHash = row?.status_secret_hash ?? null;
      if (!row || secretHash === null || !isLinkSecret(secret, secretHash)) return null;
      return endOf(row) > now() ? { ownerHash: row.session_hash, locale: row.locale, secretHash } : null;
    },

    async useUp(reference, { secretHash }) {
      const { numUpdatedRows } = await db
        .updateTable('captures')
        .set({ status_secret_hash: null })
        .where('reference', '=', reference)
        .where('status_secret_hash', '=', secretHash)
        .where('state', 'not in', ENDED)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async ownerOf(reference) {
      return (await load(reference))?.session_hash ?? null;
    },

    async publicStatus(reference) {
      const row = await load(reference);
      const state = row === undefined || endOf(row) <= now() ? 'over' : publicStateOf(row.state);
      const isUnderWay = state === 'trying' || state === 'staff';
      const until = isUnderWay ? (row?.kept_until ?? null) : null;
      return {
        reference: formatReference(reference),
        state,
        keptUntil: until === null ? null : new Date(until).toISOString(),
      };
    },
  };
}

function publicStateOf(state: LifeState): PublicStatus['state'] {
  switch (state) {
    case 'received':
    case 'calling':
    case 'waiting':
      return 'trying';
    case 'staff':
      return 'staff';
    case 'recognised':
    case 'person':
      return 'done';
    case 'closed':
    case 'deleted':
    case 'expired':
      return 'over';
  }
}
