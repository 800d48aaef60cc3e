import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { RequestFailed } from '#src/client/api/get-config.ts';
import { countCases } from '#src/client/api/support/cases.ts';
import type { CaseFacets, CaseFilter } from '#src/shared/contract/support/cases.ts';
import { filterParams } from '../case-view.ts';

const REFRESH_MS = 30_000;

/** How many cases each value of the filter would leave; the counts before stay until the new ones are there. */
export function useFacets(filter: CaseFilter): CaseFacets | null {
  const { data } = useQuery<CaseFacets, RequestFailed>({
    queryKey: ['support', 'facets', filter],
    queryFn: async ({ signal }) => {
      const answer = await countCases(filterParams(filter), { signal, byItself: true });
      if (answer.kind === 'ok') return answer.value;
      throw new RequestFailed(answer);
    },
    placeholderData: keepPreviousData,
    staleTime: REFRESH_MS,
    refetchInterval: REFRESH_MS,
  });
  return data ?? null;
}
