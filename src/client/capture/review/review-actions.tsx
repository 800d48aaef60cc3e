import type { Dispatch, Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionBar } from '#src/client/ui/actions/action-bar.tsx';
import { Button } from '#src/client/ui/actions/button.tsx';
import { AlternativeLinks } from '#src/client/ui/message/alternative-links.tsx';
import type { FlowEvent } from '../flow/flow-event.ts';
import type { Photo } from '../flow/flow-state.ts';
import { sendable } from '../flow/hold-back.ts';
import type { PhotoInputs } from '../photo/use-photo-inputs.ts';
import { useTakeAnother } from '../photo/use-take-another.ts';

export interface ReviewActionsProps {
  readonly photo: Photo;
  /** Another cut is being made. */
  readonly busy: boolean;
  readonly inputs: PhotoInputs;
  readonly dispatch: Dispatch<FlowEvent>;
  readonly firstRef: Ref<HTMLButtonElement>;
}

/** Use the photo or take another; a photo that is held back cannot be used, or only after two refusals. */
export function ReviewActions({ photo, busy, inputs, dispatch, firstRef }: ReviewActionsProps) {
  const { t } = useTranslation(['interface', 'buttons']);
  const ways = useTakeAnother(photo.given.from, inputs, dispatch);
  const allowed = sendable(photo);
  const send = () => dispatch({ type: 'send' });
  if (allowed === 'yes') {
    return (
      <ActionBar>
        <Button busy={busy} onClick={send} ref={firstRef}>
          {photo.image.type === 'application/pdf' ? t('looking.usePdf') : t('looking.use')}
        </Button>
        <Button kind="secondary" disabled={busy} onClick={ways.again}>
          {t('looking.another')}
        </Button>
      </ActionBar>
    );
  }
  return (
    <ActionBar
      below={
        <AlternativeLinks
          label={t('message.otherWays')}
          links={[
            ...(ways.file === null
              ? []
              : [{ id: 'file', text: t('buttons:chooseAnotherFile'), to: { onClick: ways.file } }]),
            ...(ways.camera === null
              ? []
              : [{ id: 'camera', text: t('giving.useCamera'), to: { onClick: ways.camera } }]),
          ]}
        />
      }
    >
      <Button disabled={busy} onClick={ways.again} ref={firstRef}>
        {t('looking.another')}
      </Button>
      {allowed === 'anyway' && (
        <Button kind="secondary" disabled={busy} onClick={send}>
          {t('looking.anyway')}
        </Button>
      )}
    </ActionBar>
  );
}
