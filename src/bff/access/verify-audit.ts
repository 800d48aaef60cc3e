import type { Database } from '../store/database.ts';
import type { AuditEndRow, AuditRowStored } from '../store/schema-staff.ts';
import { type AuditKeys, checkEnd, type EndCheck, FIRST_HASH, hashOfEntry } from './audit-chain.ts';

/** A place in the chain that somebody wrote down elsewhere. */
export interface ChainPoint {
  readonly number: number;
  readonly hash: string;
}

/** The first thing that is not as it was written; `row` is the number to look at. */
export interface AuditBreak {
  readonly row: number;
  readonly why:
    | 'missing'
    /** Its content, its place, or the row before it was changed. */
    | 'changed'
    /** The end names a later row than there is. */
    | 'shortened'
    /** Added past the end, which only the installation can move on. */
    | 'added'
    /** The end is not signed by this installation: the chain was shortened, or written anew. */
    | 'end-not-ours'
    /** Signed with a master key that is not here. */
    | 'end-unknown-key'
    /** It was written after an end that was not this installation's. */
    | 'goes-on-from-not-ours'
    /** Not what was written down elsewhere: the database was put back, or replaced. */
    | 'other-than-known';
}

export interface AuditVerdict {
  readonly rows: number;
  readonly end: ChainPoint;
  readonly broken: AuditBreak | null;
}

export interface VerifyOptions {
  readonly keys: AuditKeys;
  /** A point of the chain that is known from elsewhere. */
  readonly known?: ChainPoint | null;
  /** Rows after a break that people have looked into. */
  readonly accepted?: readonly number[];
}

const BATCH_ROWS = 5_000;

/**
 * Reads the whole chain, while others may go on writing it. What it cannot see: rows written by somebody who holds the
 * master key, and a database put back as a whole to an earlier state, unless `known` is a later point of it.
 */
export async function verifyAudit(database: Database, options: VerifyOptions): Promise<AuditVerdict> {
  const { known = null, accepted = [] } = options;
  let last: ChainPoint = { number: 0, hash: FIRST_HASH };
  let isKnownSeen = known === null || known.number === 0;
  const verdict = (broken: AuditBreak | null): AuditVerdict => ({ rows: last.number, end: last, broken });
  for (;;) {
    const rows = await rowsAfter(database, last.number);
    for (const row of rows) {
      const broken = breakAt(row, last);
      if (broken && !(broken.why === 'goes-on-from-not-ours' && accepted.includes(row.number))) {
        return verdict(broken);
      }
      last = { number: row.number, hash: row.hash };
      if (known?.number === row.number) isKnownSeen = known.hash === row.hash;
    }
    if (rows.length > 0) continue;
    // Read after the rows: the end moves on together with them, so it never stands before one that was read.
    const end = await endOf(database);
    const more = end && end.number > last.number ? await rowsAfter(database, last.number) : [];
    if (more.length > 0) continue;
    const broken = breakOfEnd(end, last, options.keys);
    if (broken || isKnownSeen) return verdict(broken);
    return verdict({ row: known?.number ?? 0, why: 'other-than-known' });
  }
}

/** Whether the end of the audit was written with these keys: a process with others would only spoil it. */
export async function auditEnd(database: Database, keys: AuditKeys): Promise<EndCheck> {
  const end = await endOf(database);
  return end ? checkEnd(end, keys) : 'not-ours';
}

/** The last row's number and hash; 0 and the first hash as long as there is none. */
export async function auditHead(database: Database): Promise<ChainPoint> {
  const { number = 0, hash = FIRST_HASH } = (await endOf(database)) ?? {};
  return { number, hash };
}

function endOf({ db }: Database): Promise<AuditEndRow | undefined> {
  return db.selectFrom('audit_end').selectAll().where('id', '=', 1).executeTakeFirst();
}

function rowsAfter({ db }: Database, number: number): Promise<readonly AuditRowStored[]> {
  return db
    .selectFrom('audit')
    .selectAll()
    .where('number', '>', number)
    .orderBy('number')
    .limit(BATCH_ROWS)
    .execute();
}

function breakAt(row: AuditRowStored, before: ChainPoint): AuditBreak | null {
  if (row.number !== before.number + 1) return { row: before.number + 1, why: 'missing' };
  if (hashOfEntry(row, before.hash) !== row.hash) return { row: row.number, why: 'changed' };
  return row.detail.includes('"end-before":"not-ours"')
    ? { row: row.number, why: 'goes-on-from-not-ours' }
    : null;
}

function breakOfEnd(end: AuditEndRow | undefined, last: ChainPoint, keys: AuditKeys): AuditBreak | null {
  if (!end) return { row: last.number, why: 'end-not-ours' };
  const check = checkEnd(end, keys);
  if (check === 'not-ours') return { row: end.number, why: 'end-not-ours' };
  if (check === 'unknown-key') return { row: end.number, why: 'end-unknown-key' };
  if (last.number < end.number) return { row: last.number + 1, why: 'shortened' };
  if (last.number > end.number) return { row: end.number + 1, why: 'added' };
  return last.hash === end.hash ? null : { row: last.number, why: 'changed' };
}
