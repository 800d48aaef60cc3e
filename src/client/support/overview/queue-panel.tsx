import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { resumeQueue } from '#src/client/api/support/overview.ts';
import { type StaffFailure, staffFailureOf } from '#src/client/api/support/staff-request.ts';
import { Button } from '#src/client/ui/actions/button.tsx';
import { Dot } from '#src/client/ui/console/dot.tsx';
import { useNow } from '#src/client/ui/console/use-now.ts';
import type { QueueView } from '#src/shared/contract/support/overview.ts';
import { useFormat } from '../locale/use-format.ts';
import { useMay } from '../session/staff-context.ts';
import { FailureLine } from '../shell/failure-line.tsx';
import { PauseQueue } from './pause-queue.tsx';

const CLOCK_MS = 5_000;

/** The background work: how much waits, whether calls go through, and the switch for admins. */
export function QueuePanel({ queue }: { readonly queue: QueueView }) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const now = useNow(CLOCK_MS);
  const { waiting, staff, oldestAt, paused, breaker } = queue;
  return (
    <section className="panel" aria-labelledby="queue-title">
      <div className="panel-head">
        <h2 id="queue-title">{t('queue.title')}</h2>
        <Dot tone={paused ? 'attention' : breaker.state === 'closed' ? 'good' : 'active'}>
          {paused ? t('queue.paused') : t('queue.running')}
        </Dot>
      </div>
      <div className="queue-words">
        {paused && (
          <p>
            {t('queue.pausedBy', {
              name: paused.by,
              time: format.clock(paused.at, now),
              reason: paused.reason,
            })}
          </p>
        )}
        <p>
          {t(`queue.breaker.${breaker.state}`)}
          {breaker.state === 'open' &&
            breaker.until !== null &&
            ` ${t('queue.until', { time: format.clock(breaker.until, now) })}`}
        </p>
        <p>
          {oldestAt === null
            ? t('queue.empty')
            : `${t('queue.depth', { waiting: format.number(waiting), staff: format.number(staff) })} ${t('queue.oldest', { time: format.near(oldestAt, now) })}`}
        </p>
      </div>
      {useMay('admin') && <QueueSwitch isPaused={paused !== null} />}
    </section>
  );
}

function QueueSwitch({ isPaused }: { readonly isPaused: boolean }) {
  const { t } = useTranslation('overview');
  const [isAsking, setAsking] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<StaffFailure | null>(null);
  const resume = async () => {
    setBusy(true);
    const answer = await resumeQueue();
    setBusy(false);
    setFailure(answer.kind === 'ok' ? null : staffFailureOf(answer));
  };
  return (
    <>
      {isPaused ? (
        <Button size="small" busy={isBusy} onClick={() => void resume()}>
          {t('queue.resume')}
        </Button>
      ) : (
        <Button size="small" kind="secondary" onClick={() => setAsking(true)}>
          {t('queue.pause')}
        </Button>
      )}
      <FailureLine failure={failure} />
      {isAsking && <PauseQueue onDone={() => setAsking(false)} />}
    </>
  );
}
