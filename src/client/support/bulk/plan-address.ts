import type { CaseFilter } from '#src/shared/contract/support/cases.ts';
import { PLACES, planRetryPath } from '../shell/places.ts';
import { filterParams } from '../cases/case-view.ts';

/** Of all cases: a filter that says nothing would be the list of bulk retries. */
const EVERYTHING = `${PLACES.bulk}/new`;

/** The plan of a retry of whatever fits. */
export function planHref(filter: CaseFilter): string {
  return filterParams(filter).size === 0 ? EVERYTHING : planRetryPath(filter);
}

/** One bulk retry: found again by its address. */
export function bulkHref(id: string): string {
  return `${PLACES.bulk}/${encodeURIComponent(id)}`;
}

/** What an address below `/support/bulk` shows. */
export type BulkPlace =
  | { readonly kind: 'recent' }
  | { readonly kind: 'plan' }
  | { readonly kind: 'one'; readonly id: string };

export function bulkPlaceOf(pathname: string, search: string): BulkPlace {
  const bare = pathname.replace(/\/+$/, '');
  if (bare === EVERYTHING) return { kind: 'plan' };
  if (bare.startsWith(`${PLACES.bulk}/`)) {
    return { kind: 'one', id: decodeURIComponent(bare.slice(PLACES.bulk.length + 1)) };
  }
  return search.length > 1 ? { kind: 'plan' } : { kind: 'recent' };
}
