import { type Ref, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#src/client/ui/actions/button.tsx';
import { Kbd } from '#src/client/ui/console/kbd.tsx';
import { formatMoment } from '#src/client/ui/words/format.ts';
import type { CaseDetail } from '#src/shared/contract/support/case-detail.ts';
import { useFormat } from '../../locale/use-format.ts';
import { useMay } from '../../session/staff-context.ts';
import { RecaptureDialog } from './recapture-dialog.tsx';
import { RetryLine } from './retry-line.tsx';
import type { OpenCase } from './use-case.ts';
import type { KeptPhotoControl } from './use-kept-photo.ts';
import { useRetry } from './use-retry.ts';
import './case-actions.css';

export interface CaseActionsProps {
  readonly detail: CaseDetail;
  readonly open: OpenCase;
  readonly photo: KeptPhotoControl;
  readonly photoButton: Ref<HTMLButtonElement>;
  /** A key asked for a retry. */
  readonly retryWished: boolean;
  readonly onRetryTaken: () => void;
}

/** What can be done about a case, always in reach: a retry with its outcome in place, or what helps instead. */
export function CaseActions({
  detail,
  open,
  photo,
  photoButton,
  retryWished,
  onRetryTaken,
}: CaseActionsProps) {
  const { t } = useTranslation('cases');
  const mayAct = useMay('retrier');
  const retry = useRetry(detail, open, mayAct);
  const line = useRef<HTMLParagraphElement>(null);
  const [isLinking, setLinking] = useState(false);
  const isOffered = detail.retry.kind === 'offered' && mayAct;
  const hasRetry = isOffered || retry.isBusy;

  const takeWish = useEffectEvent(() => {
    onRetryTaken();
    void retry.press();
  });
  useEffect(() => {
    if (retryWished) takeWish();
  }, [retryWished]);

  // The buttons went with what they did: keys go on from what came of it.
  const isOver = retry.said !== null && !hasRetry;
  useEffect(() => {
    if (isOver && document.activeElement === document.body) line.current?.focus();
  }, [isOver]);

  return (
    <footer className="case-actions">
      <RetryLine detail={detail} said={retry.said} mayAct={mayAct} isToldAloud={retry.isInVain} ref={line} />
      <OpenLink detail={detail} />
      {mayAct && (
        <div className="case-buttons">
          {hasRetry && (
            <Button size="small" busy={retry.isBusy} onClick={() => void retry.press()}>
              {t('one.retry.press')} {!retry.isBusy && <Kbd>r</Kbd>}
            </Button>
          )}
          {detail.recapture.offered && (
            <Button kind={hasRetry ? 'secondary' : 'primary'} size="small" onClick={() => setLinking(true)}>
              {t(detail.recapture.expiresAt === null ? 'one.recapture.open' : 'one.recapture.again')}
            </Button>
          )}
          {detail.row.keptUntil !== null && (
            <Button
              kind="secondary"
              size="small"

              onClick={() => photo.ask(true)}
              ref={photoButton}
            >
              {t('one.photo.show')}
            </Button>
          )}
        </div>
      )}
      {isLinking && <RecaptureDialog detail={detail} onClose={() => setLinking(false)} onMade={open.again} />}
    </footer>
  );
}

/** A link that was made and not used yet. */
function OpenLink({ detail: { recapture } }: { readonly detail: CaseDetail }) {
  const { t } = useTranslation('cases');
  const { locale } = useFormat();
  if (recapture.expiresAt === null) return null;
  return (
    <p className="case-soft">
      {t('one.recapture.exists', { time: formatMoment(recapture.expiresAt, locale) })}
    </p>
  );
}
