import { randomBytes } from 'node:crypto';
import type { Insertable } from 'kysely';
import { makeReference } from '#src/shared/reference.ts';
import type { Database } from '../store/database.ts';
import type { CaptureRow } from '../store/schema-captures.ts';

/** Noon of a day, in epoch milliseconds: what tests count their times from. */
export const NOON = Date.UTC(2026, 10, 3, 12);

/** Puts a row into the table as it stands after some life; gives its reference. */
export async function storeCapture(
  { db }: Database,
  row: Partial<Insertable<CaptureRow>> = {},
): Promise<string> {
  const reference = row.reference ?? makeReference(randomBytes(5));
  const createdAt = row.created_at ?? NOON;
  await db
    .insertInto('captures')
    .values({
      session_hash: randomBytes(32).toString('hex'),
      key_hash: randomBytes(32).toString('hex'),
      fingerprint: randomBytes(32).toString('hex'),
      document: 'id-card',
      state: 'person',
      cause: 'ID_CARD_INFO_NOT_FOUND',
      fault: 'user',
      result_code: 4_000_121,
      locale: 'ko',
      api_version: 'v2.0',
      state_at: createdAt + 2_000,
      ...row,
      reference,
      created_at: createdAt,
    })
    .execute();
  return reference;
}
