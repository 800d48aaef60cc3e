import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '#src/client/ui/console/use-now.ts';
import { formatStep } from '#src/client/ui/words/moments.ts';
import type { CaseDetail, CaseEvent } from '#src/shared/contract/support/case-detail.ts';
import { formatReference, readReference } from '#src/shared/reference.ts';
import { useFormat } from '../../locale/use-format.ts';
import { noteOfEvent } from './event-notes.ts';
import './timeline.css';

/** Everything that happened to a case, oldest first: each call with what the upstream said, and who did the rest. */
export function Timeline({ detail: { events } }: { readonly detail: CaseDetail }) {
  const { t } = useTranslation('cases');
  const now = useNow(60_000);
  return (
    <section className="case-part" aria-labelledby="case-timeline">
      <h2 id="case-timeline">{t('one.timeline.title')}</h2>
      <ol className="timeline">
        {events.map((event) => (
          <Moment key={event.id} event={event} now={now} />
        ))}
      </ol>
    </section>
  );
}

interface MomentProps {
  readonly event: CaseEvent;
  readonly now: Date;
}

function Moment({ event, now }: MomentProps) {
  const { locale, full } = useFormat();
  const isCall = event.kind === 'call';
  return (
    <li data-kind={event.kind} data-good={event.label === 'success' || undefined}>
      <time dateTime={event.at} title={full(event.at)}>
        {formatStep(event.at, now, locale)}
      </time>
      {isCall ? <Call event={event} /> : <Deed event={event} now={now} />}
      <Side event={event} />
    </li>
  );
}

/** What the upstream said, in its own words and in ours. */
function Call({ event }: { readonly event: CaseEvent }) {
  const { t } = useTranslation(['cases', 'causes']);
  const { label, cause, resultMessage } = event;
  const code = codeOf(event);
  return (
    <>
      <p className="timeline-what">{t('cases:one.timeline.call', { outcome: outcome() })}</p>
      {label !== 'success' && (
        <p className="timeline-said">
          {code !== null && <code>{code}</code>} {cause !== null && cause !== code && <code>{cause}</code>}{' '}
          {resultMessage !== null && <q lang="en">{resultMessage}</q>}
        </p>
      )}
    </>
  );

  function outcome(): string {
    if (label === 'success') return t('cases:one.timeline.success');
    return cause === null ? (label ?? '') : t(`causes:${cause}`, { defaultValue: cause });
  }
}

function Deed({ event, now }: MomentProps) {
  const { t } = useTranslation('cases');
  const name = t(`one.timeline.kinds.${event.kind}`, { defaultValue: event.kind });
  const note = useNote(event, now);
  return (
    <p className="timeline-what">
      {name}
      {note !== null && <span className="timeline-note"> {note}</span>}
    </p>
  );
}

function useNote(event: CaseEvent, now: Date): string | null {
  const { t } = useTranslation('cases');
  const { clock } = useFormat();
  const note = noteOfEvent(event);
  if (note === null) return null;
  switch (note.kind) {
    case 'until':
    case 'next':
      return t(`one.timeline.notes.${note.kind}`, { time: clock(note.at, now) });
    case 'text': {
      const signs = readReference(note.text);
      return signs !== null && event.kind === 'replaced' ? formatReference(signs) : note.text;
    }
    default:
      return t(`one.timeline.notes.${note.kind}`);
  }
}

/** How long, and who. */
function Side({ event: { ms, actor } }: { readonly event: CaseEvent }) {
  const { t } = useTranslation('cases');
  const { locale } = useFormat();
  const seconds = useMemo(() => (ms === null ? null : formatSeconds(ms, locale)), [ms, locale]);
  return (
    <p className="timeline-side">
      {seconds !== null && <span>{seconds}</span>}
      <span>{who()}</span>
    </p>
  );

  function who(): string {
    if (actor === 'person') return t('one.timeline.person');
    return actor === 'clock' ? t('one.timeline.clock') : actor;
  }
}

/** "0.31s", "12.4s". */
function formatSeconds(ms: number, locale: string): string {
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

/** The upstream's own number; without one, what came instead of it: `http-503`, the name of a transport fault. */
function codeOf({ resultCode, label }: CaseEvent): string | null {
  return resultCode === null ? label : String(resultCode);
}
