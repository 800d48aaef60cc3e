import { useTranslation } from 'react-i18next';
import type { Fault } from '#src/shared/results/outcome.ts';
import { ENTRIES } from './entries/entries.ts';
import type { Group } from './entries/entry.ts';
import type { Filter } from './entries/fitting.ts';

export interface FilterBarProps {
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly keeps: boolean;
  readonly onKeeps: (keeps: boolean) => void;
  /** How many fit. */
  readonly shown: number;
}

const groupsOf = (isCode: boolean): readonly Group[] => [
  ...new Set(ENTRIES.filter(({ id, key }) => (id !== key) === isCode).map(({ group }) => group)),
];
const CODE_GROUPS = groupsOf(true);
const OWN_GROUPS = groupsOf(false);
const FAULTS: readonly Fault[] = ['user', 'operator', 'upstream', 'developer', 'none'];

/** What of the gallery is shown, and whether the runs' person agreed to keeping. */
export function FilterBar({ filter, onFilter, keeps, onKeeps, shown }: FilterBarProps) {
  const { t } = useTranslation('whatIf');
  return (
    <search className="what-if-filters">
      <label className="what-if-search">
        <span>{t('search')}</span>
        <input
          type="search"
          value={filter.words}
          autoComplete="off"
          onChange={({ target }) => onFilter({ ...filter, words: target.value })}
        />
      </label>
      <label>
        <span>{t('group')}</span>
        <select
          value={filter.group ?? ''}
          onChange={({ target }) => onFilter({ ...filter, group: (target.value || null) as Group | null })}
        >
          <option value="">{t('allGroups')}</option>
          <optgroup label={t('codes')}>
            {CODE_GROUPS.map((group) => (
              <option key={group} value={group}>
                {t(`groups.${group}`)}
              </option>
            ))}
          </optgroup>
          <optgroup label={t('own')}>
            {OWN_GROUPS.map((group) => (
              <option key={group} value={group}>
                {t(`groups.${group}`)}
              </option>
            ))}
          </optgroup>
        </select>
      </label>
      <label>
        <span>{t('fault')}</span>
        <select
          value={filter.fault ?? ''}
          onChange={({ target }) => onFilter({ ...filter, fault: (target.value || null) as Fault | null })}
        >
          <option value="">{t('anyone')}</option>
          {FAULTS.map((fault) => (
            <option key={fault} value={fault}>
              {t(`faults.${fault}`)}
            </option>
          ))}
        </select>
      </label>
      <label className="what-if-keeps">
        <input type="checkbox" checked={keeps} onChange={({ target }) => onKeeps(target.checked)} />
        <span>{t('keeps')}</span>
      </label>
      <output>{t('shown', { shown, total: ENTRIES.length })}</output>
    </search>
  );
}
