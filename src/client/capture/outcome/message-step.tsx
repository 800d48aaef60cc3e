import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionBar } from '#src/client/ui/actions/action-bar.tsx';
import { Button } from '#src/client/ui/actions/button.tsx';
import { copyText } from '#src/client/ui/message/copy-text.ts';
import { AlternativeLinks } from '#src/client/ui/message/alternative-links.tsx';
import { MessagePanel } from '#src/client/ui/message/message-panel.tsx';
import { Reference } from '#src/client/ui/message/reference.tsx';
import { pictogramOf } from '#src/client/ui/message/pictogram-of.ts';
import { Countdown } from '#src/client/ui/progress/countdown.tsx';
import { StatusLine } from '#src/client/ui/progress/status-line.tsx';
import type { MessageParams } from '#src/shared/contract/captures.ts';
import type { NextStep } from '#src/shared/results/outcome.ts';
import type { Message } from '#src/client/ui/message/message.ts';
import { formatMoment, formatWait } from '#src/client/ui/words/format.ts';
import { currentLocale } from '../locale/locale.ts';
import type { TitleRef } from '../page/use-title-focus.ts';
import { actionsOf } from '#src/client/ui/message/actions-of.ts';
import { toneOf } from '#src/client/ui/message/tone-of.ts';
import { openContact } from './open-contact.ts';
import { useCountdown } from './use-countdown.ts';

export interface MessageStepProps {
  readonly message: Message;
  readonly params: MessageParams;
  /** The photo that the message is about. */
  readonly photo: ReactNode | null;
  /** What is going on with a kept photo; null when none is kept. */
  readonly progress: ReactNode | null;
  /** What "contact us" opens. */
  readonly contact: string | null;
  readonly photoFaultsInARow: number;
  /** Whether something can be sent again. */
  readonly canResend: boolean;
  /** Carries out a step that changes the flow; copying and contacting are done here. */
  readonly perform: (step: NextStep) => void;
  readonly titleRef: TitleRef;
}

export function MessageStep(props: MessageStepProps) {
  const { message, contact, perform } = props;
  const { t } = useTranslation(['interface', 'person', 'buttons']);
  const [copied, setCopied] = useState<boolean | null>(null);
  const leftMs = useCountdown(message.retry);
  const waits = leftMs > 0 && message.nextStep === 'waitAndRetry';
  const [first, ...others] = actionsOf(message, {
    hasPhoto: props.canResend,
    hasContact: contact !== null,
    photoFaultsInARow: props.photoFaultsInARow,
  });
  const waited = message.nextStep === 'waitAndRetry' && message.retry.afterMs !== null && !waits;

  const run = (step: NextStep) => {
    if (step === 'contactSupport' && contact !== null) openContact(contact);
    else if (step === 'savedForRetry') void copyText(message.reference ?? '').then(setCopied);
    else perform(step);
  };
  const status = copied === null ? '' : copied ? t('message.copied') : t('message.copyFailed');

  return (
    <MessagePanel
      tone={toneOf(message)}
      pictogram={pictogramOf(message)}
      title={t(`person:${message.reason}.title`, props.params)}
      body={t(`person:${message.reason}.body`, props.params)}
      action={t(`person:${message.reason}.action`, props.params)}
      titleRef={props.titleRef}
      aside={props.photo}
    >
      {waits && (
        <Countdown
          secondsLeft={leftMs / 1_000}
          secondsTotal={(message.retry.afterMs ?? 0) / 1_000}
          label={t('message.retryIn', { time: formatWait(leftMs, currentLocale()) })}
        />
      )}
      {props.progress}
      <StatusLine text={waited && status === '' ? t('message.retryNow') : status} />
      {contact === null && <HelpWithoutContact message={message} />}
      <ActionBar
        below={
          <>
            <AlternativeLinks
              label={t('message.otherWays')}
              links={others.map((step) => ({
                id: step,
                text: t(`buttons:${step}`),
                to: { onClick: () => run(step) },
              }))}
            />
            {message.reference !== null && (
              <Reference
                label={t('message.reference')}
                value={message.reference}
                copyLabel={t('message.copy')}
                copiedLabel={t('message.copied')}
                onCopy={setCopied}
                {...(message.keptUntil !== null && {
                  note: t('message.keptUntil', { time: formatMoment(message.keptUntil, currentLocale()) }),
                })}
              />
            )}
          </>
        }
      >
        <Button
          // Nothing has to be done about a photo that is safe.
          kind={message.imageKept ? 'secondary' : 'primary'}
          onClick={() => run(first)}
          disabled={waits && first === 'waitAndRetry'}
        >
          {t(`buttons:${first}`)}
        </Button>
      </ActionBar>
    </MessagePanel>
  );
}

/** Where help is when this installation has named none: whoever asked for the document. */
function HelpWithoutContact({ message }: { readonly message: Message }) {
  const { t } = useTranslation();
  const asked = message.nextStep === 'contactSupport' || message.alternatives.includes('contactSupport');
  if (!asked) return null;
  return <p>{message.reference === null ? t('message.askForHelp') : t('message.tellReference')}</p>;
}
