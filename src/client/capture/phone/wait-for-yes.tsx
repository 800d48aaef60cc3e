import { useTranslation } from 'react-i18next';
import { ActionBar } from '#src/client/ui/actions/action-bar.tsx';
import { Button } from '#src/client/ui/actions/button.tsx';
import { Notice } from '#src/client/ui/message/notice.tsx';
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
      <PageTitle ref={titleRef}>{t('phone:visitor.number.title', { number })}</PageTitle>
      <Lead>{t('phone:visitor.number.lead')}</Lead>
      <BigNumber number={number} />
      <StatusLine text={t('phone:visitor.number.waiting')} active />
      <Notice>{t('phone:visitor.number.caution')}</Notice>
      <ActionBar>
        <Button kind="secondary" onClick={onStop}>
          {t('phone:visitor.number.stop')}
        </Button>
      </ActionBar>
    </>
  );
}
