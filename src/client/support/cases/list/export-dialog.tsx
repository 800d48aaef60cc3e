import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { exportCases } from '#src/client/api/support/cases.ts';
import { staffFailureOf } from '#src/client/api/support/staff-request.ts';
import { useFormat } from '../../locale/use-format.ts';
import type { CaseView } from '../case-view.ts';
import { ReasonDialog } from '../reason-dialog.tsx';

export interface ExportDialogProps {
  readonly view: CaseView;
  readonly total: number;
  readonly onClose: () => void;
}

/** The list as a file, after saying what it is needed for. */
export function ExportDialog({ view, total, onClose }: ExportDialogProps) {
  const { t } = useTranslation(['cases', 'console']);
  const format = useFormat();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState('');
  const run = async (reason: string) => {
    setBusy(true);
    setFailure('');
    const answer = await exportCases({ ...view, reason });
    setBusy(false);
    if (answer.kind === 'ok') {
      save(answer.value, `cases-${new Date().toISOString().slice(0, 10)}.csv`);
      onClose();
    } else {
      setFailure(t(`console:problems.${staffFailureOf(answer)}`));
    }
  };
  return (
    <ReasonDialog
      title={t('cases:list.exporting.title', { cases: format.number(total) })}
      body={<p>{t('cases:list.exporting.body')}</p>}
      go={t('cases:list.exporting.go')}
      busy={isBusy}
      failure={failure}
      onGo={(reason) => void run(reason)}
      onClose={onClose}
    />
  );
}

/** Hands a file to the browser's downloads. */
function save(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The download has its own hold on the bytes once it has begun.
  setTimeout(() => URL.revokeObjectURL(url), 1_000);
}
