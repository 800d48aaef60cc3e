import { useTranslation } from 'react-i18next';
import { ActionBar } from '#src/client/ui/actions/action-bar.tsx';
import { Button } from '#src/client/ui/actions/button.tsx';
import { MessagePanel } from '#src/client/ui/message/message-panel.tsx';
import type { TitleRef } from '../page/use-title-focus.ts';
import { startHere } from '../page/start-here.ts';

/** The photo that was asked for has been read: nothing more is wanted of its person. */
export function AgainDone({ titleRef }: { readonly titleRef: TitleRef }) {
  const { t } = useTranslation('again');
  return (
    <MessagePanel
      tone="good"
      pictogram="success"
      title={t('done.title')}
      body={t('done.body')}
      titleRef={titleRef}
    >
      <ActionBar>
        <Button kind="secondary" onClick={startHere}>
          {t('again')}
        </Button>
      </ActionBar>
    </MessagePanel>
  );
}
