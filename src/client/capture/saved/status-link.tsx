import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '#src/client/ui/actions/link-button.tsx';
import { LinkLine } from '#src/client/ui/message/link-line.tsx';
import { QrCode } from '#src/client/ui/qr-code/qr-code.tsx';
import { formatMoment } from '#src/client/ui/words/format.ts';
import type { StatusLinkMade } from '#src/shared/contract/captures.ts';
import { currentLocale } from '../locale/locale.ts';

export interface StatusLinkProps {
  readonly link: StatusLinkMade;
  /** Another is being made. */
  readonly isBusy: boolean;
  readonly onAgain: () => void;
}

/** The link, shown this once: to point a camera at, to copy, to send. */
export function StatusLink({ link, isBusy, onAgain }: StatusLinkProps) {
  const { t } = useTranslation('saved');
  const title = useRef<HTMLHeadingElement>(null);
  const { url } = link;
  // The button that was pressed is gone, or leads to something new: the words about it are where to go on.
  useEffect(() => title.current?.focus({ preventScroll: true }), []);
  const share = { title: t('back.shareTitle'), url };
  const canShare = 'canShare' in navigator && navigator.canShare(share);
  return (
    <div className="saved-link">
      <h2 tabIndex={-1} ref={title}>
        {t('back.title')}
      </h2>
      <p>{t('back.lead', { time: formatMoment(link.expiresAt, currentLocale()) })}</p>
      <div className="saved-link-parts">
        <QrCode text={url} label={t('back.code')} />
        <div>
          <LinkLine
            link={url}
            copyLabel={t('back.copy')}
            copiedLabel={t('back.copied')}
            failedLabel={t('back.copyFailed')}
          />
          {canShare && (
            <LinkButton icon="arrow" to={{ onClick: () => void send(share) }}>
              {t('back.share')}
            </LinkButton>
          )}
          <LinkButton icon="plus" busy={isBusy} to={{ onClick: onAgain }}>
            {t('back.again')}
          </LinkButton>
        </div>
      </div>
    </div>
  );
}

/** Closed without a choice, it rejects; the link still stands there. */
function send(share: ShareData): Promise<void> {
  return navigator.share(share).catch(() => {});
}
