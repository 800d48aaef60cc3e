import { randomUUID } from 'node:crypto';
import type { Kysely } from 'kysely';
import type { CaseDetail } from '#src/shared/contract/support/case-detail.ts';
import type { Schema } from '../../store/schema.ts';
import type { KeyRing } from '../key-ring.ts';
import { seal, unseal } from '../seal.ts';
import { iso } from './case-rows.ts';

export type Note = CaseDetail['notes'][number];

export interface NewNoteRow {
  readonly reference: string;
  readonly author: string;
  readonly text: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** Sealed like everything that people write: they write names. Gives its id. */
export async function insertNote(
  db: Kysely<Schema>,
  { reference, author, text, at }: NewNoteRow,
  masterKeys: KeyRing,
): Promise<string> {
  const id = randomUUID();
  const sealed = seal(Buffer.from(text), noteOwner(reference, id), masterKeys);
  await db
    .insertInto('notes')
    .values({
      id,
      reference,
      author,
      at,
      key_version: sealed.keyVersion,
      wrapped_key: sealed.wrappedKey,
      body: sealed.body,
    })
    .execute();
  return id;
}

/** The notes of a case, oldest first. One that no longer opens shows its author and time, without a text. */
export async function readNotes(
  db: Kysely<Schema>,
  reference: string,
  masterKeys: KeyRing,
): Promise<readonly Note[]> {
  const rows = await db
    .selectFrom('notes')
    .selectAll()
    .where('reference', '=', reference)
    .orderBy('at')
    .orderBy('id')
    .execute();
  return rows.map((row) => {
    const sealed = { keyVersion: row.key_version, wrappedKey: row.wrapped_key, body: row.body };
    const opened = unseal(sealed, noteOwner(reference, row.id), masterKeys);
    return {
      id: row.id,
      author: row.author,
      at: iso(row.at),
      text: opened.ok ? opened.bytes.toString() : '',
    };
  });
}

/** A note that is moved to another case does not open there. */
export function noteOwner(reference: string, id: string): string {
  return `note:${reference}:${id}`;
}
