import { AUDIT_ACTIONS, type AuditAction, type AuditFilter } from '#src/shared/contract/support/audit.ts';
import { formatReference, readReference } from '#src/shared/reference.ts';

/** What the filter's fields hold, as somebody types it. Empty means anything. */
export interface AuditWish {
  readonly actor: string;
  readonly action: AuditAction | '';
  readonly about: string;
  /** `2026-11-23`, a day in UTC, both included. */
  readonly from: string;
  readonly to: string;
}

export const NO_WISH: AuditWish = { actor: '', action: '', about: '', from: '', to: '' };

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;

/** Reads an address's query; what makes no sense is left out. */
export function readAuditWish(search: string): AuditWish {
  const params = new URLSearchParams(search);
  const day = (name: string) => {
    const text = params.get(name) ?? '';
    return DAY.test(text) && Number.isFinite(Date.parse(text)) ? text : '';
  };
  return {
    actor: (params.get('actor') ?? '').trim().slice(0, 200),
    action: AUDIT_ACTIONS.find((action) => action === params.get('action')) ?? '',
    about: params.get('about') ?? '',
    from: day('from'),
    to: day('to'),
  };
}

/** The query of an address that shows the same again, with its `?`; empty for everything. */
export function auditQuery(wish: AuditWish): string {
  const params = new URLSearchParams(Object.entries(wish).filter(([, value]) => value !== ''));
  const query = params.toString();
  return query === '' ? '' : `?${query}`;
}

/** The wish as the BFF takes it; null when the reference is none. */
export function auditFilterOf(wish: AuditWish): AuditFilter | null {
  const { actor, action, about, from, to } = wish;
  const reference = about.trim() === '' ? null : readReference(about);
  if (reference === null && about.trim() !== '') return null;
  return {
    ...(actor !== '' && { actor }),
    ...(action !== '' && { action }),
    ...(reference !== null && { about: formatReference(reference) }),
    ...(from !== '' && { from: new Date(from).toISOString() }),
    // The day is meant with all its hours; the BFF takes the moment before which it has to be.
    ...(to !== '' && { to: new Date(Date.parse(to) + DAY_MS).toISOString() }),
  };
}
