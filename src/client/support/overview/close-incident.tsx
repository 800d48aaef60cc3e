import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { closeIncident } from '#src/client/api/support/overview.ts';
import { type StaffFailure, staffFailureOf } from '#src/client/api/support/staff-request.ts';
import { Button } from '#src/client/ui/actions/button.tsx';
import { Dialog } from '#src/client/ui/console/dialog.tsx';
import type { Incident } from '#src/shared/contract/support/overview.ts';
import { useFormat } from '../locale/use-format.ts';
import { FailureLine } from '../shell/failure-line.tsx';

export interface CloseIncidentProps {
  readonly incident: Incident;
  readonly onDone: () => void;
}

/** Asks before an incident is closed, with how many still wait for it. */
export function CloseIncident({ incident, onDone }: CloseIncidentProps) {
  const { t } = useTranslation(['overview', 'console']);
  const format = useFormat();
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<StaffFailure | null>(null);
  const close = async () => {
    setBusy(true);
    const answer = await closeIncident(incident.id);
    setBusy(false);
    if (answer.kind === 'ok') onDone();
    else setFailure(staffFailureOf(answer));
  };
  return (
    <Dialog
      title={t('overview:incidents.closeTitle')}
      onClose={onDone}
      actions={
        <>
          <Button size="small" busy={isBusy} onClick={() => void close()}>
            {t('overview:incidents.closeYes')}
          </Button>
          <Button size="small" kind="secondary" onClick={onDone}>
            {t('console:words.cancel')}
          </Button>
        </>
      }
    >
      <p>{t('overview:incidents.closeBody', { cases: format.number(incident.waiting) })}</p>
      <FailureLine failure={failure} />
    </Dialog>
  );
}
