import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type StaffFailure, staffFailureOf } from '#src/client/api/support/staff-request.ts';
import { endSession } from '#src/client/api/support/staff-session.ts';
import { Button } from '#src/client/ui/actions/button.tsx';
import { Dialog } from '#src/client/ui/console/dialog.tsx';
import type { StaffSessionRow } from '#src/shared/contract/support/staff.ts';
import { FailureLine } from '../shell/failure-line.tsx';

export interface EndSessionProps {
  readonly session: StaffSessionRow;
  readonly onClose: () => void;
  readonly onEnded: () => void;
}

/** Asks, by name, before somebody is signed out. */
export function EndSession({ session, onClose, onEnded }: EndSessionProps) {
  const { t } = useTranslation('console');
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<StaffFailure | null>(null);
  const { id, name, browser, address } = session;
  const end = async () => {
    setBusy(true);
    const answer = await endSession(id);
    setBusy(false);
    // Somebody else may have ended it, or it ended by itself: gone is what was wanted.
    const reason = answer.kind === 'ok' ? null : staffFailureOf(answer);
    if (reason === null || reason === 'gone') onEnded();
    else setFailure(reason);
  };
  return (
    <Dialog
      title={t('settings.endTitle', { name })}
      onClose={onClose}
      actions={
        <>
          <Button size="small" kind="danger" busy={isBusy} onClick={() => void end()}>
            {t('settings.endYes')}
          </Button>
          <Button size="small" kind="secondary" onClick={onClose}>
            {t('words.cancel')}
          </Button>
        </>
      }
    >
      <p>{t('settings.endBody', { browser, address })}</p>
      <FailureLine failure={failure} />
    </Dialog>
  );
}
