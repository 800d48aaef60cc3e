import { useTranslation } from 'react-i18next';
import { OUTCOME_BANDS, type Overview } from '#src/shared/contract/support/overview.ts';
import { useFormat } from '../locale/use-format.ts';
import { useStepWords } from './step-words.ts';

/** The chart's figures as a table, for whoever would rather read or copy them; newest first, steps without any left out. */
export function OutcomesTable({ overview }: { readonly overview: Overview }) {
  const { t } = useTranslation('overview');
  const format = useFormat();
  const { rangeOf } = useStepWords(overview);
  const rows = overview.steps
    .map(({ at, counts }, step) => ({
      at,
      step,
      counts,
      all: OUTCOME_BANDS.reduce((sum, band) => sum + counts[band], 0),
    }))
    .filter(({ all }) => all > 0)
    .toReversed();
  return (
    <details className="outcomes-table">
      <summary>{t('chart.table')}</summary>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- scrolls, so keys must reach it */}
      <section className="plain-table-box" tabIndex={0} aria-label={t('chart.table')}>
        <table className="plain-table">
          <thead>
            <tr>
              <th scope="col">{t('period.label')}</th>
              {OUTCOME_BANDS.map((band) => (
                <th key={band} scope="col" className="numeric">
                  {t(`chart.bands.${band}`)}
                </th>
              ))}
              <th scope="col" className="numeric">
                {t('chart.all')}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ at, step, counts, all }) => (
              <tr key={at}>
                <th scope="row">{rangeOf(step)}</th>
                {OUTCOME_BANDS.map((band) => (
                  <td key={band} className="numeric">
                    {format.number(counts[band])}
                  </td>
                ))}
                <td className="numeric">{format.number(all)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
