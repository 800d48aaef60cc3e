import { useTranslation } from 'react-i18next';
import { ActionBar } from '#src/client/ui/actions/action-bar.tsx';
import { Button } from '#src/client/ui/actions/button.tsx';
import { MessagePanel } from '#src/client/ui/message/message-panel.tsx';
import type { TitleRef } from '../page/use-title-focus.ts';

export interface FinishedStepProps {
  readonly onAgain: () => void;
  readonly titleRef: TitleRef;
}

export function FinishedStep({ onAgain, titleRef }: FinishedStepProps) {
  const { t } = useTranslation();
  return (
    <MessagePanel
      tone="good"
      pictogram="success"
      title={t('finished.title')}
      body={t('finished.body')}
      titleRef={titleRef}
    >
      <ActionBar>
        <Button kind="secondary" onClick={onAgain}>
          {t('finished.again')}
        </Button>
      </ActionBar>
    </MessagePanel>
  );
}
