import { useTranslation } from 'react-i18next';
import { PageHead } from '#src/client/ui/console/frame.tsx';
import { Segments } from '#src/client/ui/console/segments.tsx';
import { OVERVIEW_PERIODS } from '#src/shared/contract/support/overview.ts';
import { PageWait } from '../shell/console-notices.tsx';
import { CausesPanel } from './causes-panel.tsx';
import { FiguresRow } from './figures-row.tsx';
import { IncidentsPanel } from './incidents-panel.tsx';
import { OutcomesPanel } from './outcomes-panel.tsx';
import { useOverviewFeed } from './overview-feed.tsx';
import { QueuePanel } from './queue-panel.tsx';
import './overview-page.css';

/** What is failing now, since when, and what to check; live. */
export function OverviewPage() {
  const { t } = useTranslation('overview');
  const { overview, period, setPeriod } = useOverviewFeed();
  if (overview === null) return <PageWait />;
  return (
    <div className="frame-page overview" aria-busy={overview.period !== period || undefined}>
      <PageHead title={t('title')}>
        <Segments
          label={t('period.label')}
          value={period}
          options={OVERVIEW_PERIODS.map((value) => ({ value, text: t(`period.${value}`) }))}
          onChange={setPeriod}
        />
      </PageHead>
      <FiguresRow overview={overview} />
      <OutcomesPanel overview={overview} />
      <div className="overview-columns">
        <IncidentsPanel overview={overview} />
        <div className="overview-side">
          <QueuePanel queue={overview.queue} />
          <CausesPanel overview={overview} />
        </div>
      </div>
    </div>
  );
}
