import { useTranslation } from 'react-i18next';
import type { RequestFailure } from '#src/client/api/connection.ts';
import { ActionBar } from '#src/client/ui/actions/action-bar.tsx';
import { Button } from '#src/client/ui/actions/button.tsx';
import { MessagePanel } from '#src/client/ui/message/message-panel.tsx';
import { PICTOGRAM_OF_REASON } from '#src/client/ui/pictogram/pictogram-of-reason.ts';
import type { DocumentType } from '#src/shared/documents.ts';
import { withKnownReason } from '#src/client/ui/message/message.ts';
import { messageFromFailure } from '../flow/message-from-failure.ts';
import { currentLocale, hasWords } from '../locale/locale.ts';
import { paramsOf } from '#src/client/ui/message/params-of.ts';
import { toneOf } from '#src/client/ui/message/tone-of.ts';
import type { TitleRef } from '../page/use-title-focus.ts';
import type { WhyOver } from './use-computer-side.ts';

export interface PhoneTroubleProps {
  readonly trouble:
    | { readonly kind: 'over'; readonly why: WhyOver }
    | { readonly kind: 'failure'; readonly failure: RequestFailure; readonly document: DocumentType };
  readonly onAgain: () => void;
  readonly onStay: () => void;
  readonly titleRef: TitleRef;
}

/** Why there is no phone (any more), with both ways on. */
export function PhoneTrouble({ trouble, onAgain, onStay, titleRef }: PhoneTroubleProps) {
  const { t } = useTranslation(['phone', 'person', 'buttons']);
  const ways = (
    <ActionBar>
      <Button onClick={onAgain}>
        {trouble.kind === 'over' ? t('phone:computer.again') : t('buttons:waitAndRetry')}
      </Button>
      <Button kind="secondary" onClick={onStay}>
        {t('phone:computer.here')}
      </Button>
    </ActionBar>
  );
  if (trouble.kind === 'over') {
    return (
      <MessagePanel
        tone="attention"
        pictogram={trouble.why === 'refused' ? 'saved' : 'session-ended'}
        title={t(`phone:computer.over.${trouble.why}.title`)}
        body={t(`phone:computer.over.${trouble.why}.body`)}
        titleRef={titleRef}
      >
        {ways}
      </MessagePanel>
    );
  }
  const message = withKnownReason(messageFromFailure(trouble.failure), hasWords);
  const params = paramsOf(message, trouble.document, undefined, currentLocale());
  return (
    <MessagePanel
      tone={toneOf(message)}
      pictogram={PICTOGRAM_OF_REASON[message.reason]}
      title={t(`person:${message.reason}.title`, params)}
      body={t(`person:${message.reason}.body`, params)}
      titleRef={titleRef}
    >
      {ways}
    </MessagePanel>
  );
}
