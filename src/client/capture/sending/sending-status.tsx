import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionBar } from '#src/client/ui/actions/action-bar.tsx';
import { Button } from '#src/client/ui/actions/button.tsx';
import { ProgressBar } from '#src/client/ui/progress/progress-bar.tsx';
import { StatusLine } from '#src/client/ui/progress/status-line.tsx';
import type { SendingPhase } from '../flow/flow-state.ts';
import { formatBytes } from '#src/client/ui/words/format.ts';
import { currentLocale } from '../locale/locale.ts';

/** A reading takes a few seconds; from here on the person wants to hear that it goes on. */
const LONG_READING_MS = 8_000;

export interface SendingStatusProps {
  readonly phase: SendingPhase;
  readonly onCancel: () => void;
}

export function SendingStatus({ phase, onCancel }: SendingStatusProps) {
  const { t } = useTranslation();
  const isLong = useLasting(phase.kind === 'reading', LONG_READING_MS);
  const locale = currentLocale();
  const uploading = phase.kind === 'uploading' ? phase.progress : null;
  const words =
    uploading !== null ? t('sending.uploading') : isLong ? t('sending.stillReading') : t('sending.reading');
  return (
    <>
      <ProgressBar
        value={uploading === null ? null : uploading.sentBytes / Math.max(1, uploading.totalBytes)}
        label={words}
      />
      <StatusLine text={words} active>
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

/** True once `is` has held for so long. */
function useLasting(is: boolean, milliseconds: number): boolean {
  const [lasts, setLasts] = useState(false);
  useEffect(() => {
    if (!is) return;
    const timer = setTimeout(() => setLasts(true), milliseconds);
    return () => {
      clearTimeout(timer);
      setLasts(false);
    };
  }, [is, milliseconds]);
  return lasts;
}
