import { createHash, createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { AuditEndRow, AuditRowStored } from '../store/schema-staff.ts';

/** What a row says, without its hash. */
export type AuditEntry = Omit<AuditRowStored, 'hash'>;

/** A key of this installation that the database does not hold. */
export interface AuditKey {
  readonly version: string;
  readonly bytes: Buffer;
}

/** The installation's master keys, as far as the audit needs them. */
export interface AuditKeys {
  newest(): AuditKey;
  find(version: string): AuditKey | null;
}

/** The hash before the first row. */
export const FIRST_HASH = '0'.repeat(64);

/** SHA-256 over the row and the hash before it, hex. Never change it: every row ever written depends on it. */
export function hashOfEntry(entry: AuditEntry, hashBefore: string): string {
  const { number, at, actor, role, address, action, about, reason, detail } = entry;
  const row = ['audit-1', hashBefore, number, at, actor, role, address, action, about, reason, detail];
  return createHash('sha256').update(JSON.stringify(row)).digest('hex');
}

/** What the end of the chain is signed with, so that a shortened or rewritten chain does not end in a valid one. */
export function macOfEnd(end: Pick<AuditEndRow, 'number' | 'hash'>, key: AuditKey): string {
  const macKey = hkdfSync('sha256', key.bytes, '', 'audit-end', 32);
  return createHmac('sha256', Buffer.from(macKey)).update(`${end.number}:${end.hash}`).digest('hex');
}

/** Whether this installation wrote that end. `unknown-key`: it may have, with a master key that is not here. */
export type EndCheck = 'ours' | 'empty' | 'not-ours' | 'unknown-key';

export function checkEnd(end: AuditEndRow, keys: AuditKeys): EndCheck {
  if (end.number === 0 && end.hash === FIRST_HASH && end.mac === '') return 'empty';
  const key = keys.find(end.key_version);
  if (!key) return 'unknown-key';
  const [expected, stored] = [Buffer.from(macOfEnd(end, key)), Buffer.from(end.mac)];
  return expected.length === stored.length && timingSafeEqual(expected, stored) ? 'ours' : 'not-ours';
}
