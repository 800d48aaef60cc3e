import { useTranslation } from 'react-i18next';
import { ActionBar } from '#src/client/ui/actions/action-bar.tsx';
import { Button } from '#src/client/ui/actions/button.tsx';
import { messageFromBrowser, withKnownReason } from '#src/client/ui/message/message.ts';
import { MessagePanel } from '#src/client/ui/message/message-panel.tsx';
import { paramsOf } from '#src/client/ui/message/params-of.ts';
import { pictogramOf } from '#src/client/ui/message/pictogram-of.ts';
import { formatMoment } from '#src/client/ui/words/format.ts';
import type { RecaptureOffer } from '#src/shared/contract/captures.ts';
import { currentLocale, hasWords } from '../locale/locale.ts';
import type { TitleRef } from '../page/use-title-focus.ts';

export interface LastTimeProps {
  readonly offer: RecaptureOffer;
  readonly onStart: () => void;
  readonly titleRef: TitleRef;
}

/** The tip for the very cause that the last photo had, before the next one is taken. */
export function LastTime({ offer, onStart, titleRef }: LastTimeProps) {
  const { t } = useTranslation(['again', 'person']);
  const { document, tip, expiresAt } = offer;
  // A cause that this page has never heard of still asks for a new photo.
  const reason = hasWords(tip) ? tip : 'RETRY_NEEDS_NEW_PHOTO';
  const message = withKnownReason(messageFromBrowser(reason), hasWords);
  const params = paramsOf(message, document, undefined, currentLocale());
  return (
    <>
      <p className="eyebrow">{t('again:lastTime')}</p>
      <MessagePanel
        tone="attention"
        pictogram={pictogramOf(message)}
        title={t(`person:${message.reason}.title`, params)}
        body={t(`person:${message.reason}.body`, params)}
        action={t(`person:${message.reason}.action`, params)}
        titleRef={titleRef}
      >
        <ActionBar
          below={
            <p className="again-until">
              {t('again:until', { time: formatMoment(expiresAt, currentLocale()) })}
            </p>
          }
        >
          <Button icon="camera" onClick={onStart}>
            {t('again:start')}
          </Button>
        </ActionBar>
      </MessagePanel>
    </>
  );
}
