import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { actOnCase } from '#src/client/api/support/case.ts';
import { useSaid } from '#src/client/ui/progress/live-region.tsx';
import type { CaseDetail } from '#src/shared/contract/support/case-detail.ts';
import type { CaseRow } from '#src/shared/contract/support/cases.ts';
import { useMay, useStaff } from '../../session/staff-context.ts';

export interface AssignChoiceProps {
  readonly row: CaseRow;
  readonly onDetail: (detail: CaseDetail) => void;
}

/** Whose case it is; whoever may act can take it, hand it to somebody who is signed in, or give it back to everyone. */
export function AssignChoice({ row, onDetail }: AssignChoiceProps) {
  const { t } = useTranslation('cases');
  const { self } = useStaff();
  const mayAct = useMay('retrier');
  const id = useId();
  /** What was chosen while it is being written. */
  const [chosen, setChosen] = useState<string | null>(null);
  const [hasFailed, setFailed] = useState(false);
  const [given, setGiven] = useState<string | null>(null);
  useSaid(hasFailed ? t('one.assign.failed') : given === null ? '' : t('one.assigned', { name: given }));
  if (!mayAct) {
    return row.assignedTo === null ? null : <p>{t('one.assigned', { name: row.assignedTo })}</p>;
  }
  const names = [
    ...new Set([self.name, ...self.colleagues, ...(row.assignedTo === null ? [] : [row.assignedTo])]),
  ];
  const assign = async (name: string) => {
    setChosen(name);
    setFailed(false);
    const answer = await actOnCase(row.reference, { kind: 'assign', to: name === '' ? null : name });
    setChosen(null);
    setFailed(answer.kind !== 'ok');
    if (answer.kind !== 'ok') return;
    setGiven(name === '' ? t('one.assign.nobody') : name);
    onDetail(answer.value);
  };
  return (
    <p className="assign">
      <label htmlFor={id}>{t('one.assign.label')}</label>
      <select
        id={id}
        value={chosen ?? row.assignedTo ?? ''}
        onChange={(event) => void assign(event.target.value)}
      >
        <option value="">{t('one.assign.nobody')}</option>
        {names.map((name) => (
          <option key={name} value={name}>
            {name === self.name ? t('list.filters.me', { name }) : name}
          </option>
        ))}
      </select>
      {hasFailed && <small>{t('one.assign.failed')}</small>}
    </p>
  );
}
