import { useTranslation } from 'react-i18next';
import { ActionBar } from '#src/client/ui/actions/action-bar.tsx';
import { Button } from '#src/client/ui/actions/button.tsx';
import { Notice } from '#src/client/ui/message/notice.tsx';
import { Lead, PageTitle } from '#src/client/ui/shell/page-title.tsx';
import type { AskingHandOver } from '#src/shared/contract/hand-over.ts';
import type { TitleRef } from '../page/use-title-focus.ts';
import { BigNumber } from './big-number.tsx';
import { useAnswer } from './use-answer.ts';
import type { PhoneActions } from './use-phone-side.ts';

export interface OwnComputerProps {
  readonly handOver: AskingHandOver;
  /** The built-in reader is at work, as the agreement on the computer says too. */
  readonly isTestReader: boolean;
  readonly onAnswer: PhoneActions['answer'];
  readonly titleRef: TitleRef;
}

/**
 * Whoever sits at that computer gets what is read, so the phone's own person has to say that it is theirs: a link may
 * have been sent to them, and its sender says Yes to any number.
 */
export function OwnComputer({ handOver, isTestReader, onAnswer, titleRef }: OwnComputerProps) {
  const { t } = useTranslation(['interface', 'phone']);
  const { isAnswered, trouble, answer } = useAnswer(onAnswer);
  const { number, document } = handOver;
  return (
    <>
      <PageTitle ref={titleRef}>{t('phone:visitor.number.title', { number })}</PageTitle>
      <Lead>{t('phone:visitor.number.lead')}</Lead>
      <BigNumber number={number} compact />
      <Notice tone="attention">{t('phone:visitor.number.caution')}</Notice>
      <dl className="consent-notice">
        <dt>{t('consent.who.title')}</dt>
        <dd>{t(isTestReader ? 'consent.testReader' : 'consent.who.text')}</dd>
        <dt>{t('consent.what.title')}</dt>
        <dd>{t(`consent.what.${document}`)}</dd>
      </dl>
      {trouble !== '' && <Notice tone="attention">{trouble}</Notice>}
      <ActionBar>
        <Button busy={isAnswered} onClick={() => answer(true)}>
          {t('phone:visitor.number.yes')}
        </Button>
        <Button kind="secondary" disabled={isAnswered} onClick={() => answer(false)}>
          {t('phone:visitor.number.no')}
        </Button>
      </ActionBar>
    </>
  );
}
