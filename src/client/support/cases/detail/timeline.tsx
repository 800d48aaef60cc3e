import { useTranslation } from 'react-i18next';
import { useNow } from '#src/client/ui/console/use-now.ts';
import { formatStep } from '#src/client/ui/words/moments.ts';
import type { CaseDetail, CaseEvent } from '#src/shared/contract/support/case-detail.ts';
import { useFormat } from '../../locale/use-format.ts';

/** Everything that happened to a case, oldest first: each call with what the upstream said, and who did the rest. */
export function Timeline({ detail }: { readonly detail: CaseDetail }) {
  const { t } = useTranslation('cases');
  return (
    <section className="case-part" aria-labelledby="case-timeline">
      <h2 id="case-timeline">{t('one.timeline.title')}</h2>
      <ol className="timeline">
        {detail.events.map((event) => (
          <Moment key={event.id} event={event} />
        ))}
      </ol>
    </section>
  );
}

function Moment({ event }: { readonly event: CaseEvent }) {
  const { t } = useTranslation(['cases', 'causes']);
  const { locale, full } = useFormat();
  const now = useNow(60_000);
  const isCall = event.kind === 'call';
  return (
    <li data-kind={event.kind}>
      <time dateTime={event.at} title={full(event.at)}>
        {formatStep(event.at, now, locale)}
      </time>
      <div>
        <p>
          {t(`cases:one.timeline.kinds.${event.kind}`, { defaultValue: event.kind })}
          {isCall && event.label !== null && (
            <>
              {': '}
              <b>{outcomeOf()}</b>
            </>
          )}
          {typeof event.detail['to'] === 'string' && `: ${event.detail['to']}`}
        </p>
        {isCall && event.label !== 'success' && (
          <p className="timeline-said">
            <code>{[codeOf(event), event.cause].filter((part) => part !== null).join(' ')}</code>
            {event.resultMessage !== null && <q lang="en">{event.resultMessage}</q>}
          </p>
        )}
      </div>
      <p className="timeline-side">
        {event.ms !== null && <span>{seconds(event.ms)}</span>}
        <span>{actorOf()}</span>
      </p>
    </li>
  );

  function outcomeOf(): string {
    if (event.label === 'success') return t('cases:one.timeline.success');
    return event.cause === null
      ? (event.label ?? '')
      : t(`causes:${event.cause}`, { defaultValue: event.cause });
  }

  function actorOf(): string {
    if (event.actor === 'person') return t('cases:one.timeline.person');
    return event.actor === 'clock' ? t('cases:one.timeline.clock') : event.actor;
  }

  function seconds(ms: number): string {
    const value = ms / 1_000;
    const digits = value < 10 ? 2 : 1;
    return new Intl.NumberFormat(locale, {
      style: 'unit',
      unit: 'second',
      unitDisplay: 'narrow',
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    }).format(value);
  }
}

/** The upstream's own number; without one, what came instead of it: `http-503`, the name of a transport fault. */
function codeOf({ resultCode, label }: CaseEvent): string | null {
  return resultCode === null ? label : String(resultCode);
}
