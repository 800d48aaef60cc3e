import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RequestFailure } from '#src/client/api/connection.ts';
import { useSaid } from '#src/client/ui/progress/live-region.tsx';
import { withKnownReason } from '#src/client/ui/message/message.ts';
import { messageFromFailure } from '../flow/message-from-failure.ts';
import { hasWords } from '../locale/locale.ts';

export interface AnswerState {
  /** Pressed, and on its way or done. */
  readonly isAnswered: boolean;
  /** Why it did not arrive, in words; empty when nothing is wrong. */
  readonly trouble: string;
  readonly answer: (yes: boolean) => void;
}

/** A question that two buttons answer: one press counts, and one that did not arrive can be repeated. */
export function useAnswer(onAnswer: (yes: boolean) => Promise<RequestFailure | null>): AnswerState {
  const { t } = useTranslation(['person']);
  const [isAnswered, setAnswered] = useState(false);
  const [failure, setFailure] = useState<RequestFailure | null>(null);
  const send = async (yes: boolean) => {
    setAnswered(true);
    setFailure(null);
    const why = await onAnswer(yes);
    setFailure(why);
    setAnswered(why === null);
  };
  const trouble = failure === null ? '' : t(`person:${reasonOf(failure)}.title`);
  useSaid(trouble);
  return { isAnswered, trouble, answer: (yes) => void send(yes) };
}

function reasonOf(failure: RequestFailure) {
  return withKnownReason(messageFromFailure(failure), hasWords).reason;
}
