import { useTranslation } from 'react-i18next';
import type { RequestFailure } from '#src/client/api/connection.ts';
import { ActionBar } from '#src/client/ui/actions/action-bar.tsx';
import { Button } from '#src/client/ui/actions/button.tsx';
import { withKnownReason } from '#src/client/ui/message/message.ts';
import { MessagePanel } from '#src/client/ui/message/message-panel.tsx';
import { paramsOf } from '#src/client/ui/message/params-of.ts';
import { pictogramOf } from '#src/client/ui/message/pictogram-of.ts';
import { toneOf } from '#src/client/ui/message/tone-of.ts';
import { messageFromFailure } from '../flow/message-from-failure.ts';
import { currentLocale, hasWords } from '../locale/locale.ts';
import { openContact } from '../outcome/open-contact.ts';
import type { TitleRef } from '../page/use-title-focus.ts';

export interface LinkFailedProps {
  readonly failure: RequestFailure;
  /** The same once more, where that may help. */
  readonly onAgain: () => void;
  /** What else the person can do here. */
  readonly otherwise: { readonly label: string; readonly onPress: () => void };
  /** What "contact us" opens. */
  readonly contact: string | null;
  readonly titleRef: TitleRef;
}

/** A link that opens nothing (any more), or nobody could be asked: its message and the ways on. */
export function LinkFailed({ failure, onAgain, otherwise, contact, titleRef }: LinkFailedProps) {
  const { t } = useTranslation(['person', 'buttons']);
  const message = withKnownReason(messageFromFailure(failure), hasWords);
  // No text of these names a document.
  const params = paramsOf(message, 'id-card', undefined, currentLocale());
  const maySucceed = message.nextStep === 'waitAndRetry';
  return (
    <MessagePanel
      tone={toneOf(message)}
      pictogram={pictogramOf(message)}
      title={t(`person:${message.reason}.title`, params)}
      body={t(`person:${message.reason}.body`, params)}
      action={t(`person:${message.reason}.action`, params)}
      titleRef={titleRef}
    >
      <ActionBar>
        {maySucceed && <Button onClick={onAgain}>{t('buttons:waitAndRetry')}</Button>}
        {!maySucceed && contact !== null && (
          <Button onClick={() => openContact(contact)}>{t('buttons:contactSupport')}</Button>
        )}
        <Button kind={maySucceed || contact !== null ? 'secondary' : 'primary'} onClick={otherwise.onPress}>
          {otherwise.label}
        </Button>
      </ActionBar>
    </MessagePanel>
  );
}
