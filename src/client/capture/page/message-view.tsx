import { useTranslation } from 'react-i18next';
import { PhotoStage } from '#src/client/ui/photo/photo-stage.tsx';
import type { NextStep } from '#src/shared/results/outcome.ts';
import { withKnownReason } from '#src/client/ui/message/message.ts';
import { currentLocale, hasWords } from '../locale/locale.ts';
import { MessageStep } from '../outcome/message-step.tsx';
import { paramsOf } from '#src/client/ui/message/params-of.ts';
import { stageSize } from '../photo/stage-size.ts';
import { useTakeAnother } from '../photo/use-take-another.ts';
import { SavedDoor } from './saved-door.tsx';
import type { StepProps } from './step-props.ts';

/** A message with its ways on, each of which does what it says. */
export function MessageView({
  screen,
  visit,
  config,
  inputs,
  photoUrl,
  dispatch,
  titleRef,
}: StepProps<'message'>) {
  const { t } = useTranslation();
  const { document, photo } = screen;
  const ways = useTakeAnother(screen.from, inputs, dispatch);
  const message = withKnownReason(screen.message, hasWords);

  const { reference } = message;

  const perform = (step: NextStep) => {
    switch (step) {
      case 'retake':
        return ways.again();
      case 'chooseAnotherFile':
        return (ways.file ?? ways.again)();
      case 'chooseAnotherDocument':
        return dispatch({ type: 'another-document' });
      case 'waitAndRetry':
        return dispatch({ type: 'send' });
      case 'checkDetails':
        return dispatch({ type: 'send-anew', idempotencyKey: crypto.randomUUID() });
      case 'continue':
        return dispatch({ type: 'back' });
      case 'startAgain':
        return dispatch({ type: 'start-again' });
      case 'giveConsent':
        return dispatch({ type: 'consent-needed' });
      case 'fixDevice':
        return location.reload();
      // Done where they stand.
      case 'contactSupport':
      case 'savedForRetry':
    }
  };

  return (
    <MessageStep
      key={`${message.reason} ${screen.press}`}
      message={message}
      params={paramsOf(message, document, config.data?.maxImageBytes, currentLocale())}
      photo={
        photo && (
          <PhotoStage
            src={photoUrl}
            {...stageSize(photo, document)}
            alt={t('message.photoAlt')}
            {...(message.imageKept && { badge: { text: t('message.keptSafe'), icon: 'lock' } })}
          />
        )
      }
      progress={
        message.imageKept && reference !== null ? (
          <SavedDoor reference={reference} dispatch={dispatch} />
        ) : null
      }
      contact={config.data?.supportContact ?? null}
      photoFaultsInARow={visit.photoFaultsInARow}
      canResend={photo !== null || visit.early.kind === 'one'}
      perform={perform}
      titleRef={titleRef}
    />
  );
}
