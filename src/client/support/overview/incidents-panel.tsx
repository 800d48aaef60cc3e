import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#src/client/ui/actions/button.tsx';
import { EmptyState } from '#src/client/ui/console/empty-state.tsx';
import { useNow } from '#src/client/ui/console/use-now.ts';
import type { Incident, Overview } from '#src/shared/contract/support/overview.ts';
import { useFormat } from '../locale/use-format.ts';
import { useMay } from '../session/staff-context.ts';
import { useCauseWords } from '../shell/cause-words.ts';
import { Link } from '../shell/link.tsx';
import { openIncidents } from '../shell/open-incidents.ts';
import { casesPath, planRetryPath } from '../shell/places.ts';
import { CloseIncident } from './close-incident.tsx';

const CLOCK_MS = 30_000;
const CLOSED_SHOWN = 5;

/** One entry per cause that stops people and that nobody but staff can mend. */
export function IncidentsPanel({ overview }: { readonly overview: Overview }) {
  const { t } = useTranslation('overview');
  const open = openIncidents(overview);
  const closed = overview.incidents
    .filter(({ closedAt }) => closedAt !== null)
    .toSorted((a, b) => (b.closedAt ?? '').localeCompare(a.closedAt ?? ''));
  return (
    <section className="panel" aria-labelledby="incidents-title" id="incidents">
      <div className="panel-head">
        <h2 id="incidents-title">{t('incidents.title')}</h2>
      </div>
      {open.length === 0 && <EmptyState title={t('incidents.none')}>{t('incidents.noneBody')}</EmptyState>}
      <ul className="incidents">
        {open.map((incident) => (
          <OpenIncident key={incident.id} incident={incident} />
        ))}
      </ul>
      {closed.length > 0 && (
        <details className="incidents-closed">
          <summary>{t('incidents.closed')}</summary>
          <ul>
            {closed.slice(0, CLOSED_SHOWN).map((incident) => (
              <ClosedIncident key={incident.id} incident={incident} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function OpenIncident({ incident }: { readonly incident: Incident }) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const now = useNow(CLOCK_MS);
  const mayAct = useMay('retrier');
  const [isClosing, setClosing] = useState(false);
  const { name, support, hint } = useCauseWords(incident.cause);
  const { id, openedAt, lastAt, captures, waiting } = incident;
  return (
    <li className="incident">
      <h3>{name}</h3>
      <p className="incident-facts">
        <span>{t('incidents.since', { time: format.clock(openedAt, now) })}</span>
        <span>{t('incidents.last', { time: format.near(lastAt, now) })}</span>
        <Link className="text-link" href={casesPath({ incident: id })}>
          {t('incidents.captures', { cases: format.number(captures) })}
        </Link>
        {waiting > 0 && (
          <Link className="text-link" href={casesPath({ incident: id, state: ['staff'] })}>
            {t('incidents.waiting', { cases: format.number(waiting) })}
          </Link>
        )}
      </p>
      <dl>
        {support !== '' && (
          <div>
            <dt>{t('incidents.meaning')}</dt>
            <dd>{support}</dd>
          </div>
        )}
        {hint !== null && (
          <div>
            <dt>{t('incidents.check')}</dt>
            <dd>{hint}</dd>
          </div>
        )}
      </dl>
      {mayAct && (
        <p className="incident-actions">
          <Link className="button primary small" href={planRetryPath({ incident: id })}>
            {t('incidents.plan')}
          </Link>
          <Button size="small" kind="secondary" onClick={() => setClosing(true)}>
            {t('incidents.close')}
          </Button>
        </p>
      )}
      {isClosing && <CloseIncident incident={incident} onDone={() => setClosing(false)} />}
    </li>
  );
}

function ClosedIncident({ incident }: { readonly incident: Incident }) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const now = useNow(CLOCK_MS);
  const { name } = useCauseWords(incident.cause);
  const time = format.clock(incident.closedAt ?? incident.lastAt, now);
  return (
    <li>
      <Link className="text-link" href={casesPath({ incident: incident.id })}>
        {name}
      </Link>{' '}
      <span>
        {incident.closedBy === null
          ? t('incidents.closedItself', { time })
          : t('incidents.closedBy', { name: incident.closedBy, time })}
      </span>
    </li>
  );
}
