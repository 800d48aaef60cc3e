import { useTranslation } from 'react-i18next';
import { Figure } from '#src/client/ui/console/figure.tsx';
import { useNow } from '#src/client/ui/console/use-now.ts';
import type { Overview } from '#src/shared/contract/support/overview.ts';
import { useFormat } from '../locale/use-format.ts';
import { Link } from '../shell/link.tsx';
import { casesPath } from '../shell/places.ts';

const CLOCK_MS = 30_000;

/** The four figures; each leads to the cases that it counts. */
export function FiguresRow({ overview }: { readonly overview: Overview }) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const now = useNow(CLOCK_MS);
  const { total, read, queue, steps, period } = overview;
  const from = steps[0]?.at;
  const since = from === undefined ? {} : { from };
  const oldest =
    queue.oldestAt === null ? null : t('figures.oldest', { time: format.near(queue.oldestAt, now) });
  return (
    <section className="figures" aria-label={t('figures.label')}>
      <Link className="figure-link" href={casesPath(since)}>
        <Figure name={t('figures.total')} value={format.number(total)} note={t(`within.${period}`)} />
      </Link>
      <Link className="figure-link" href={casesPath({ ...since, state: ['recognised'] })}>
        <Figure
          name={t('figures.read')}
          value={format.number(read)}
          {...(total > 0 && { note: t('figures.share', { percent: format.percent(read / total) }) })}
        />
      </Link>
      <Link className="figure-link" href={casesPath({ state: ['waiting'] })}>
        <Figure
          name={t('figures.waiting')}
          value={format.number(queue.waiting)}
          note={t('figures.waitingNote')}
        />
      </Link>
      <Link className="figure-link" href={casesPath({ state: ['staff'] })}>
        <Figure
          name={t('figures.staff')}
          value={format.number(queue.staff)}
          note={queue.staff > 0 && oldest !== null ? oldest : t('figures.staffNote')}
          isUrgent={queue.staff > 0}
        />
      </Link>
    </section>
  );
}
