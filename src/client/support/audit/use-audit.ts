import { useInfiniteQuery } from '@tanstack/react-query';
import { RequestFailed } from '#src/client/api/get-config.ts';
import { askAudit } from '#src/client/api/support/audit.ts';
import type { AuditFilter, AuditPage } from '#src/shared/contract/support/audit.ts';

/** The audit's rows, newest first, a page at a time; asked anew whenever it is opened. */
export function useAudit(filter: AuditFilter | null) {
  return useInfiniteQuery<
    AuditPage,
    RequestFailed,
    { pages: AuditPage[] },
    readonly unknown[],
    number | null
  >({
    queryKey: ['support', 'audit', filter],
    enabled: filter !== null,
    staleTime: 0,
    gcTime: 0,
    initialPageParam: null,
    queryFn: async ({ pageParam, signal }) => {
      const answer = await askAudit({ ...filter, ...(pageParam !== null && { before: pageParam }) }, signal);
      if (answer.kind === 'ok') return answer.value;
      throw new RequestFailed(answer);
    },
    getNextPageParam: ({ rows, hasMore }) => (hasMore ? (rows.at(-1)?.number ?? null) : null),
  });
}
