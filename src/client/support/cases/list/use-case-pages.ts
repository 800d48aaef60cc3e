import { keepPreviousData, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Answer } from '#src/client/api/connection.ts';
import { RequestFailed } from '#src/client/api/get-config.ts';
import { listCases } from '#src/client/api/support/cases.ts';
import { CASES_AT_ONCE, type CasePage, type CaseRow } from '#src/shared/contract/support/cases.ts';
import { type CaseView, filterParams } from '../case-view.ts';
import { type RowRange, pagesOf } from './row-window.ts';

/** What is on the screen is asked for again this often, so that states keep up while somebody looks. */
const REFRESH_MS = 10_000;
/** Pages that were scrolled past are given up after this. */
const KEPT_MS = 60_000;

export interface CasePages {
  /** Null while the first answer is on its way. */
  readonly total: number | null;
  /** Fit, but are younger than what is shown. */
  readonly newer: number;
  readonly failure: RequestFailed | null;
  /** The list belongs to another view than was asked for; the one asked for comes. */
  readonly isOld: boolean;
  /** Undefined while its page is on its way. */
  readonly rowAt: (index: number) => CaseRow | undefined;
  /** Begins anew with everything that has come since. */
  readonly renew: () => void;
}

/**
 * The rows in `range`, by pages of as many as one request may ask for. The first answer's moment goes with all later
 * ones: cases that come meanwhile are counted as newer, and no row moves under the pointer.
 */
export function useCasePages(view: CaseView, range: RowRange): CasePages {
  const client = useQueryClient();
  const first = useQuery<CasePage, RequestFailed>({
    queryKey: ['support', 'cases', 'first', view],
    queryFn: ({ signal }) => page(view, 0, null, false, signal),
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: KEPT_MS,
  });
  const asOf = first.isPlaceholderData ? null : (first.data?.asOf ?? null);
  const offsets = asOf === null ? [] : pagesOf(range);
  const pages = useQueries({
    queries: offsets.map((offset) => ({
      queryKey: ['support', 'cases', 'page', view, asOf, offset],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) => page(view, offset, asOf, true, signal),
      // The first page is there already, and is asked for again with its own turn.
      ...(offset === 0 && { initialData: first.data, initialDataUpdatedAt: first.dataUpdatedAt }),
      staleTime: REFRESH_MS,
      refetchInterval: REFRESH_MS,
      gcTime: KEPT_MS,
    })),
  });

  const byOffset = new Map(offsets.map((offset, index) => [offset, pages[index]?.data?.rows] as const));
  const latest = pages.reduce<CasePage | undefined>((newest, { data }) => data ?? newest, first.data);
  const rowAt = (index: number): CaseRow | undefined => {
    const offset = index - (index % CASES_AT_ONCE);
    const rows = byOffset.get(offset) ?? (offset === 0 ? first.data?.rows : undefined);
    return rows?.[index - offset];
  };
  const renew = useCallback(() => {
    void client.invalidateQueries({ queryKey: ['support', 'cases', 'first'] });
    void client.invalidateQueries({ queryKey: ['support', 'facets'] });
  }, [client]);
  return {
    total: latest?.total ?? null,
    newer: latest?.newer ?? 0,
    failure:
      [first.error, ...pages.map(({ error }) => error)].find((error) => error instanceof RequestFailed) ??
      null,
    isOld: first.isPlaceholderData,
    rowAt,
    renew,
  };
}

async function page(
  view: CaseView,
  offset: number,
  asOf: string | null,
  byItself: boolean,
  signal: AbortSignal,
): Promise<CasePage> {
  const query = filterParams(view.filter);
  query.set('sort', view.sort);
  query.set('order', view.order);
  query.set('offset', String(offset));
  query.set('limit', String(CASES_AT_ONCE));
  if (asOf !== null) query.set('asOf', asOf);
  return valueOf(await listCases(query, { signal, byItself }));
}

function valueOf<T>(answer: Answer<T>): T {
  if (answer.kind === 'ok') return answer.value;
  throw new RequestFailed(answer);
}
