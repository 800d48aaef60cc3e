import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionBar } from '#src/client/ui/actions/action-bar.tsx';
import { Button } from '#src/client/ui/actions/button.tsx';
import { LinkLine } from '#src/client/ui/message/link-line.tsx';
import { Countdown } from '#src/client/ui/progress/countdown.tsx';
import { StatusLine } from '#src/client/ui/progress/status-line.tsx';
import { QrCode } from '#src/client/ui/qr-code/qr-code.tsx';
import { Lead, PageTitle } from '#src/client/ui/shell/page-title.tsx';
import { formatWait } from '#src/client/ui/words/format.ts';
import { currentLocale } from '../locale/locale.ts';
import { useCountdown } from '../outcome/use-countdown.ts';
import type { TitleRef } from '../page/use-title-focus.ts';
import './phone.css';

export interface ShowCodeProps {
  /** Null while it is being made. */
  readonly link: string | null;
  /** How long the link works when it comes, in milliseconds. */
  readonly leftMs: number | null;
  readonly isConnected: boolean;
  readonly onStay: () => void;
  readonly titleRef: TitleRef;
}

/** The link as a code for the phone's camera, and as text for whoever sends it there another way. */
export function ShowCode({ link, leftMs, isConnected, onStay, titleRef }: ShowCodeProps) {
  const { t } = useTranslation(['phone']);
  const status = !isConnected
    ? t('phone:computer.offline')
    : link === null
      ? t('phone:computer.preparing')
      : t('phone:computer.waiting');
  return (
    <>
      <PageTitle ref={titleRef}>{t('phone:computer.title')}</PageTitle>
      <Lead>{t('phone:computer.lead')}</Lead>
      <div className="phone-code">
        <div className="phone-code-place">
          {link !== null && <QrCode text={link} label={t('phone:computer.code')} />}
        </div>
        <div className="phone-code-words">
          <StatusLine text={status} active />
          {leftMs !== null && <TimeLeft leftMs={leftMs} />}
          {link !== null && (
            <LinkLine
              link={link}
              note={t('phone:computer.orLink')}
              copyLabel={t('phone:computer.copy')}
              copiedLabel={t('phone:computer.copied')}
              failedLabel={t('phone:computer.copyFailed')}
            />
          )}
        </div>
      </div>
      <ActionBar>
        <Button kind="secondary" onClick={onStay}>
          {t('phone:computer.here')}
        </Button>
      </ActionBar>
    </>
  );
}

function TimeLeft({ leftMs }: { readonly leftMs: number }) {
  const { t } = useTranslation(['phone']);
  // The ring begins full; a state that is told again later has less left.
  const [totalMs] = useState(leftMs);
  const wait = useMemo(() => ({ afterMs: leftMs }), [leftMs]);
  const left = useCountdown(wait);
  return (
    <Countdown
      secondsLeft={left / 1_000}
      secondsTotal={totalMs / 1_000}
      label={t('phone:computer.works', { time: formatWait(left, currentLocale()) })}
    />
  );
}
