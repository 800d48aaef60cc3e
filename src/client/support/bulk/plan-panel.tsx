import { useTranslation } from 'react-i18next';
import { Button } from '#src/client/ui/actions/button.tsx';
import { Dot } from '#src/client/ui/console/dot.tsx';
import { EmptyState } from '#src/client/ui/console/empty-state.tsx';
import { formatWait } from '#src/client/ui/words/format.ts';
import type { BulkRetry } from '#src/shared/contract/support/bulk.ts';
import { useFormat } from '../locale/use-format.ts';
import { useMay } from '../session/staff-context.ts';
import { FailureLine } from '../shell/failure-line.tsx';
import { Link } from '../shell/link.tsx';
import { PLACES, casesPath } from '../shell/places.ts';
import { BulkBar } from './bulk-bar.tsx';
import { callsIncidents, planParts } from './bulk-parts.ts';
import type { OpenBulk } from './use-bulk.ts';

/** What would happen, and the press that makes it happen. */
export function PlanPanel({ bulk, open }: { readonly bulk: BulkRetry; readonly open: OpenBulk }) {
  const { t } = useTranslation('cases');
  const format = useFormat();
  const mayRun = useMay('retrier');
  const { plan } = bulk;
  if (plan.matched === 0) {
    return (
      <EmptyState title={t('bulk.emptyPlan')} action={<Link href={PLACES.cases}>{t('bulk.toCases')}</Link>} />
    );
  }
  const waiting = plan.incidents.reduce((sum, { count }) => sum + count, 0);
  return (
    <section className="panel bulk-plan" aria-labelledby="bulk-matched">
      <h2 id="bulk-matched">{t('bulk.plan.matched', { cases: format.number(plan.matched) })}</h2>
      <BulkBar parts={planParts(plan)} />
      <PlanGroups bulk={bulk} />
      {waiting > 0 && mayRun && (
        <label className="bulk-check">
          <input
            type="checkbox"
            // Shown as pressed while the plan is made anew.
            checked={callsIncidents(plan) !== (open.busy === 'plan')}
            disabled={open.busy !== null}
            onChange={(event) => void open.planAgain(event.target.checked)}
          />
          <span>
            {t('bulk.plan.withIncidents', { cases: format.number(waiting) })}
            <small>{t('bulk.plan.withIncidentsHint')}</small>
          </span>
        </label>
      )}
      <p className="bulk-effort">
        {plan.calls === 0
          ? t('bulk.plan.noCalls')
          : t('bulk.plan.effort', {
              calls: format.number(plan.calls),
              rate: format.number(plan.perMinute),
              time: formatWait(plan.seconds * 1_000, format.locale),
            })}
      </p>
      {plan.calls > 0 &&
        (mayRun ? (
          <Button size="small" busy={open.busy === 'run'} onClick={() => void open.steer('run')}>
            {t('bulk.plan.runCount', { cases: format.number(plan.calls) })}
          </Button>
        ) : (
          <p>{t('bulk.plan.roleTooLow')}</p>
        ))}
      <FailureLine failure={open.failure} />
    </section>
  );
}

function PlanGroups({ bulk }: { readonly bulk: BulkRetry }) {
  const { t } = useTranslation(['cases', 'causes']);
  const format = useFormat();
  const { plan, filter } = bulk;
  const count = (cases: number) => ({ cases: format.number(cases) });
  return (
    <ul className="bulk-groups">
      {plan.now > 0 && (
        <li>
          <Dot tone="good">
            {t(plan.now === 1 ? 'cases:bulk.plan.nowOne' : 'cases:bulk.plan.now', count(plan.now))}
          </Dot>
        </li>
      )}
      {plan.incidents.map(({ id, cause, count: cases }) => (
        <li key={id}>
          <Dot tone="attention">
            <Link href={casesPath({ ...filter, incident: id })}>
              {t(cases === 1 ? 'cases:bulk.plan.incidentOne' : 'cases:bulk.plan.incident', {
                ...count(cases),
                cause: t(`causes:${cause}`, { defaultValue: cause }),
              })}
            </Link>
          </Dot>
        </li>
      ))}
      {plan.needPhoto > 0 && (
        <li>
          <Dot tone="active">
            {t(
              plan.needPhoto === 1 ? 'cases:bulk.plan.needPhotoOne' : 'cases:bulk.plan.needPhoto',
              count(plan.needPhoto),
            )}
          </Dot>
        </li>
      )}
      {plan.others.map(({ because, count: cases }) => (
        <li key={because}>
          <Dot tone="still">{t(`cases:bulk.plan.others.${because}`, count(cases))}</Dot>
        </li>
      ))}
    </ul>
  );
}
