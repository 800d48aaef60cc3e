import { useTranslation } from 'react-i18next';
import type { CaseFacets, CaseFilter } from '#src/shared/contract/support/cases.ts';
import { membersSet } from '../case-view.ts';
import { FacetChip } from './facet-chip.tsx';
import { FACETS } from './facet-choices.ts';
import { PersonChip } from './person-chip.tsx';
import { TimeChip } from './time-chip.tsx';
import './filters.css';

export interface FilterBarProps {
  readonly filter: CaseFilter;
  readonly facets: CaseFacets | null;
  readonly onFilter: (filter: CaseFilter) => void;
}

/** Every member of the filter as a chip, in one line that scrolls where there is no room. */
export function FilterBar({ filter, facets, onFilter }: FilterBarProps) {
  const { t } = useTranslation('cases');
  const { incident, ...withoutIncident } = filter;
  const shared = { filter, onFilter };
  return (
    // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- a fieldset can't lay its children out in a line
    <div className="filters" role="group" aria-label={t('list.filters.label')}>
      {FACETS.slice(0, 3).map((facet) => (
        <FacetChip key={facet} facet={facet} facets={facets} {...shared} />
      ))}
      <TimeChip {...shared} />
      {FACETS.slice(3).map((facet) => (
        <FacetChip key={facet} facet={facet} facets={facets} {...shared} />
      ))}
      <PersonChip {...shared} />
      {incident !== undefined && (
        <button
          type="button"
          className="chip"
          data-active
          aria-label={t('list.filters.remove', { what: t('list.filters.incident') })}
          onClick={() => onFilter(withoutIncident)}
        >
          <span>{t('list.filters.incident')}</span>
          <span aria-hidden="true">×</span>
        </button>
      )}
      {membersSet(filter) > 0 && (
        <button type="button" className="chip filters-clear" onClick={() => onFilter({})}>
          {t('list.filters.clear')}
        </button>
      )}
    </div>
  );
}
