import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#src/client/ui/actions/button.tsx';
import { Kbd } from '#src/client/ui/console/kbd.tsx';
import { StatusLine } from '#src/client/ui/progress/status-line.tsx';
import { formatMoment } from '#src/client/ui/words/format.ts';
import type { CaseDetail } from '#src/shared/contract/support/case-detail.ts';
import { useFormat } from '../../locale/use-format.ts';
import { useMay } from '../../session/staff-context.ts';
import { RecaptureDialog } from './recapture-dialog.tsx';
import type { OpenCase } from './use-case.ts';
import type { KeptPhotoControl } from './use-kept-photo.ts';
import { useRetry } from './use-retry.ts';

export interface CaseActionsProps {
  readonly detail: CaseDetail;
  readonly open: OpenCase;
  readonly photo: KeptPhotoControl;
  /** A key asked for a retry. */
  readonly retryWished: boolean;
  readonly onRetryTaken: () => void;
}

/** What can be done about a case, always in reach: a retry with its outcome in place, or what helps instead. */
export function CaseActions({ detail, open, photo, retryWished, onRetryTaken }: CaseActionsProps) {
  const { t } = useTranslation('cases');
  const { locale } = useFormat();
  const mayAct = useMay('retrier');
  const retry = useRetry(detail, open);
  const [isLinking, setLinking] = useState(false);
  const { recapture, row } = detail;
  const isOffered = detail.retry.kind === 'offered' && mayAct;

  const takeWish = useEffectEvent(() => {
    onRetryTaken();
    if (isOffered) void retry.press();
  });
  useEffect(() => {
    if (retryWished) takeWish();
  }, [retryWished]);

  return (
    <footer className="case-actions">
      <StatusLine text={retry.words} active={retry.isBusy} />
      {retry.words === '' && <Why detail={detail} mayAct={mayAct} />}
      {recapture.expiresAt !== null && (
        <p className="case-quiet">
          {t('one.recapture.exists', { time: formatMoment(recapture.expiresAt, locale) })}
        </p>
      )}
      {mayAct && (
        <div className="case-buttons">
          {(isOffered || retry.isBusy) && (
            <Button size="small" busy={retry.isBusy} onClick={() => void retry.press()}>
              {t('one.retry.press')} <Kbd>r</Kbd>
            </Button>
          )}
          {recapture.offered && (
            <Button
              kind={isOffered || retry.isBusy ? 'secondary' : 'primary'}
              size="small"
              onClick={() => setLinking(true)}
            >
              {t('one.recapture.open')}
            </Button>
          )}
          {row.keptUntil !== null && photo.shown.kind !== 'shown' && (
            <Button kind="secondary" size="small" onClick={() => photo.ask(true)}>
              {t('one.photo.show')}
            </Button>
          )}
        </div>
      )}
      {isLinking && <RecaptureDialog detail={detail} onClose={() => setLinking(false)} onMade={open.again} />}
    </footer>
  );
}

/** Why a retry is not offered, or what it waits for. */
function Why({ detail: { retry }, mayAct }: { readonly detail: CaseDetail; readonly mayAct: boolean }) {
  const { t } = useTranslation('cases');
  const words =
    retry.kind === 'not-offered'
      ? t(`one.retry.not.${retry.because}`, { defaultValue: '' })
      : retry.waitsFor === 'breaker'
        ? t('one.retry.waitsBreaker')
        : retry.waitsFor === 'pause'
          ? t('one.retry.waitsPause')
          : mayAct
            ? ''
            : t('one.retry.roleTooLow');
  return words === '' ? null : <p className="case-why">{words}</p>;
}
