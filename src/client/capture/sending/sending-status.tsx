import { useTranslation } from 'react-i18next';
import { ActionBar } from '#src/client/ui/actions/action-bar.tsx';
import { Button } from '#src/client/ui/actions/button.tsx';
import { ProgressBar } from '#src/client/ui/progress/progress-bar.tsx';
import { StatusLine } from '#src/client/ui/progress/status-line.tsx';
import type { SendingPhase } from '../flow/flow-state.ts';
import { formatBytes } from '../locale/format.ts';
import { currentLocale } from '../locale/locale.ts';

export interface SendingStatusProps {
  readonly phase: SendingPhase;
  readonly onCancel: () => void;
}

export function SendingStatus({ phase, onCancel }: SendingStatusProps) {
  const { t } = useTranslation();
  const locale = currentLocale();
  const uploading = phase.kind === 'uploading' ? phase.progress : null;
  return (
    <>
      <ProgressBar
        value={uploading === null ? null : uploading.sentBytes / Math.max(1, uploading.totalBytes)}
        label={uploading === null ? t('sending.reading') : t('sending.uploading')}
      />
      <StatusLine text={uploading === null ? t('sending.reading') : t('sending.uploading')} active>
        {uploading !== null &&
          t('sending.amount', {
            sent: formatBytes(uploading.sentBytes, locale),
            total: formatBytes(uploading.totalBytes, locale),
          })}
      </StatusLine>
      <ActionBar>
        <Button kind="secondary" onClick={onCancel}>
          {t('sending.cancel')}
        </Button>
      </ActionBar>
    </>
  );
}
