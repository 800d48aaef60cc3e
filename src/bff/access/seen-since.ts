import type { AuditAction } from '#src/shared/contract/support/audit.ts';
import type { Database } from '../store/database.ts';

/** Deeds by which a member of staff got to see something of a case. */
export const SEEING: readonly AuditAction[] = ['case-opened', 'photo-shown', 'photo-unmasked', 'exported'];

export interface SeenQuestion {
  /** Epoch milliseconds; `toMs` is not included. */
  readonly sinceMs: number;
  readonly toMs?: number | undefined;
  readonly actor?: string | undefined;
}

/** Who saw what of whose case, and how often. */
export interface Seen {
  /** 8 signs; null for an export, whose row in the audit tells which cases it held. */
  readonly about: string | null;
  /** Null when the case is gone already. */
  readonly document: string | null;
  readonly action: AuditAction;
  readonly actor: string;
  readonly times: number;
  readonly firstAt: number;
  readonly lastAt: number;
  /** Row of the audit with the last of them. */
  readonly lastRow: number;
}

/** One query: "which people and which items were seen since". A person is known here by the reference alone. */
export async function seenSince({ db }: Database, question: SeenQuestion): Promise<readonly Seen[]> {
  let query = db
    .selectFrom('audit')
    .leftJoin('captures', 'captures.reference', 'audit.about')
    .select((is) => [
      'audit.about',
      'audit.action',
      'audit.actor',
      is.fn.max('captures.document').as('document'),
      is.fn.countAll<number>().as('times'),
      is.fn.min('audit.at').as('firstAt'),
      is.fn.max('audit.at').as('lastAt'),
      is.fn.max('audit.number').as('lastRow'),
    ])
    .where('audit.action', 'in', SEEING)
    .where('audit.at', '>=', question.sinceMs)
    .groupBy(['audit.about', 'audit.action', 'audit.actor'])
    .orderBy('audit.about')
    .orderBy('lastAt');
  if (question.toMs !== undefined) query = query.where('audit.at', '<', question.toMs);
  if (question.actor !== undefined) query = query.where('audit.actor', '=', question.actor);
  return query.execute();
}
