import { useTranslation } from 'react-i18next';
import { ActionBar } from '#src/client/ui/actions/action-bar.tsx';
import { Button } from '#src/client/ui/actions/button.tsx';
import { Notice } from '#src/client/ui/message/notice.tsx';
import { StatusLine } from '#src/client/ui/progress/status-line.tsx';
import { Lead, PageTitle } from '#src/client/ui/shell/page-title.tsx';
import type { Problem } from '#src/shared/contract/captures.ts';
import type { HandOverState, WorkingHandOver } from '#src/shared/contract/hand-over.ts';
import type { DocumentType } from '#src/shared/documents.ts';
import { messageFromProblem, withKnownReason } from '#src/client/ui/message/message.ts';
import { currentLocale, hasWords } from '../locale/locale.ts';
import { paramsOf } from '#src/client/ui/message/params-of.ts';
import { LeaveQuestion } from '../page/leave-question.tsx';
import type { TitleRef } from '../page/use-title-focus.ts';
import { useFocusAfterKeeping } from '../review/use-focus-after-keeping.ts';
import { PhoneDrawing } from './phone-drawing.tsx';
import { type Reading, useReading } from './use-reading.ts';
import './phone.css';

export interface FollowPhoneProps extends Reading {
  readonly handOver: WorkingHandOver;
  readonly isConnected: boolean;
  readonly onStay: () => void;
  /** Leaving would end what the phone is doing, and the person is being asked. */
  readonly isAskingToLeave: boolean;
  readonly onLeave: (leaves: boolean) => void;
  readonly titleRef: TitleRef;
}

/** Connected, photo, sending, reading: how many of the four are behind the person. */
const PARTS = 4;
const PARTS_DONE: Partial<Record<HandOverState, number>> = { sending: 2, reading: 3, read: PARTS };

/** What the phone is doing, in words, until its outcome can be shown here. */
export function FollowPhone(props: FollowPhoneProps) {
  const { handOver, isConnected, isAskingToLeave, onStay, onLeave, titleRef } = props;
  const { t } = useTranslation(['interface', 'phone']);
  useReading(handOver.state === 'read' ? handOver.reference : null, props);
  const { focusRef, onKept } = useFocusAfterKeeping();
  const done = PARTS_DONE[handOver.state] ?? 1;
  return (
    <>
      <PageTitle ref={titleRef}>{done > 1 ? t('sending.title') : t('phone:computer.going.title')}</PageTitle>
      <Lead>{t('phone:computer.going.lead')}</Lead>
      <div className="phone-follow">
        <PhoneDrawing document={handOver.document} done={done} parts={PARTS} />
        <StatusLine
          text={isConnected ? t(`phone:computer.now.${handOver.state}`) : t('phone:computer.offline')}
          active={handOver.state !== 'failed'}
        />
      </div>
      {handOver.state === 'failed' && <WhyFailed problem={handOver.problem} document={handOver.document} />}
      {isAskingToLeave ? (
        <LeaveQuestion
          title={t('phone:computer.leave.title')}
          body={t('phone:computer.leave.body')}
          stay={t('phone:computer.leave.no')}
          leave={t('phone:computer.leave.yes')}
          onAnswer={(leaves) => {
            if (!leaves) onKept();
            onLeave(leaves);
          }}
        />
      ) : (
        <ActionBar>
          <Button kind="secondary" onClick={onStay} ref={focusRef}>
            {t('phone:computer.here')}
          </Button>
        </ActionBar>
      )}
    </>
  );
}

/** The same words that the phone shows; what to do about it is done there. */
function WhyFailed({ problem, document }: { readonly problem: Problem; readonly document: DocumentType }) {
  const { t } = useTranslation(['person']);
  const message = withKnownReason(messageFromProblem(problem), hasWords);
  const params = paramsOf(message, document, undefined, currentLocale());
  return (
    <Notice tone="attention">
      <b>{t(`person:${message.reason}.title`, params)}</b>
      <br />
      {t(`person:${message.reason}.body`, params)}
    </Notice>
  );
}
