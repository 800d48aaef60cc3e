import {
  type AuditAction,
  type AuditFilter,
  type AuditPage,
  type AuditRow,
} from '#src/shared/contract/support/audit.ts';
import { STAFF_ROLES } from '#src/shared/contract/support/staff.ts';
import { isFiniteNumber, isString } from '../shape.ts';
import type { Answer } from '../connection.ts';
import {
  checked,
  flag,
  listOf,
  number,
  object,
  oneOf,
  orNull,
  parserOf,
  tableOf,
  text,
  word,
} from './shapes.ts';
import { staffRequest } from './staff-request.ts';

const DETAIL = checked((value) =>
  isString(value) || isFiniteNumber(value) || typeof value === 'boolean' ? value : null,
);

/** 200 of `GET /api/support/audit`. */
export const parseAuditPage = parserOf(
  object<AuditPage>({
    rows: listOf(
      object<AuditRow>({
        number,
        at: text,
        actor: text,
        role: orNull(oneOf(STAFF_ROLES)),
        from: text,
        action: word<AuditAction>(),
        about: orNull(text),
        reason: orNull(text),
        detail: tableOf(DETAIL),
        hash: text,
      }),
    ),
    hasMore: flag,
  }),
);

/** `GET /api/support/audit`: newest first, at most 200 at once. Admins. */
export function askAudit(filter: AuditFilter, signal?: AbortSignal): Promise<Answer<AuditPage>> {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value !== undefined) query.set(name, String(value));
  return staffRequest({ path: `/api/support/audit?${query}`, parse: parseAuditPage, signal });
}
