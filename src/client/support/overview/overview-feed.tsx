import { type ReactNode, createContext, use, useEffect, useMemo, useState } from 'react';
import { followOverview } from '#src/client/api/support/overview.ts';
import type { Overview, OverviewPeriod } from '#src/shared/contract/support/overview.ts';

/** The one live picture of what goes on, for the strip, the count beside "Cases" and the overview page. */
export interface OverviewFeed {
  /** Null until the first has come. Of the period before, while another is on its way. */
  readonly overview: Overview | null;
  readonly period: OverviewPeriod;
  readonly setPeriod: (period: OverviewPeriod) => void;
  readonly connection: 'starting' | 'on' | 'off';
}

const FeedContext = createContext<OverviewFeed | null>(null);

export function OverviewFeedProvider({ children }: { readonly children: ReactNode }) {
  const [overview, setOverview] = useState<Overview | null>(null);
  const [period, setPeriod] = useState<OverviewPeriod>('day');
  const [connection, setConnection] = useState<OverviewFeed['connection']>('starting');

  useEffect(
    () =>
      followOverview(period, {
        onValue: setOverview,
        onConnection: (isThere) => setConnection(isThere ? 'on' : 'off'),
      }),
    [period],
  );

  const feed = useMemo(() => ({ overview, period, setPeriod, connection }), [overview, period, connection]);
  return <FeedContext value={feed}>{children}</FeedContext>;
}

/** Throws outside of the signed-in console: that would be a mistake of ours. */
export function useOverviewFeed(): OverviewFeed {
  const feed = use(FeedContext);
  if (feed === null) throw new Error('the overview is not followed here');
  return feed;
}
