import type { ReactNode, Ref } from 'react';
import { Pictogram } from '../pictogram/pictogram.tsx';
import type { PictogramName } from '../pictogram/pictogram-paths.ts';
import './message.css';

/** attention: the person can adjust something · ours: nothing for them to do · good: it worked. */
export type MessageTone = 'attention' | 'ours' | 'good';

export interface MessagePanelProps {
  readonly tone: MessageTone;
  readonly pictogram: PictogramName;
  readonly title: string;
  readonly body: string;
  /** The sentence that says what to do; the buttons do it. */
  readonly action?: string;
  /** Where it is one part of a page that has a title of its own. Default: 1. */
  readonly titleLevel?: 1 | 3;
  readonly titleRef?: Ref<HTMLHeadingElement>;
  /** The photo this is about: a `PhotoStage`. */
  readonly aside?: ReactNode;
  /** Under the words: status line, countdown, action bar. */
  readonly children?: ReactNode;
}

export function MessagePanel({
  tone,
  pictogram,
  title,
  body,
  action,
  titleLevel = 1,
  titleRef,
  aside,
  children,
}: MessagePanelProps) {
  const Title = `h${titleLevel}` as const;
  return (
    <section className="message" data-tone={tone}>
      {aside}
      <div className="message-words">
        <Pictogram name={pictogram} tile />
        <div>
          <Title className="message-title" tabIndex={-1} ref={titleRef}>
            {title}
          </Title>
          <p>{body}</p>
          {action && <p className="message-action">{action}</p>}
        </div>
      </div>
      {children}
    </section>
  );
}
