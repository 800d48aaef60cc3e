import { useTranslation } from 'react-i18next';
import { OUTCOME_BANDS, type Overview } from '#src/shared/contract/support/overview.ts';
import { useFormat } from '../locale/use-format.ts';
import type { OutcomeBand } from './band-looks.ts';

export interface StepWords {
  /** "11:00 to 11:30". */
  readonly rangeOf: (step: number) => string;
  /** As it stands under the chart. */
  readonly tickOf: (step: number) => string;
  /** The range with every band that has something. */
  readonly readingOf: (step: number) => string;
}

const MOST_TICKS = 5;

/** Captures of one band in all steps. */
export function sumOf(steps: Overview['steps'], band: OutcomeBand): number {
  return steps.reduce((sum, { counts }) => sum + counts[band], 0);
}

/** Which steps have words under the chart: the first, the last, and some evenly between them. */
export function tickSteps(steps: number): readonly number[] {
  const count = Math.min(MOST_TICKS, steps);
  if (count < 2) return Array.from({ length: count }, () => 0);
  const places = Array.from({ length: count }, (_, index) => Math.round((index * (steps - 1)) / (count - 1)));
  return [...new Set(places)];
}

/** The steps of an overview in words. */
export function useStepWords({ steps, period }: Overview): StepWords {
  const { t } = useTranslation('overview');
  const { locale, number } = useFormat();
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  const day = new Intl.DateTimeFormat(locale, { weekday: 'short', day: 'numeric' });
  const stepMs = steps[0] && steps[1] ? Date.parse(steps[1].at) - Date.parse(steps[0].at) : 0;
  const dateOf = (step: number) => new Date(steps[step]?.at ?? 0);

  const rangeOf = (step: number) => {
    const begin = dateOf(step);
    const range = t('chart.at', {
      from: time.format(begin),
      to: time.format(new Date(begin.getTime() + stepMs)),
    });
    return period === 'hour' ? range : `${day.format(begin)} ${range}`;
  };

  return {
    rangeOf,
    tickOf: (step) => (period === 'week' ? day : time).format(dateOf(step)),
    readingOf: (step) => {
      const counts = steps[step]?.counts;
      const parts = counts
        ? OUTCOME_BANDS.filter((band) => counts[band] > 0).map(
            (band) => `${t(`chart.bands.${band}`)} ${number(counts[band])}`,
          )
        : [];
      return `${rangeOf(step)}: ${parts.length > 0 ? parts.join(', ') : t('chart.nothing')}`;
    },
  };
}
