import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { PopoverButton, type PopoverHandle } from '#src/client/ui/console/popover-button.tsx';
import type { CaseFilter } from '#src/shared/contract/support/cases.ts';
import { useStaff } from '../../session/staff-context.ts';
import './filters.css';

export interface PersonChipProps {
  readonly filter: CaseFilter;
  readonly onFilter: (filter: CaseFilter) => void;
}

/** Whose cases: one's own first, then those of whoever else is signed in. */
export function PersonChip({ filter, onFilter }: PersonChipProps) {
  const { t } = useTranslation('cases');
  const { self } = useStaff();
  const popover = useRef<PopoverHandle>(null);
  const { assignedTo, ...others } = filter;
  const names = [
    ...new Set([self.name, ...self.colleagues, ...(assignedTo === undefined ? [] : [assignedTo])]),
  ];
  const wordsOf = (name: string) => (name === self.name ? t('list.filters.me', { name }) : name);
  const choose = (name: string | null) => {
    onFilter(name === null ? others : { ...others, assignedTo: name });
    popover.current?.close();
  };
  const label = t('list.filters.assignedTo');
  return (
    <PopoverButton
      text={assignedTo === undefined ? label : wordsOf(assignedTo)}
      {...(assignedTo !== undefined && { label: `${label}: ${wordsOf(assignedTo)}` })}
      title={label}
      active={assignedTo !== undefined}
      ref={popover}
    >
      <div className="time-choice">
        {names.map((name) => (
          <button key={name} type="button" aria-pressed={name === assignedTo} onClick={() => choose(name)}>
            {wordsOf(name)}
          </button>
        ))}
        {assignedTo !== undefined && (
          <button type="button" onClick={() => choose(null)}>
            {t('list.filters.remove', { what: wordsOf(assignedTo) })}
          </button>
        )}
      </div>
    </PopoverButton>
  );
}
