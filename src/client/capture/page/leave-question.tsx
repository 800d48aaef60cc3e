import { useEffect, useId, useRef } from 'react';
import { ActionBar } from '#src/client/ui/actions/action-bar.tsx';
import { Button } from '#src/client/ui/actions/button.tsx';
import { Notice } from '#src/client/ui/message/notice.tsx';

export interface LeaveQuestionProps {
  readonly title: string;
  readonly body: string;
  readonly stay: string;
  readonly leave: string;
  readonly onAnswer: (leaves: boolean) => void;
}

/** Asks before something of the person's is let go; in the page's flow, not over it. */
export function LeaveQuestion({ title, body, stay, leave, onAnswer }: LeaveQuestionProps) {
  const titleId = useId();
  const section = useRef<HTMLElement>(null);
  const question = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    question.current?.focus({ preventScroll: true });
    section.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <section className="discard-question" aria-labelledby={titleId} ref={section}>
      <Notice tone="attention">
        <h2 id={titleId} tabIndex={-1} ref={question}>
          {title}
        </h2>
        {body}
      </Notice>
      <ActionBar>
        <Button onClick={() => onAnswer(false)}>{stay}</Button>
        <Button kind="secondary" onClick={() => onAnswer(true)}>
          {leave}
        </Button>
      </ActionBar>
    </section>
  );
}
