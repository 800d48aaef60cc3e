import { useEffect, useEffectEvent } from 'react';
import type { Problem } from '#src/shared/contract/captures.ts';
import type { DocumentType } from '#src/shared/documents.ts';
import type { PhoneAnswer } from '../flow/flow-event.ts';
import type { TitleRef } from '../page/use-title-focus.ts';
import { FollowPhone } from './follow-phone.tsx';
import { PhoneTrouble } from './phone-trouble.tsx';
import { SameNumber } from './same-number.tsx';
import { ShowCode } from './show-code.tsx';
import { WaitForPhone } from './wait-for-phone.tsx';
import { useComputerSide } from './use-computer-side.ts';
import { useStageTitle } from './use-stage-title.ts';

export interface PhoneStepProps {
  readonly document: DocumentType;
  readonly onAnswered: (answer: PhoneAnswer) => void;
  /** From when on, and until when, leaving this step would end what the phone is doing. */
  readonly onAtWork: (isAtWork: boolean) => void;
  /** The person is being asked whether they leave it all the same. */
  readonly isAskingToLeave: boolean;
  readonly onLeave: (leaves: boolean) => void;
  /** The person goes on with this computer. */
  readonly onStay: () => void;
  readonly titleRef: TitleRef;
}

/** The computer's side: a code for the phone, the number that both show, what the phone does, its outcome. */
export function PhoneStep(props: PhoneStepProps) {
  const { document, onAnswered, onAtWork, isAskingToLeave, onLeave, onStay, titleRef } = props;
  const [side, { again, answer, lose }] = useComputerSide(document);
  const stage = stageOf(side);
  const title = useStageTitle(stage, titleRef);
  const failure = side.kind === 'failed' ? side.failure : null;
  // A visit that has ended or was never agreed to has words and ways on of its own.
  const ended =
    failure?.kind === 'problem' && failure.problem.next_step !== 'waitAndRetry' ? failure.problem : null;
  const answerWith = useEffectEvent(onAnswered);
  useEffect(() => {
    if (ended !== null) answerWith({ kind: 'problem', problem: ended });
  }, [ended]);
  // Our side could not read it yet: the photo is kept, and this page is the one that follows it.
  const kept = keptBy(side);
  useEffect(() => {
    if (kept !== null) answerWith({ kind: 'problem', problem: kept });
  }, [kept]);
  const isAtWork = stage === 'follow';
  const tellAtWork = useEffectEvent(onAtWork);
  useEffect(() => tellAtWork(isAtWork), [isAtWork]);

  switch (side.kind) {
    case 'starting':
      return <ShowCode link={null} leftMs={null} isConnected onStay={onStay} titleRef={title} />;
    case 'failed':
      return (
        ended === null && (
          <PhoneTrouble
            trouble={{ kind: 'failure', failure: side.failure, document }}
            onAgain={again}
            onStay={onStay}
            titleRef={title}
          />
        )
      );
    case 'over':
      return (
        <PhoneTrouble
          trouble={{ kind: 'over', why: side.why }}
          onAgain={again}
          onStay={onStay}
          titleRef={title}
        />
      );
    case 'going': {
      const { handOver, isConnected } = side;
      if (handOver.state === 'waiting') {
        return (
          <ShowCode
            link={side.link}
            leftMs={handOver.leftMs}
            isConnected={isConnected}
            onStay={onStay}
            titleRef={title}
          />
        );
      }
      if (handOver.state === 'opened') {
        return (
          <WaitForPhone
            number={handOver.number}
            isConnected={isConnected}
            onOther={() => void answer(false)}
            titleRef={title}
          />
        );
      }
      if (handOver.state === 'agreed') {
        return <SameNumber number={handOver.number} onAnswer={answer} titleRef={title} />;
      }
      return (
        <FollowPhone
          handOver={handOver}
          isConnected={isConnected}
          onAnswered={onAnswered}
          onLost={lose}
          onStay={onStay}
          isAskingToLeave={isAskingToLeave}
          onLeave={onLeave}
          titleRef={title}
        />
      );
    }
  }
}

function keptBy(side: ReturnType<typeof useComputerSide>[0]): Problem | null {
  if (side.kind !== 'going' || side.handOver.state !== 'failed') return null;
  return side.handOver.problem.image_kept ? side.handOver.problem : null;
}

/** Each has a heading of its own, which takes the focus when it comes. */
function stageOf(side: ReturnType<typeof useComputerSide>[0]): string {
  if (side.kind !== 'going') return side.kind === 'starting' ? 'code' : side.kind;
  switch (side.handOver.state) {
    case 'waiting':
      return 'code';
    case 'opened':
    case 'agreed':
      return side.handOver.state;
    default:
      return 'follow';
  }
}
