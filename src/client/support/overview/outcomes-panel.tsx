import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AreaChart } from '#src/client/ui/chart/area-chart.tsx';
import { ChartLegend } from '#src/client/ui/chart/chart-legend.tsx';
import { EmptyState } from '#src/client/ui/console/empty-state.tsx';
import { OUTCOME_BANDS, type Overview } from '#src/shared/contract/support/overview.ts';
import { useFormat } from '../locale/use-format.ts';
import { BAND_LOOKS, type OutcomeBand } from './band-looks.ts';
import { OutcomesTable } from './outcomes-table.tsx';
import { sumOf, tickSteps, useStepWords } from './step-words.ts';

/** Outcomes by whose turn they make it, over time: one look says whether something is wrong, and since when. */
export function OutcomesPanel({ overview }: { readonly overview: Overview }) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const [pointed, setPointed] = useState<number | null>(null);
  const [hidden, setHidden] = useState<ReadonlySet<OutcomeBand>>(new Set());
  const { steps, period, total } = overview;
  const words = useStepWords(overview);
  // Another period has other steps.
  const active = pointed !== null && pointed < steps.length ? pointed : null;
  const step = active === null ? null : steps[active];

  const toggle = (key: string) => {
    const band = OUTCOME_BANDS.find((known) => known === key);
    if (!band) return;
    const next = new Set(hidden);
    if (!next.delete(band)) next.add(band);
    setHidden(next);
  };
  const valueOf = (band: OutcomeBand) => (step ? step.counts[band] : sumOf(steps, band));

  return (
    <section className="panel outcomes" aria-labelledby="outcomes-title">
      <div className="panel-head">
        <h2 id="outcomes-title">{t('chart.title')}</h2>
        <p>{active === null ? t(`within.${period}`) : words.rangeOf(active)}</p>
      </div>
      {total === 0 ? (
        <EmptyState title={t('chart.empty', { within: t(`within.${period}`) })}>
          {t('chart.emptyHelp')}
        </EmptyState>
      ) : (
        <div className="outcomes-body">
          <div>
            <AreaChart
              bands={OUTCOME_BANDS.filter((band) => !hidden.has(band)).map((band) => ({
                key: band,
                values: steps.map(({ counts }) => counts[band]),
                ...BAND_LOOKS[band],
              }))}
              steps={steps.length}
              active={active}
              onActive={setPointed}
              ticks={tickSteps(steps.length).map((at) => ({ step: at, text: words.tickOf(at) }))}
              formatValue={format.number}
              readingLabel={t('chart.reading')}
              readingOf={words.readingOf}
            />
            {hidden.size === OUTCOME_BANDS.length && <p className="outcomes-hint">{t('chart.hidden')}</p>}
          </div>
          <ChartLegend
            label={t('chart.legend')}
            items={OUTCOME_BANDS.toReversed().map((band) => ({
              key: band,
              name: t(`chart.bands.${band}`),
              value: format.number(valueOf(band)),
              isShown: !hidden.has(band),
              ...BAND_LOOKS[band],
            }))}
            onToggle={toggle}
          />
        </div>
      )}
      {total > 0 && <OutcomesTable overview={overview} />}
    </section>
  );
}
