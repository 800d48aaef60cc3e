import { PROBLEM } from '#src/shared/contract/captures-schema.ts';
import {
  type HandOver,
  type HandOverState,
  OVER,
  type WaitingHandOver,
} from '#src/shared/contract/hand-over.ts';
import type { DocumentType } from '#src/shared/documents.ts';
import { formatReference } from '#src/shared/reference.ts';
import type { StoredHandOver } from './hand-over-rows.ts';

/** Its time may be over although nobody has written that down yet. */
export function stateAt(row: StoredHandOver, now: number): HandOverState {
  return row.expires_at <= now && !OVER.some((state) => state === row.state) ? 'expired' : row.state;
}

/** What the computer and the phone are told; never a hash. Throws when the row lacks what its state goes with. */
export function handOverOf(row: StoredHandOver, now: number): HandOver {
  const state = stateAt(row, now);
  const common = commonOf(row, now);
  switch (state) {
    case 'waiting':
    case 'done':
    case 'cancelled':
    case 'expired':
      return { ...common, state };
    case 'failed':
      return { ...common, state, number: stored(row.number), problem: problemIn(stored(row.problem)) };
    case 'read':
      return {
        ...common,
        state,
        number: stored(row.number),
        reference: formatReference(stored(row.reference)),
      };
    default:
      return { ...common, state, number: stored(row.number) };
  }
}

/** One that nobody has opened yet. */
export function waitingHandOver(row: StoredHandOver, now: number): WaitingHandOver {
  return { ...commonOf(row, now), state: 'waiting' };
}

function commonOf(row: StoredHandOver, now: number) {
  return {
    id: row.id,
    document: row.document as DocumentType,
    leftMs: Math.max(0, row.expires_at - now),
  };
}

function problemIn(stored: string) {
  return PROBLEM.parse(JSON.parse(stored));
}

/** The steps write it together with the state. */
function stored<T>(value: T | null): T {
  if (value === null) throw new Error('a hand-over lacks what its state goes with');
  return value;
}
