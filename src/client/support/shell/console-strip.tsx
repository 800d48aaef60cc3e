import { useTranslation } from 'react-i18next';
import { useNow } from '#src/client/ui/console/use-now.ts';
import { Strip } from '#src/client/ui/console/strip.tsx';
import { useSaid } from '#src/client/ui/progress/live-region.tsx';
import type { Incident, Overview } from '#src/shared/contract/support/overview.ts';
import { useFormat } from '../locale/use-format.ts';
import { useOverviewFeed } from '../overview/overview-feed.tsx';
import { useMay } from '../session/staff-context.ts';
import { useCauseWords } from './cause-words.ts';
import { Link } from './link.tsx';
import { openIncidents } from './open-incidents.ts';
import { PLACES, planRetryPath } from './places.ts';

/** Words that speak of the time move on this often. */
const CLOCK_MS = 30_000;

/** What is failing now, worst first, in one line; or that all is well. */
export function ConsoleStrip() {
  const { t } = useTranslation('console');
  const { overview } = useOverviewFeed();
  if (overview === null) return <Strip tone="quiet" headline={t('words.loading')} />;
  const [worst, ...others] = openIncidents(overview);
  if (worst) return <IncidentStrip incident={worst} others={others.length} />;
  if (overview.queue.paused) return <PausedStrip paused={overview.queue.paused} />;
  if (overview.queue.breaker.state !== 'closed') return <BreakerStrip until={overview.queue.breaker.until} />;
  return <Strip tone="well" headline={t('strip.well')} />;
}

function IncidentStrip({ incident, others }: { readonly incident: Incident; readonly others: number }) {
  const { t } = useTranslation('console');
  const format = useFormat();
  const now = useNow(CLOCK_MS);
  const mayRetry = useMay('retrier');
  const { name, sentence } = useCauseWords(incident.cause);
  useSaid(name);
  const facts = [
    t('strip.since', { time: format.clock(incident.openedAt, now) }),
    t('strip.cases', { cases: format.number(incident.captures) }),
  ];
  return (
    <Strip
      tone="attention"
      headline={name}
      actions={
        <>
          <Link className="text-link" href={PLACES.overview}>
            {others > 0 ? t('strip.more', { incidents: format.number(others) }) : t('strip.look')}
          </Link>
          {mayRetry && (
            <Link className="text-link" href={planRetryPath({ incident: incident.id })}>
              {t('strip.plan')}
            </Link>
          )}
        </>
      }
    >
      {facts.join(' · ')}
      {sentence !== '' && ` · ${sentence}`}
    </Strip>
  );
}

function PausedStrip({ paused }: { readonly paused: NonNullable<Overview['queue']['paused']> }) {
  const { t } = useTranslation('console');
  const format = useFormat();
  const now = useNow(CLOCK_MS);
  useSaid(t('strip.paused'));
  return (
    <Strip
      tone="attention"
      headline={t('strip.paused')}
      actions={
        <Link className="text-link" href={PLACES.overview}>
          {t('nav.overview')}
        </Link>
      }
    >
      {t('strip.pausedBy', { name: paused.by, time: format.clock(paused.at, now), reason: paused.reason })}
    </Strip>
  );
}

function BreakerStrip({ until }: { readonly until: string | null }) {
  const { t } = useTranslation('console');
  const format = useFormat();
  const now = useNow(CLOCK_MS);
  useSaid(t('strip.breaker'));
  return (
    <Strip tone="attention" headline={t('strip.breaker')}>
      {until !== null && t('strip.breakerUntil', { time: format.clock(until, now) })}
    </Strip>
  );
}
