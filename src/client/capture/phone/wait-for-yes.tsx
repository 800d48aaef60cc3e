import { useTranslation } from 'react-i18next';
import { ActionBar } from '#src/client/ui/actions/action-bar.tsx';
import { Button } from '#src/client/ui/actions/button.tsx';
import { StatusLine } from '#src/client/ui/progress/status-line.tsx';
import { Lead, PageTitle } from '#src/client/ui/shell/page-title.tsx';
import type { TitleRef } from '../page/use-title-focus.ts';
import { BigNumber } from './big-number.tsx';

export interface WaitForYesProps {
  readonly number: number;
  readonly onStop: () => void;
  readonly titleRef: TitleRef;
}

/** Nothing can be sent from here before the computer has said that it shows the same number. */
export function WaitForYes({ number, onStop, titleRef }: WaitForYesProps) {
  const { t } = useTranslation(['phone']);
  return (
    <>
      <PageTitle ref={titleRef}>{t('phone:visitor.agreed.title')}</PageTitle>
      <Lead>{t('phone:visitor.agreed.lead')}</Lead>
      <BigNumber number={number} />
      <StatusLine text={t('phone:visitor.agreed.waiting')} active />
      <ActionBar>
        <Button kind="secondary" onClick={onStop}>
          {t('phone:visitor.agreed.stop')}
        </Button>
      </ActionBar>
    </>
  );
}
