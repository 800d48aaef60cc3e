import { PROBLEM } from '#src/shared/contract/captures-schema.ts';
import { type HandOver, type HandOverState, OVER } from '#src/shared/contract/hand-over.ts';
import type { DocumentType } from '#src/shared/documents.ts';
import { formatReference } from '#src/shared/reference.ts';
import type { StoredHandOver } from './hand-over-rows.ts';

/** Its time may be over although nobody has written that down yet. */
export function stateAt(row: StoredHandOver, now: number): HandOverState {
  return row.expires_at <= now && !OVER.includes(row.state) ? 'expired' : row.state;
}

/** What the computer and the phone are told; never a hash. */
export function handOverOf(row: StoredHandOver, now: number): HandOver {
  return {
    id: row.id,
    document: row.document as DocumentType,
    state: stateAt(row, now),
    leftMs: Math.max(0, row.expires_at - now),
    ...(row.number === null ? {} : { number: row.number }),
    ...(row.reference === null ? {} : { reference: formatReference(row.reference) }),
    ...(row.problem === null ? {} : { problem: PROBLEM.parse(JSON.parse(row.problem)) }),
  };
}
