import type { CaseEvent } from '#src/shared/contract/support/case-detail.ts';

/** What an event's own facts say beside its name. `until`, `next`: a moment in ISO 8601. `text`: a name or a reference. */
export type EventNote =
  | { readonly kind: 'until' | 'next'; readonly at: string }
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'bulk' | 'masked' | 'unmasked' | 'not-given' | 'storage-failed' | 'card';
    };

/** Null where the name says it all, and for facts that this build has never heard of. */
export function noteOfEvent({ kind, detail }: Pick<CaseEvent, 'kind' | 'detail'>): EventNote | null {
  const { until, dueAt, because, masked, bulk, to, by } = detail;
  switch (kind) {
    case 'kept':
      return isMoment(until) ? { kind: 'until', at: until } : null;
    case 'waiting':
      return isMoment(dueAt) ? { kind: 'next', at: dueAt } : null;
    case 'not-kept':
      return because === 'not-given' || because === 'storage-failed' || because === 'card'
        ? { kind: because }
        : null;
    case 'photo-shown':
      return typeof masked === 'boolean' ? { kind: masked ? 'masked' : 'unmasked' } : null;
    case 'asked':
      return bulk === undefined ? null : { kind: 'bulk' };
    case 'assigned':
      return typeof to === 'string' ? { kind: 'text', text: to } : null;
    case 'replaced':
      return typeof by === 'string' ? { kind: 'text', text: by } : null;
    default:
      return null;
  }
}

function isMoment(value: string | number | boolean | undefined): value is string {
  return typeof value === 'string' && Number.isFinite(Date.parse(value));
}
