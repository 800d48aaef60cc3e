import { useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { PopoverButton, type PopoverHandle } from '#src/client/ui/console/popover-button.tsx';
import { useNow } from '#src/client/ui/console/use-now.ts';
import { formatStep } from '#src/client/ui/words/moments.ts';
import type { CaseFilter } from '#src/shared/contract/support/cases.ts';
import { useFormat } from '../../locale/use-format.ts';
import {
  RECENT_SPANS,
  type TimeSpan,
  fromLocalField,
  recentSpan,
  toLocalField,
  withSpan,
} from './time-span.ts';
import './filters.css';

export interface TimeChipProps {
  readonly filter: CaseFilter;
  readonly onFilter: (filter: CaseFilter) => void;
}

/** When cases arrived: a few usual spans, or from and up to any minute. */
export function TimeChip({ filter, onFilter }: TimeChipProps) {
  const { t } = useTranslation('cases');
  const words = useSpanWords();
  const popover = useRef<PopoverHandle>(null);
  const text = words(filter);
  const choose = (span: TimeSpan) => onFilter(withSpan(filter, span));
  const chooseAndClose = (span: TimeSpan) => {
    choose(span);
    popover.current?.close();
  };
  return (
    <PopoverButton
      text={text ?? t('list.filters.time')}
      {...(text !== null && { label: `${t('list.filters.time')}: ${text}` })}
      title={t('list.filters.time')}
      active={text !== null}
      ref={popover}
    >
      <div className="time-choice">
        {RECENT_SPANS.map((span) => (
          <button key={span} type="button" onClick={() => chooseAndClose(recentSpan(span, new Date()))}>
            {t(`list.filters.${span}`)}
          </button>
        ))}
        <button type="button" onClick={() => chooseAndClose({})}>
          {t('list.filters.anyTime')}
        </button>
        <Moment
          label={t('list.filters.from')}
          value={filter.from}
          onChange={(from) => choose({ ...(from && { from }), ...(filter.to && { to: filter.to }) })}
        />
        <Moment
          label={t('list.filters.to')}
          value={filter.to}
          onChange={(to) => choose({ ...(filter.from && { from: filter.from }), ...(to && { to }) })}
        />
      </div>
    </PopoverButton>
  );
}

interface MomentProps {
  readonly label: string;
  readonly value: string | undefined;
  readonly onChange: (iso: string | undefined) => void;
}

function Moment({ label, value, onChange }: MomentProps) {
  const id = useId();
  return (
    <p>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="datetime-local"
        // Its own while it is being written: half a moment is none.
        defaultValue={toLocalField(value)}
        onBlur={(event) => {
          const iso = fromLocalField(event.target.value);
          if (iso !== value) onChange(iso);
        }}
      />
    </p>
  );
}

/** The span of a filter in words; null when it has none. */
export function useSpanWords(): (span: TimeSpan) => string | null {
  const { t } = useTranslation('cases');
  const { locale } = useFormat();
  const now = useNow(60_000);
  const words = (iso: string) => formatStep(iso, now, locale).replace(/(\d\d:\d\d):00$/, '$1');
  return ({ from, to }) => {
    if (from !== undefined && to !== undefined) {
      return t('list.filters.between', { from: words(from), to: words(to) });
    }
    if (from !== undefined) return t('list.filters.since', { from: words(from) });
    return to === undefined ? null : t('list.filters.before', { to: words(to) });
  };
}
