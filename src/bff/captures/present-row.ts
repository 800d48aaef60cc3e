import type { Selectable } from 'kysely';
import { ownerIsAlive } from '../store/process-owner.ts';
import type { CaptureRow } from '../store/schema-captures.ts';
import { sealOwner, type LifeOptions } from './life-options.ts';
import { unseal } from './seal.ts';
import { NEVER_AT_REST } from './settle.ts';
import type { StoredAnswer } from './stored-answer.ts';

export type StoredRow = Selectable<CaptureRow>;

/** Whether somebody alive holds it. */
export function isBeingRead(row: StoredRow, now: number): boolean {
  if ((row.state !== 'calling' && row.state !== 'received') || row.owner === null) return false;
  return (row.lease_until ?? 0) > now && ownerIsAlive(row.owner);
}

/** The answer that was told last; null when there is none that can be opened. */
export function openAnswer(
  { masterKeys, inMemory }: Pick<LifeOptions, 'masterKeys' | 'inMemory'>,
  row: StoredRow,
): StoredAnswer | null {
  if (NEVER_AT_REST.has(row.document)) return inMemory.get(row.reference, row.run);
  if (row.answer_status === null || !row.key_version || !row.wrapped_key || !row.answer) return null;
  const sealed = { keyVersion: row.key_version, wrappedKey: row.wrapped_key, body: row.answer };
  const opened = unseal(sealed, sealOwner(row.reference, row.session_hash), masterKeys);
  return opened.ok ? { status: row.answer_status, body: opened.bytes } : null;
}
