import { useTranslation } from 'react-i18next';
import { ActionBar } from '#src/client/ui/actions/action-bar.tsx';
import { Button } from '#src/client/ui/actions/button.tsx';
import { Lead, PageTitle } from '#src/client/ui/shell/page-title.tsx';

/** Instead of a step that broke: what was there is gone, so the way on is to start again. */
export function BrokenPage() {
  const { t } = useTranslation(['interface', 'person', 'buttons']);
  return (
    <>
      <PageTitle>{t('person:UNKNOWN.title')}</PageTitle>
      <Lead>{t('person:UNKNOWN.body')}</Lead>
      <ActionBar>
        <Button onClick={() => location.reload()}>{t('buttons:startAgain')}</Button>
      </ActionBar>
    </>
  );
}
