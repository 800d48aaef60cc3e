import { useTranslation } from 'react-i18next';
import { ActionBar } from '#src/client/ui/actions/action-bar.tsx';
import { Button } from '#src/client/ui/actions/button.tsx';
import { MessagePanel } from '#src/client/ui/message/message-panel.tsx';
import type { TitleRef } from '../page/use-title-focus.ts';

export interface WithdrawnStepProps {
  readonly onAgain: () => void;
  readonly titleRef: TitleRef;
}

/** The person had their kept photo destroyed. Its words came with the screen on which they pressed. */
export function WithdrawnStep({ onAgain, titleRef }: WithdrawnStepProps) {
  const { t } = useTranslation('saved');
  return (
    <MessagePanel
      tone="good"
      pictogram="success"
      title={t('withdrawnTitle')}
      body={t('withdrawnBody')}
      titleRef={titleRef}
    >
      <ActionBar>
        <Button onClick={onAgain}>{t('startAgain')}</Button>
      </ActionBar>
    </MessagePanel>
  );
}
