import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestFailure } from '#src/client/api/connection.ts';
import { ActionBar } from '#src/client/ui/actions/action-bar.tsx';
import { Button } from '#src/client/ui/actions/button.tsx';
import { Notice } from '#src/client/ui/message/notice.tsx';
import { useSaid } from '#src/client/ui/progress/live-region.tsx';
import { Lead, PageTitle } from '#src/client/ui/shell/page-title.tsx';
import { messageFromFailure, withKnownReason } from '../flow/message.ts';
import { hasWords } from '../locale/locale.ts';
import type { TitleRef } from '../page/use-title-focus.ts';
import { BigNumber } from './big-number.tsx';
import type { ComputerActions } from './use-computer-side.ts';

export interface SameNumberProps {
  readonly number: number;
  readonly onAnswer: ComputerActions['answer'];
  readonly titleRef: TitleRef;
}

/** Only the person can tell that the phone which opened the link is theirs. */
export function SameNumber({ number, onAnswer, titleRef }: SameNumberProps) {
  const { t } = useTranslation(['phone', 'person']);
  const [answered, setAnswered] = useState(false);
  const [failure, setFailure] = useState<RequestFailure | null>(null);
  const answer = async (isSame: boolean) => {
    setAnswered(true);
    setFailure(null);
    const why = await onAnswer(isSame);
    setFailure(why);
    setAnswered(why === null);
  };
  const trouble = failure === null ? '' : t(`person:${reasonOf(failure)}.title`);
  useSaid(trouble);
  return (
    <>
      <PageTitle ref={titleRef}>{t('phone:computer.number.title', { number })}</PageTitle>
      <Lead>{t('phone:computer.number.lead')}</Lead>
      <BigNumber number={number} />
      {trouble !== '' && <Notice tone="attention">{trouble}</Notice>}
      <ActionBar>
        <Button busy={answered} onClick={() => void answer(true)}>
          {t('phone:computer.number.yes')}
        </Button>
        <Button kind="secondary" disabled={answered} onClick={() => void answer(false)}>
          {t('phone:computer.number.no')}
        </Button>
      </ActionBar>
    </>
  );
}

function reasonOf(failure: RequestFailure) {
  return withKnownReason(messageFromFailure(failure), hasWords).reason;
}
