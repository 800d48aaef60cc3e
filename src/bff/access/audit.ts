import { setTimeout } from 'node:timers/promises';
import type { Database } from '../store/database.ts';
import type { AuditEndRow } from '../store/schema-staff.ts';
import { type AuditEntry, type AuditKeys, checkEnd, hashOfEntry, macOfEnd } from './audit-chain.ts';
import type { Audit, Deed, Staff, Unsigned } from './staff.ts';

export interface AuditOptions {
  readonly database: Database;
  readonly keys: AuditKeys;
  readonly now: () => number;
}

/** Another process that records at the same time wins a number each round; this many rounds mean something else. */
const MOST_ROUNDS = 200;
const WAIT_AT_MOST_MS = 20;

/**
 * One conditional update per row: it moves the end of the chain on, if nobody else has meanwhile. Safe with any number of
 * processes, without a transaction that would hold a lock while this one thinks.
 */
export function openAudit({ database, keys, now }: AuditOptions): Audit {
  const { db } = database;
  let turn: Promise<unknown> = Promise.resolve();

  const add = async (who: Staff | Unsigned, deed: Deed): Promise<void> => {
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const end = await db.selectFrom('audit_end').selectAll().where('id', '=', 1).executeTakeFirstOrThrow();
      const next = nextEnd(end, who, deed, { keys, now });
      const { numUpdatedRows } = await db
        .updateTable('audit_end')
        .set(next)
        .where('id', '=', 1)
        .where('number', '=', end.number)
        .where('hash', '=', end.hash)
        .executeTakeFirst();
      if (numUpdatedRows === 1n) return;
      await setTimeout(Math.random() * WAIT_AT_MOST_MS);
    }
    throw new Error('the audit could not be written');
  };

  return {
    record(who, deed) {
      // Those of this process wait for each other instead of racing.
      const recorded = turn.then(() => add(who, deed));
      turn = recorded.catch(() => undefined);
      return recorded;
    },
  };
}

function nextEnd(
  end: AuditEndRow,
  who: Staff | Unsigned,
  deed: Deed,
  { keys, now }: Pick<AuditOptions, 'keys' | 'now'>,
): Omit<AuditEndRow, 'id'> {
  const before = checkEnd(end, keys);
  // Signed over silently, a chain that somebody else has shortened would look whole again.
  const mark = before === 'ours' || before === 'empty' ? {} : { 'end-before': before };
  // Names can be alike; the session's own row tells by what it was signed in.
  const signedIn = 'sessionId' in who ? { session: who.sessionId } : {};
  const entry: AuditEntry = {
    number: end.number + 1,
    at: now(),
    actor: who.name,
    role: who.role,
    address: who.address,
    action: deed.action,
    about: deed.reference ?? null,
    reason: deed.reason ?? null,
    detail: sortedJson({ ...deed.detail, ...signedIn, ...mark }),
  };
  const hash = hashOfEntry(entry, end.hash);
  const key = keys.newest();
  return { ...entry, hash, key_version: key.version, mac: macOfEnd({ number: entry.number, hash }, key) };
}

function sortedJson(detail: Readonly<Record<string, string | number | boolean>>): string {
  return JSON.stringify(Object.fromEntries(Object.entries(detail).sort(([a], [b]) => (a < b ? -1 : 1))));
}
