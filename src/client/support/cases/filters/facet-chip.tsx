import { useTranslation } from 'react-i18next';
import { ChoiceList } from '#src/client/ui/console/choice-list.tsx';
import { PopoverButton } from '#src/client/ui/console/popover-button.tsx';
import type { CaseFacets, CaseFilter } from '#src/shared/contract/support/cases.ts';
import { useFormat } from '../../locale/use-format.ts';
import { type Facet, choicesOf, chosenOf, withChosen } from './facet-choices.ts';
import { useFacetWords } from './use-facet-words.ts';

export interface FacetChipProps {
  readonly facet: Facet;
  readonly facets: CaseFacets | null;
  readonly filter: CaseFilter;
  readonly onFilter: (filter: CaseFilter) => void;
}

/** One member of the filter as a chip that says what is chosen and opens its choices. */
export function FacetChip({ facet, facets, filter, onFilter }: FacetChipProps) {
  const { t } = useTranslation('cases');
  const format = useFormat();
  const words = useFacetWords();
  const chosen = chosenOf(facet, filter);
  const name = t(`list.filters.${facet}`);
  const [first, ...others] = chosen.map((value) => words.text(facet, value));
  const text =
    first === undefined
      ? name
      : others.length === 0
        ? first
        : t('list.filters.more', { first, others: format.number(others.length) });
  return (
    <PopoverButton
      text={text}
      {...(first !== undefined && { label: `${name}: ${text}` })}
      title={name}
      active={chosen.length > 0}
    >
      <ChoiceList
        label={name}
        choices={choicesOf(facet, facets, filter, words)}
        chosen={chosen}
        onChange={(next) => onFilter(withChosen(filter, facet, next))}
        formatCount={format.number}
        narrowLabel={t('list.filters.narrow')}
        emptyText={t('list.filters.nothing')}
      />
    </PopoverButton>
  );
}
