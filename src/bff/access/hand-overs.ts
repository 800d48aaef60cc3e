import { randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import type { Problem } from '#src/shared/contract/captures.ts';
import {
  type HandOver,
  type HandOverState,
  type NewHandOver,
  type WaitingHandOver,
  isOver,
} from '#src/shared/contract/hand-over.ts';
import type { DocumentType } from '#src/shared/documents.ts';
import type { Database } from '../store/database.ts';
import { openChanges } from '../store/changes.ts';
import { openHandOverRows, type StoredHandOver } from './hand-over-rows.ts';
import { handOverOf, stateAt, waitingHandOver } from './hand-over-view.ts';
import { hashOfSecret, type Session, type Sessions } from './sessions.ts';

/** Whether a session may send a photo now, and whose capture that is. */
export type CaptureTurn =
  | { readonly ok: true; readonly ownerHash: string }
  | { readonly ok: false; readonly why: 'not-confirmed' | 'over' };

/** What becomes of the photo that the phone sent. */
export type PhoneReport =
  | { readonly state: 'sending' | 'reading' }
  | { readonly state: 'failed'; readonly problem: Problem }
  /** 8 signs. */
  | { readonly state: 'read'; readonly reference: string };

export interface FollowedState {
  /** Differs whenever the state does. */
  readonly id: string;
  readonly data: HandOver;
}

export interface HandOvers {
  /** Ends an earlier one of the same computer. The secret goes into the link and nowhere else. */
  start(computer: Session, wish: NewHandOver): Promise<{ secret: string; handOver: WaitingHandOver }>;
  /**
   * Uses the link up and starts the phone's session, whose secret goes into its cookie. Null when there is no such
   * link (any more), or when the one who opens it is the computer itself.
   */
  claim(
    secret: string,
    opener: Session | null,
  ): Promise<{ sessionSecret: string; handOver: HandOver } | null>;
  /** As the computer and the phone see it; null for everybody else. */
  find(id: string, party: Session): Promise<HandOver | null>;
  /** The phone's person says that the computer with this number is theirs; null when nobody asks them that. */
  agree(id: string, phone: Session): Promise<HandOver | null>;
  /** The computer says that both show the same number; null when there is nothing to confirm (yet). */
  confirm(id: string, computer: Session): Promise<HandOver | null>;
  /** The phone says that its person is at the photo step; null when that is not its turn. */
  photographing(id: string, phone: Session): Promise<HandOver | null>;
  /** Either of them ends it, and the phone's session with it; false when it is not theirs. */
  end(id: string, party: Session): Promise<boolean>;
  captureTurn(session: Session, document: DocumentType | null): Promise<CaptureTurn>;
  report(id: string, report: PhoneReport): Promise<void>;
  /** Every state from now on, the present one first unless it is `lastId`; ends with the last one or the signal. */
  follow(
    id: string,
    party: Session,
    lastId: string | null,
    signal: AbortSignal,
  ): AsyncIterable<FollowedState>;
  /** Ends the sessions of what has expired; later forgets it. */
  sweep(): Promise<void>;
}

export interface HandOversOptions {
  readonly database: Database;
  readonly sessions: Sessions;
  readonly now: () => number;
  readonly handOverMs: number;
  readonly followMs: number;
}

/** 128 bits: guessing is hopeless, and the code on the screen stays coarse enough for any camera. */
const SECRET_BYTES = 16;
const ID_BYTES = 12;

/** One of the two has not said yes. */
const ASKING: readonly HandOverState[] = ['opened', 'agreed'];

/** From the confirmation on, as long as nothing has been read. */
const PHONES_TURN: readonly HandOverState[] = ['confirmed', 'photographing', 'sending', 'reading', 'failed'];

export function openHandOvers(options: HandOversOptions): HandOvers {
  const { sessions, now } = options;
  const changes = openChanges(options.followMs);
  const rows = openHandOverRows({ ...options, changes });
  const view = (row: StoredHandOver | undefined) => (row ? handOverOf(row, now()) : null);

  return {
    async start(computer, wish) {
      const secret = randomBytes(SECRET_BYTES).toString('base64url');
      const row = await rows.insert({
        id: randomBytes(ID_BYTES).toString('base64url'),
        secret_hash: hashOfSecret(secret),
        session_hash: computer.idHash,
        document: wish.document,
        locale: wish.locale,
      });
      return { secret, handOver: waitingHandOver(row, now()) };
    },

    async claim(secret, opener) {
      const hash = hashOfSecret(secret);
      const row = await rows.findBySecret(hash);
      // The index has compared the hash already; this one tells nothing by the time that it takes.
      if (!row || !timingSafeEqual(Buffer.from(row.secret_hash), Buffer.from(hash))) return null;
      if (stateAt(row, now()) !== 'waiting') return null;
      const computer = await sessions.find(row.session_hash);
      if (!computer || computer.idHash === opener?.idHash) return null;
      const phone = await sessions.startForPhone({ ...computer, locale: row.locale }, row.id);
      const opened = await rows.advance(row.id, ['waiting'], {
        state: 'opened',
        number: randomInt(10, 100),
        phone_session_hash: phone.session.idHash,
      });
      if (opened) return { sessionSecret: phone.secret, handOver: handOverOf(opened, now()) };
      await sessions.end(phone.session.idHash);
      return null;
    },

    async find(id, party) {
      const row = await rows.load(id);
      return row && isParty(row, party) ? view(row) : null;
    },

    async agree(id, phone) {
      const row = await rows.load(id);
      if (row?.phone_session_hash !== phone.idHash) return null;
      // Once more when the first answer was lost.
      return view(await rows.advance(id, ASKING, { state: 'agreed' }));
    },

    async confirm(id, computer) {
      const row = await rows.load(id);
      if (row?.session_hash !== computer.idHash) return null;
      return view(await rows.advance(id, ['agreed'], { state: 'confirmed' }));
    },

    async photographing(id, phone) {
      const row = await rows.load(id);
      if (row?.phone_session_hash !== phone.idHash) return null;
      return view(await rows.advance(id, PHONES_TURN, { state: 'photographing' }));
    },

    async end(id, party) {
      const row = await rows.load(id);
      if (!row || !isParty(row, party)) return false;
      await rows.close(row);
      return true;
    },

    async captureTurn(session, document) {
      if (session.handOverId === null) return { ok: true, ownerHash: session.idHash };
      const row = await rows.load(session.handOverId);
      const state = row ? stateAt(row, now()) : 'expired';
      if (ASKING.includes(state)) return { ok: false, why: 'not-confirmed' };
      const isTurn = row?.phone_session_hash === session.idHash && PHONES_TURN.includes(state);
      if (!isTurn || (document !== null && document !== row.document)) return { ok: false, why: 'over' };
      // The computer waits for the phone: as long as this one works, that one has not gone away.
      const isThere = await sessions.keepAlive(row.session_hash);
      return isThere ? { ok: true, ownerHash: row.session_hash } : { ok: false, why: 'over' };
    },

    async report(id, report) {
      const problem = report.state === 'failed' ? JSON.stringify(report.problem) : null;
      const reference = report.state === 'read' ? report.reference : null;
      await rows.advance(id, PHONES_TURN, { state: report.state, problem, reference });
    },

    async *follow(id, party, lastId, signal) {
      let shown = lastId;
      while (!signal.aborted) {
        // Asked for before the look, so that no change falls between the two.
        const changed = changes.next(id, signal);
        const row = await rows.load(id);
        if (!row || !isParty(row, party)) return;
        const data = handOverOf(row, now());
        const present = `${row.version}-${data.state}`;
        if (present !== shown) yield { id: present, data };
        shown = present;
        if (isOver(data)) return;
        await changed;
      }
    },

    sweep: () => rows.sweep(),
  };
}

function isParty(row: StoredHandOver, session: Session): boolean {
  return row.session_hash === session.idHash || row.phone_session_hash === session.idHash;
}
