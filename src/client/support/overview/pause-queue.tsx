import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { pauseQueue } from '#src/client/api/support/overview.ts';
import { type StaffFailure, staffFailureOf } from '#src/client/api/support/staff-request.ts';
import { Button } from '#src/client/ui/actions/button.tsx';
import { Dialog } from '#src/client/ui/console/dialog.tsx';
import { Field } from '#src/client/ui/console/field.tsx';
import { FailureLine } from '../shell/failure-line.tsx';

const REASON_CHARACTERS = 200;

/** Asks for the reason before all retries stop. */
export function PauseQueue({ onDone }: { readonly onDone: () => void }) {
  const { t } = useTranslation(['overview', 'console']);
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<StaffFailure | null>(null);
  const pause = async () => {
    const text = reason.trim();
    setMissing(text === '');
    if (text === '') return;
    setBusy(true);
    const answer = await pauseQueue({ reason: text });
    setBusy(false);
    if (answer.kind === 'ok') onDone();
    else setFailure(staffFailureOf(answer));
  };
  return (
    <Dialog
      title={t('overview:queue.pauseTitle')}
      onClose={onDone}
      actions={
        <>
          <Button size="small" busy={isBusy} onClick={() => void pause()}>
            {t('overview:queue.pauseYes')}
          </Button>
          <Button size="small" kind="secondary" onClick={onDone}>
            {t('console:words.cancel')}
          </Button>
        </>
      }
    >
      <p>{t('overview:queue.pauseBody')}</p>
      <Field
        label={t('console:words.reason')}
        hint={t('console:words.reasonHint')}
        error={isMissing ? t('console:words.reasonMissing') : undefined}
        value={reason}
        onChange={setReason}
        maxLength={REASON_CHARACTERS}
      />
      <FailureLine failure={failure} />
    </Dialog>
  );
}
