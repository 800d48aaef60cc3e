import { useTranslation } from 'react-i18next';
import { Dot } from '#src/client/ui/console/dot.tsx';
import { EmptyState } from '#src/client/ui/console/empty-state.tsx';
import { PageHead } from '#src/client/ui/console/frame.tsx';
import { useNow } from '#src/client/ui/console/use-now.ts';
import { StatusLine } from '#src/client/ui/progress/status-line.tsx';
import { useFormat } from '../locale/use-format.ts';
import { Link } from '../shell/link.tsx';
import { PLACES, casesPath } from '../shell/places.ts';
import { BulkItemTable } from './bulk-items.tsx';
import { STATE_TONES } from './bulk-parts.ts';
import { PlanPanel } from './plan-panel.tsx';
import { RunPanel } from './run-panel.tsx';
import { useBulk } from './use-bulk.ts';
import { useFilterWords } from './use-filter-words.ts';

/** One bulk retry: its plan, then how it goes, then what came of it. */
export function OneBulk({ id }: { readonly id: string }) {
  const { t } = useTranslation(['cases', 'console']);
  const format = useFormat();
  const now = useNow(30_000);
  const filterWords = useFilterWords();
  const open = useBulk(id);
  if (open.shown.kind !== 'here') {
    return (
      <div className="frame-page">
        <PageHead title={t('cases:bulk.title')} />
        {open.shown.kind === 'gone' ? (
          <EmptyState
            title={t('cases:bulk.gone')}
            action={<Link href={PLACES.bulk}>{t('cases:bulk.list')}</Link>}
          />
        ) : (
          <StatusLine text={t('console:words.loading')} active />
        )}
      </div>
    );
  }
  const { bulk } = open.shown;
  const isPlan = bulk.state === 'planned';
  return (
    <div className="frame-page bulk-page">
      <PageHead
        title={isPlan ? t('cases:bulk.plan.title') : t('cases:bulk.title')}
        note={t('cases:bulk.by', {
          name: isPlan ? bulk.createdBy : (bulk.runBy ?? bulk.createdBy),
          time: format.clock(bulk.startedAt ?? bulk.createdAt, now),
        })}
      >
        <Dot tone={STATE_TONES[bulk.state]}>{t(`cases:bulk.states.${bulk.state}`)}</Dot>
      </PageHead>
      <p className="bulk-filter">
        {t('cases:bulk.plan.of', { filter: filterWords(bulk.filter) })}{' '}
        <Link href={casesPath(bulk.filter)}>
          {t(isPlan ? 'cases:bulk.plan.changed' : 'cases:bulk.links.again')}
        </Link>
      </p>
      {isPlan ? <PlanPanel bulk={bulk} open={open} /> : <RunPanel bulk={bulk} open={open} />}
      {!isPlan && <BulkItemTable bulk={bulk} />}
      <p className="bulk-others">
        <Link href={PLACES.bulk}>{t('cases:bulk.list')}</Link>
      </p>
    </div>
  );
}
