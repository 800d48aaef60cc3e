import type { AuditAction, AuditPage, AuditRow } from '#src/shared/contract/support/audit.ts';
import { formatReference } from '#src/shared/reference.ts';
import type { Database } from '../store/database.ts';
import type { AuditRowStored } from '../store/schema-staff.ts';

/** What of the audit is asked for; times are epoch milliseconds, `about` is 8 signs. */
export interface AuditQuestion {
  readonly actor?: string | undefined;
  readonly action?: AuditAction | undefined;
  readonly about?: string | undefined;
  readonly fromMs?: number | undefined;
  readonly toMs?: number | undefined;
  readonly before?: number | undefined;
}

const PAGE_ROWS = 200;

/** Rows of the audit, newest first, at most 200. */
export async function auditPage({ db }: Database, question: AuditQuestion): Promise<AuditPage> {
  let query = db
    .selectFrom('audit')
    .selectAll()
    .orderBy('number', 'desc')
    .limit(PAGE_ROWS + 1);
  const { actor, action, about, fromMs, toMs, before } = question;
  if (actor !== undefined) query = query.where('actor', '=', actor);
  if (action !== undefined) query = query.where('action', '=', action);
  if (about !== undefined) query = query.where('about', '=', about);
  if (fromMs !== undefined) query = query.where('at', '>=', fromMs);
  if (toMs !== undefined) query = query.where('at', '<', toMs);
  if (before !== undefined) query = query.where('number', '<', before);
  const rows = await query.execute();
  return { rows: rows.slice(0, PAGE_ROWS).map(auditRowOf), hasMore: rows.length > PAGE_ROWS };
}

function auditRowOf(row: AuditRowStored): AuditRow {
  return {
    number: row.number,
    at: new Date(row.at).toISOString(),
    actor: row.actor,
    role: row.role,
    from: row.address,
    action: row.action,
    about: row.about === null ? null : formatReference(row.about),
    reason: row.reason,
    detail: detailOf(row.detail),
    hash: row.hash,
  };
}

/** Whoever broke the audit may have broken this too; the page that shows it must not break with it. */
function detailOf(text: string): AuditRow['detail'] {
  try {
    const detail: unknown = JSON.parse(text);
    return typeof detail === 'object' && detail !== null ? { ...(detail as AuditRow['detail']) } : {};
  } catch {
    return {};
  }
}
