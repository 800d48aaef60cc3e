import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#src/client/ui/actions/button.tsx';
import { Dialog } from '#src/client/ui/console/dialog.tsx';
import { Dot } from '#src/client/ui/console/dot.tsx';
import { useSaid } from '#src/client/ui/progress/live-region.tsx';
import type { BulkRetry } from '#src/shared/contract/support/bulk.ts';
import { useFormat } from '../locale/use-format.ts';
import { useMay } from '../session/staff-context.ts';
import { FailureLine } from '../shell/failure-line.tsx';
import { Link } from '../shell/link.tsx';
import { casesPath } from '../shell/places.ts';
import { BulkBar } from './bulk-bar.tsx';
import { GROUP_TONES, PROGRESS_GROUPS, doneOf } from './bulk-parts.ts';
import type { OpenBulk } from './use-bulk.ts';

/** How a bulk retry goes, with its brakes; what came of it when it is over. */
export function RunPanel({ bulk, open }: { readonly bulk: BulkRetry; readonly open: OpenBulk }) {
  const { t } = useTranslation('cases');
  const format = useFormat();
  const { progress } = bulk;
  const { done, total } = doneOf(bulk);
  const isOver = bulk.state === 'done' || bulk.state === 'cancelled';
  const count = (cases: number) => format.number(cases);
  const end =
    total === 0
      ? t('bulk.doneNone')
      : t('bulk.done', {
          cases: count(progress.recognised),
          person: count(progress.person),
          again: count(progress.again),
        });
  // Each call would be too much to hear: the state and the end are said, the bar can be asked.
  useSaid(isOver ? end : t(`bulk.states.${bulk.state}`));
  return (
    <section className="panel bulk-run" aria-labelledby="bulk-progress">
      <div className="panel-head">
        <h2 id="bulk-progress">
          {isOver ? end : t('bulk.progress.of', { done: count(done), total: count(total) })}
        </h2>
        <RunBrakes bulk={bulk} open={open} />
      </div>
      <div
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a native bar has no parts
        role="progressbar"
        aria-label={t('bulk.progress.label')}
        aria-valuemin={0}
        aria-valuemax={total}
        aria-valuenow={done}
        aria-valuetext={t('bulk.progress.of', { done: count(done), total: count(total) })}
      >
        <BulkBar
          parts={PROGRESS_GROUPS.map((key) => ({ key, tone: GROUP_TONES[key], count: progress[key] }))}
        />
      </div>
      <dl className="bulk-counts">
        {PROGRESS_GROUPS.filter((key) => !isOver || progress[key] > 0).map((key) => (
          <div key={key}>
            <dt>
              <Dot tone={GROUP_TONES[key]}>{t(`bulk.progress.${key}`)}</Dot>
            </dt>
            <dd>{count(progress[key])}</dd>
          </div>
        ))}
      </dl>
      {isOver && (progress.person > 0 || progress.again > 0) && (
        <p className="bulk-next">
          {progress.again > 0 && (
            <Link href={casesPath({ ...bulk.filter, state: ['staff'] })}>{t('bulk.links.stillStaff')}</Link>
          )}
          {progress.person > 0 && (
            <Link href={casesPath({ ...bulk.filter, state: ['person'] })}>{t('bulk.links.needPhoto')}</Link>
          )}
        </p>
      )}
      <FailureLine failure={open.failure} />
    </section>
  );
}

function RunBrakes({ bulk, open }: { readonly bulk: BulkRetry; readonly open: OpenBulk }) {
  const { t } = useTranslation('cases');
  const format = useFormat();
  const mayRun = useMay('retrier');
  const [isAsking, setAsking] = useState(false);
  if (!mayRun || (bulk.state !== 'running' && bulk.state !== 'paused')) return null;
  return (
    <div className="bulk-brakes">
      {bulk.state === 'running' ? (
        <Button
          size="small"
          kind="secondary"
          busy={open.busy === 'pause'}
          onClick={() => void open.steer('pause')}
        >
          {t('bulk.pause')}
        </Button>
      ) : (
        <Button size="small" busy={open.busy === 'run'} onClick={() => void open.steer('run')}>
          {t('bulk.resume')}
        </Button>
      )}
      <Button size="small" kind="secondary" onClick={() => setAsking(true)}>
        {t('bulk.cancel')}
      </Button>
      {isAsking && (
        <Dialog
          title={t('bulk.cancelTitle')}
          onClose={() => setAsking(false)}
          actions={
            <>
              <Button
                size="small"
                kind="danger"
                busy={open.busy === 'cancel'}
                onClick={() => void open.steer('cancel').then(() => setAsking(false))}
              >
                {t('bulk.cancelYes')}
              </Button>
              <Button size="small" kind="secondary" onClick={() => setAsking(false)}>
                {t('bulk.cancelNo')}
              </Button>
            </>
          }
        >
          <p>{t('bulk.cancelBody', { cases: format.number(bulk.progress.open) })}</p>
        </Dialog>
      )}
    </div>
  );
}
