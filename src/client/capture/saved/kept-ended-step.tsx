import { useTranslation } from 'react-i18next';
import { ActionBar } from '#src/client/ui/actions/action-bar.tsx';
import { Button } from '#src/client/ui/actions/button.tsx';
import { MessagePanel } from '#src/client/ui/message/message-panel.tsx';
import type { KeptEnd } from '../flow/flow-state.ts';
import type { TitleRef } from '../page/use-title-focus.ts';

export interface KeptEndedStepProps {
  readonly how: KeptEnd;
  readonly onAgain: () => void;
  readonly titleRef: TitleRef;
}

/** Nothing is kept any more. Its words came with the screen that followed the photo. */
export function KeptEndedStep({ how, onAgain, titleRef }: KeptEndedStepProps) {
  const { t } = useTranslation('saved');
  return (
    <MessagePanel
      tone={how === 'withdrawn' ? 'good' : 'ours'}
      pictogram={how === 'withdrawn' ? 'success' : 'session-ended'}
      title={t(`ended.${how}.title`)}
      body={t(`ended.${how}.body`)}
      titleRef={titleRef}
    >
      <ActionBar>
        <Button onClick={onAgain}>{t('startAgain')}</Button>
      </ActionBar>
    </MessagePanel>
  );
}
