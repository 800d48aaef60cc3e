import { useTranslation } from 'react-i18next';
import { ActionBar } from '#src/client/ui/actions/action-bar.tsx';
import { Button } from '#src/client/ui/actions/button.tsx';
import { StatusLine } from '#src/client/ui/progress/status-line.tsx';
import { Lead, PageTitle } from '#src/client/ui/shell/page-title.tsx';
import type { TitleRef } from '../page/use-title-focus.ts';
import { BigNumber } from './big-number.tsx';

export interface WaitForPhoneProps {
  readonly number: number;
  readonly isConnected: boolean;
  /** The phone that opened the link shows another number, or is nobody's here. */
  readonly onOther: () => void;
  readonly titleRef: TitleRef;
}

/** The phone's person answers first; this one is to compare with. */
export function WaitForPhone({ number, isConnected, onOther, titleRef }: WaitForPhoneProps) {
  const { t } = useTranslation(['phone']);
  return (
    <>
      <PageTitle ref={titleRef}>{t('phone:computer.opened.title', { number })}</PageTitle>
      <Lead>{t('phone:computer.opened.lead')}</Lead>
      <BigNumber number={number} />
      <StatusLine
        text={isConnected ? t('phone:computer.opened.waiting') : t('phone:computer.offline')}
        active
      />
      <ActionBar>
        <Button kind="secondary" onClick={onOther}>
          {t('phone:computer.opened.other')}
        </Button>
      </ActionBar>
    </>
  );
}
