import { type ReactNode, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#src/client/ui/actions/button.tsx';
import { Dialog } from '#src/client/ui/console/dialog.tsx';
import { Field } from '#src/client/ui/console/field.tsx';
import { StatusLine } from '#src/client/ui/progress/status-line.tsx';
import { LONGEST_REASON, SHORTEST_REASON } from '#src/shared/contract/support/case-detail.ts';

export interface ReasonDialogProps {
  readonly title: string;
  readonly body: ReactNode;
  /** What the button says, and whether it destroys something. */
  readonly go: string;
  readonly danger?: boolean;
  readonly busy: boolean;
  /** Why it did not work; empty before. */
  readonly failure: string;
  readonly onGo: (reason: string) => void;
  readonly onClose: () => void;
}

/** A deed that stands in the audit with why it was done: asks for the reason, then does it. */
export function ReasonDialog({
  title,
  body,
  go,
  danger = false,
  busy,
  failure,
  onGo,
  onClose,
}: ReasonDialogProps) {
  const { t } = useTranslation('console');
  const form = useId();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const submit = () => {
    const given = reason.trim();
    setMissing(given.length < SHORTEST_REASON);
    if (given.length >= SHORTEST_REASON && !busy) onGo(given);
  };
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button kind={danger ? 'danger' : 'primary'} size="small" busy={busy} onClick={submit}>
            {go}
          </Button>
          <Button kind="secondary" size="small" onClick={onClose}>
            {t('words.cancel')}
          </Button>
        </>
      }
    >
      {body}
      <form
        id={form}
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Field
          label={t('words.reason')}
          hint={t('words.reasonHint')}
          error={isMissing ? t('words.reasonMissing') : undefined}
          value={reason}
          onChange={setReason}
          maxLength={LONGEST_REASON}
          hasFocus
        />
      </form>
      <StatusLine text={failure} />
    </Dialog>
  );
}
