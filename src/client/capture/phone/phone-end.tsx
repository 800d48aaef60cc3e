import { useTranslation } from 'react-i18next';
import { ActionBar } from '#src/client/ui/actions/action-bar.tsx';
import { Button } from '#src/client/ui/actions/button.tsx';
import { MessagePanel } from '#src/client/ui/message/message-panel.tsx';
import { PICTOGRAM_OF_REASON } from '#src/client/ui/pictogram/pictogram-of-reason.ts';
import { type Message, messageFromBrowser, withKnownReason } from '#src/client/ui/message/message.ts';
import { messageFromFailure } from '../flow/message-from-failure.ts';
import { hasWords } from '../locale/locale.ts';
import { toneOf } from '#src/client/ui/message/tone-of.ts';
import { startHere } from '../page/start-here.ts';
import type { TitleRef } from '../page/use-title-focus.ts';
import type { PhoneSide } from './use-phone-side.ts';

export interface PhoneEndProps {
  readonly side: Exclude<PhoneSide, { kind: 'opening' | 'asking' | 'going' }>;
  readonly onAgain: () => void;
  readonly titleRef: TitleRef;
}

/** Where the phone can do nothing (more) for the computer: what that means, and the way on. */
export function PhoneEnd({ side, onAgain, titleRef }: PhoneEndProps) {
  const { t } = useTranslation(['phone', 'person', 'buttons']);
  if (side.kind === 'done' || side.kind === 'kept') {
    return (
      <MessagePanel
        tone={side.kind === 'done' ? 'good' : 'ours'}
        pictogram={side.kind === 'done' ? 'success' : 'saved'}
        title={t(`phone:visitor.${side.kind}.title`)}
        body={t(`phone:visitor.${side.kind}.body`)}
        titleRef={titleRef}
      />
    );
  }
  if (side.kind === 'over' || side.kind === 'refused') {
    return (
      <MessagePanel
        tone="attention"
        pictogram={side.kind === 'refused' ? 'saved' : 'session-ended'}
        title={t(`phone:visitor.${side.kind}.title`)}
        body={t(`phone:visitor.${side.kind}.body`)}
        titleRef={titleRef}
      >
        <ActionBar>
          <Button kind="secondary" onClick={startHere}>
            {t('phone:visitor.here')}
          </Button>
        </ActionBar>
      </MessagePanel>
    );
  }
  const message = messageOf(side);
  const maySucceed = message.nextStep === 'waitAndRetry';
  return (
    <MessagePanel
      tone={toneOf(message)}
      pictogram={PICTOGRAM_OF_REASON[message.reason]}
      title={t(`person:${message.reason}.title`, message.params)}
      body={t(`person:${message.reason}.body`, message.params)}
      action={t(`person:${message.reason}.action`, message.params)}
      titleRef={titleRef}
    >
      <ActionBar>
        <Button onClick={maySucceed ? onAgain : startHere}>
          {t(maySucceed ? 'buttons:waitAndRetry' : 'buttons:startAgain')}
        </Button>
      </ActionBar>
    </MessagePanel>
  );
}

function messageOf({ failure }: Extract<PhoneSide, { kind: 'not-opened' }>): Message {
  const message = failure === null ? messageFromBrowser('PHONE_LINK_ENDED') : messageFromFailure(failure);
  return withKnownReason(message, hasWords);
}
