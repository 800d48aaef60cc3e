import { useTranslation } from 'react-i18next';
import type { CaseFilter } from '#src/shared/contract/support/cases.ts';
import { FACETS, chosenOf } from '../cases/filters/facet-choices.ts';
import { useSpanWords } from '../cases/filters/time-chip.tsx';
import { useFacetWords } from '../cases/filters/use-facet-words.ts';

/** A filter in words: "ID card · Needs staff · Since 11:00"; "all cases" when it says nothing. */
export function useFilterWords(): (filter: CaseFilter) => string {
  const { t } = useTranslation('cases');
  const words = useFacetWords();
  const span = useSpanWords();
  return (filter) => {
    const facets = FACETS.map((facet) =>
      chosenOf(facet, filter)
        .map((value) => words.text(facet, value))
        .join(', '),
    );
    const others = [
      span(filter),
      filter.find,
      filter.incident === undefined ? null : t('list.filters.incident'),
      filter.assignedTo === undefined ? null : `${t('list.filters.assignedTo')}: ${filter.assignedTo}`,
    ];
    const said = [...facets, ...others].filter((part) => typeof part === 'string' && part !== '');
    return said.length === 0 ? t('bulk.plan.everything') : said.join(' · ');
  };
}
