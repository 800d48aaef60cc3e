import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { listBulkRetries } from '#src/client/api/support/bulk-retries.ts';
import { Dot } from '#src/client/ui/console/dot.tsx';
import { Button } from '#src/client/ui/actions/button.tsx';
import { EmptyState } from '#src/client/ui/console/empty-state.tsx';
import { PageHead } from '#src/client/ui/console/frame.tsx';
import { useNow } from '#src/client/ui/console/use-now.ts';
import { StatusLine } from '#src/client/ui/progress/status-line.tsx';
import type { BulkRetry } from '#src/shared/contract/support/bulk.ts';
import { useFormat } from '../locale/use-format.ts';
import { Link } from '../shell/link.tsx';
import { PLACES } from '../shell/places.ts';
import { STATE_TONES, doneOf } from './bulk-parts.ts';
import { bulkHref } from './plan-address.ts';
import { useFilterWords } from './use-filter-words.ts';

const LOOK_AGAIN_MS = 5_000;

/** The bulk retries of late, and how a new one begins. */
export function RecentBulk() {
  const { t } = useTranslation(['cases', 'console']);
  const recent = useQuery({
    queryKey: ['support', 'bulk-retries'],
    queryFn: async ({ signal }) => {
      const answer = await listBulkRetries(signal);
      if (answer.kind !== 'ok') throw new Error('bulk retries');
      return answer.value.bulkRetries;
    },
    refetchInterval: LOOK_AGAIN_MS,
  });
  const lead = t('cases:bulk.listLead');
  const toCases = <Link href={PLACES.cases}>{t('cases:bulk.toCases')}</Link>;
  return (
    <div className="frame-page bulk-page">
      <PageHead title={t('cases:bulk.list')} />
      {recent.isPending && <StatusLine text={t('console:words.loading')} active />}
      {recent.isError && !recent.data && (
        <EmptyState
          title={t('cases:bulk.failed')}
          action={
            <Button size="small" onClick={() => void recent.refetch()}>
              {t('console:words.again')}
            </Button>
          }
        />
      )}
      {recent.data?.length === 0 && (
        <EmptyState title={t('cases:bulk.recent.none')} action={toCases}>
          {lead}
        </EmptyState>
      )}
      {recent.data && recent.data.length > 0 && (
        <>
          <p className="bulk-filter">
            {lead} {toCases}
          </p>
          <section className="panel" aria-labelledby="bulk-recent">
            <div className="panel-head">
              <h2 id="bulk-recent">{t('cases:bulk.recent.title')}</h2>
            </div>
            <ul className="bulk-recent">
              {recent.data.map((bulk) => (
                <RecentRow key={bulk.id} bulk={bulk} />
              ))}
            </ul>
          </section>
        </>
      )}
    </div>
  );
}

function RecentRow({ bulk }: { readonly bulk: BulkRetry }) {
  const { t } = useTranslation('cases');
  const format = useFormat();
  const now = useNow(30_000);
  const filterWords = useFilterWords();
  const { done, total } = doneOf(bulk);
  return (
    <li>
      <Link href={bulkHref(bulk.id)}>{filterWords(bulk.filter)}</Link>
      <Dot tone={STATE_TONES[bulk.state]}>{t(`bulk.states.${bulk.state}`)}</Dot>
      <span>
        {bulk.state === 'planned'
          ? t('bulk.plan.matched', { cases: format.number(bulk.plan.matched) }).replace(/:$/, '')
          : t('bulk.progress.of', { done: format.number(done), total: format.number(total) })}
        {' · '}
        {t('bulk.by', {
          name: bulk.runBy ?? bulk.createdBy,
          time: format.clock(bulk.startedAt ?? bulk.createdAt, now),
        })}
      </span>
    </li>
  );
}
