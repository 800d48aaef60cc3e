import { useTranslation } from 'react-i18next';
import { ActionBar } from '#src/client/ui/actions/action-bar.tsx';
import { Button } from '#src/client/ui/actions/button.tsx';
import { Notice } from '#src/client/ui/message/notice.tsx';
import { Lead, PageTitle } from '#src/client/ui/shell/page-title.tsx';
import type { TitleRef } from '../page/use-title-focus.ts';
import { BigNumber } from './big-number.tsx';
import { useAnswer } from './use-answer.ts';
import type { ComputerActions } from './use-computer-side.ts';

export interface SameNumberProps {
  readonly number: number;
  readonly onAnswer: ComputerActions['answer'];
  readonly titleRef: TitleRef;
}

/** Only the person can tell that the phone which opened the link is theirs. */
export function SameNumber({ number, onAnswer, titleRef }: SameNumberProps) {
  const { t } = useTranslation(['phone']);
  const { isAnswered, trouble, answer } = useAnswer(onAnswer);
  return (
    <>
      <PageTitle ref={titleRef}>{t('phone:computer.number.title', { number })}</PageTitle>
      <Lead>{t('phone:computer.number.lead')}</Lead>
      <BigNumber number={number} />
      {trouble !== '' && <Notice tone="attention">{trouble}</Notice>}
      <ActionBar>
        <Button busy={isAnswered} onClick={() => answer(true)}>
          {t('phone:computer.number.yes')}
        </Button>
        <Button kind="secondary" disabled={isAnswered} onClick={() => answer(false)}>
          {t('phone:computer.number.no')}
        </Button>
      </ActionBar>
    </>
  );
}
