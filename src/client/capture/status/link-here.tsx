import { useTranslation } from 'react-i18next';
import { ActionBar } from '#src/client/ui/actions/action-bar.tsx';
import { Button } from '#src/client/ui/actions/button.tsx';
import { LinkButton } from '#src/client/ui/actions/link-button.tsx';
import { MessagePanel } from '#src/client/ui/message/message-panel.tsx';
import type { TitleRef } from '../page/use-title-focus.ts';

export interface LinkHereProps {
  readonly isOpening: boolean;
  readonly onOpen: () => void;
  readonly onNumber: () => void;
  readonly titleRef: TitleRef;
}

/** The link has not been used yet: a press of its person does that. */
export function LinkHere({ isOpening, onOpen, onNumber, titleRef }: LinkHereProps) {
  const { t } = useTranslation('status');
  return (
    <MessagePanel
      tone="ours"
      pictogram="saved"
      title={t('link.title')}
      body={t('link.lead')}
      titleRef={titleRef}
    >
      <ActionBar
        below={
          <LinkButton busy={isOpening} to={{ onClick: onNumber }}>
            {t('link.number')}
          </LinkButton>
        }
      >
        <Button busy={isOpening} onClick={onOpen}>
          {t(isOpening ? 'link.opening' : 'link.show')}
        </Button>
      </ActionBar>
    </MessagePanel>
  );
}
