import { useCallback, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionBar } from '#src/client/ui/actions/action-bar.tsx';
import { Button } from '#src/client/ui/actions/button.tsx';
import { Notice } from '#src/client/ui/message/notice.tsx';
import { PhotoStage } from '#src/client/ui/photo/photo-stage.tsx';
import { Lead, PageTitle } from '#src/client/ui/shell/page-title.tsx';
import { DOCUMENTS } from '#src/shared/documents.ts';
import type { Screen } from '../flow/flow-state.ts';
import type { TitleRef } from '../page/use-title-focus.ts';
import { SendingStatus } from '../sending/sending-status.tsx';
import { DiscardQuestion } from './discard-question.tsx';
import { PhotoFacts } from './photo-facts.tsx';
import { stageSize } from './stage-size.ts';

export interface LookStepProps {
  readonly screen: Extract<Screen, { step: 'looking' | 'sending' }>;
  readonly photoUrl: string | null;
  readonly onSend: () => void;
  readonly onAnother: () => void;
  readonly onCancel: () => void;
  readonly onDiscard: (discard: boolean) => void;
  readonly titleRef: TitleRef;
}

/** The photo before and while it is sent: one step, so that it stays where it is. */
export function LookStep(props: LookStepProps) {
  const { screen, photoUrl, titleRef } = props;
  const { t } = useTranslation();
  const { document, photo } = screen;
  const isPdf = photo.image.type === 'application/pdf';
  const isSending = screen.step === 'sending';
  // Set when the person decided to keep the photo: the focus comes back from the question that is gone.
  const keptPhoto = useRef(false);
  const focusAfterKeeping = useCallback((button: HTMLButtonElement | null) => {
    if (button === null || !keptPhoto.current) return;
    keptPhoto.current = false;
    button.focus();
  }, []);
  return (
    <>
      <PageTitle ref={titleRef}>
        {isSending ? t('sending.title') : isPdf ? t('looking.titlePdf') : t('looking.title')}
      </PageTitle>
      <PhotoStage
        src={photoUrl}
        {...stageSize(photo, document)}
        alt={t('looking.alt')}
        dim={isSending}
        caption={<PhotoFacts image={photo.image} />}
        {...(isPdf && { badge: { text: t('looking.pages', { count: photo.image.pages }) } })}
        {...(!isPdf &&
          !isSending && {
            zoom: {
              label: t('looking.zoomLabel'),
              inLabel: t('looking.zoomIn'),
              outLabel: t('looking.zoomOut'),
              fitLabel: t('looking.zoomFit'),
            },
          })}
      />
      {isSending ? (
        <SendingStatus phase={screen.phase} onCancel={props.onCancel} />
      ) : screen.askingToDiscard ? (
        <DiscardQuestion
          onAnswer={(discard) => {
            keptPhoto.current = !discard;
            props.onDiscard(discard);
          }}
        />
      ) : (
        <>
          <Lead>{isPdf ? t('looking.leadPdf') : t('looking.lead')}</Lead>
          <PhotoNotices screen={screen} />
          <ActionBar>
            <Button onClick={props.onSend} ref={focusAfterKeeping}>
              {isPdf ? t('looking.usePdf') : t('looking.use')}
            </Button>
            <Button kind="secondary" onClick={props.onAnother}>
              {t('looking.another')}
            </Button>
          </ActionBar>
        </>
      )}
    </>
  );
}

/** What is worth knowing before sending, in words. */
function PhotoNotices({ screen }: { readonly screen: Extract<Screen, { step: 'looking' }> }) {
  const { t } = useTranslation(['interface', 'person']);
  const { smallest } = DOCUMENTS[screen.document];
  return screen.photo.notices.map((notice) => (
    <Notice key={notice} tone="attention">
      {notice === 'IMAGE_TOO_SMALL'
        ? t('looking.small', { minWidth: smallest.long, minHeight: smallest.short })
        : `${t(`person:${notice}.title`)}. ${t(`person:${notice}.body`)}`}
    </Notice>
  ));
}
