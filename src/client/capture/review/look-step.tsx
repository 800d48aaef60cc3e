import type { Dispatch } from 'react';
import { useTranslation } from 'react-i18next';
import { PageTitle } from '#src/client/ui/shell/page-title.tsx';
import { DOCUMENTS } from '#src/shared/documents.ts';
import type { FlowEvent } from '../flow/flow-event.ts';
import type { Photo, Screen } from '../flow/flow-state.ts';
import type { TitleRef } from '../page/use-title-focus.ts';
import type { PhotoInputs } from '../photo/use-photo-inputs.ts';
import { SendingStatus } from '../sending/sending-status.tsx';
import { CutChoices } from './cut-choices.tsx';
import { DiscardQuestion } from './discard-question.tsx';
import { ReviewActions } from './review-actions.tsx';
import { ReviewedPhoto } from './reviewed-photo.tsx';
import { troublePlaces } from './trouble-places.ts';
import { useFocusAfterKeeping } from './use-focus-after-keeping.ts';
import { useTroubleShown } from './use-trouble-shown.ts';
import { Verdict } from './verdict.tsx';

export interface LookStepProps {
  readonly screen: Extract<Screen, { step: 'looking' | 'sending' | 'preparing' }>;
  /** What is looked at; while another cut of it is made, the one before. */
  readonly photo: Photo;
  readonly photoUrl: string | null;
  readonly inputs: PhotoInputs;
  readonly dispatch: Dispatch<FlowEvent>;
  readonly titleRef: TitleRef;
}

/** The photo before and while it is cut anew or sent: one step, so that it stays where it is. */
export function LookStep({ screen, photo, photoUrl, inputs, dispatch, titleRef }: LookStepProps) {
  const { t } = useTranslation(['interface', 'person']);
  const { document } = screen;
  const isPdf = photo.image.type === 'application/pdf';
  const isSending = screen.step === 'sending';
  const [worst] = photo.look.faults;
  const places = troublePlaces(photo.look);
  const trouble = useTroubleShown(places);
  const { smallest } = DOCUMENTS[document];
  const { focusRef, onKept } = useFocusAfterKeeping();

  const title = isSending
    ? t('sending.title')
    : isPdf
      ? t('looking.titlePdf')
      : worst !== undefined
        ? t(`person:${worst.reason}.title`, { minWidth: smallest.long, minHeight: smallest.short })
        : t('looking.title');
  return (
    <>
      <PageTitle ref={titleRef}>{title}</PageTitle>
      <ReviewedPhoto
        photo={photo}
        document={document}
        photoUrl={photoUrl}
        state={screen.step}
        places={trouble.shown && !isSending ? places : []}
      />
      {screen.step === 'sending' ? (
        <SendingStatus phase={screen.phase} onCancel={() => dispatch({ type: 'back' })} />
      ) : screen.step === 'looking' && screen.askingToDiscard ? (
        <DiscardQuestion
          onAnswer={(discard) => {
            if (!discard) onKept();
            dispatch({ type: 'discard-answered', discard });
          }}
        />
      ) : (
        <>
          <Verdict
            photo={photo}
            document={document}
            trouble={trouble}
            cutFailed={screen.step === 'looking' && screen.cutFailed}
            silent={screen.step === 'preparing'}
          />
          <CutChoices photo={photo} busy={screen.step === 'preparing'} dispatch={dispatch} />
          <ReviewActions
            photo={photo}
            busy={screen.step === 'preparing'}
            inputs={inputs}
            dispatch={dispatch}
            firstRef={focusRef}
          />
        </>
      )}
    </>
  );
}
