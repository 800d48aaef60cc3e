import { useEffect, useEffectEvent } from 'react';
import type { DocumentType } from '#src/shared/documents.ts';
import type { PhoneAnswer } from '../flow/flow-event.ts';
import type { TitleRef } from '../page/use-title-focus.ts';
import { FollowPhone } from './follow-phone.tsx';
import { PhoneTrouble } from './phone-trouble.tsx';
import { SameNumber } from './same-number.tsx';
import { ShowCode } from './show-code.tsx';
import { useComputerSide } from './use-computer-side.ts';
import { useStageTitle } from './use-stage-title.ts';

export interface PhoneStepProps {
  readonly document: DocumentType;
  readonly onAnswered: (answer: PhoneAnswer) => void;
  /** The person goes on with this computer. */
  readonly onStay: () => void;
  readonly titleRef: TitleRef;
}

/** The computer's side: a code for the phone, the number that both show, what the phone does, its outcome. */
export function PhoneStep({ document, onAnswered, onStay, titleRef }: PhoneStepProps) {
  const [side, { again, answer }] = useComputerSide(document);
  const stage = stageOf(side);
  const title = useStageTitle(stage, titleRef);
  const failure = side.kind === 'not-started' ? side.failure : null;
  // A visit that has ended or was never agreed to has words and ways on of its own.
  const ended =
    failure?.kind === 'problem' && failure.problem.next_step !== 'waitAndRetry' ? failure.problem : null;
  const answerWith = useEffectEvent(onAnswered);
  useEffect(() => {
    if (ended !== null) answerWith({ kind: 'problem', problem: ended });
  }, [ended]);

  switch (side.kind) {
    case 'starting':
      return <ShowCode link={null} leftMs={null} isConnected onStay={onStay} titleRef={title} />;
    case 'not-started':
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
        return <SameNumber number={handOver.number ?? 0} onAnswer={answer} titleRef={title} />;
      }
      return (
        <FollowPhone
          handOver={handOver}
          isConnected={isConnected}
          onRead={(capture) => onAnswered({ kind: 'read', capture })}
          onStay={onStay}
          titleRef={title}
        />
      );
    }
  }
}

/** Each has a heading of its own, which takes the focus when it comes. */
function stageOf(side: ReturnType<typeof useComputerSide>[0]): string {
  if (side.kind !== 'going') return side.kind === 'starting' ? 'code' : side.kind;
  const { state } = side.handOver;
  return state === 'waiting' ? 'code' : state === 'opened' ? 'number' : 'follow';
}
