import { QueryClient } from '@tanstack/react-query';

/**
 * The page's one query client. Nothing is fetched twice by itself: no refetch on focus or reconnect, no
 * hidden retries of mutations. `networkMode: 'always'` because the default pauses requests while the browser
 * says it is offline, and the person must be told instead of being left waiting.
 */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        staleTime: Number.POSITIVE_INFINITY,
        retry: 1,
        refetchOnWindowFocus: false,
        refetchOnReconnect: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}
