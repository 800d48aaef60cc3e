import { MessagePanel } from '#src/client/ui/message/message-panel.tsx';
import type { Message } from '#src/client/ui/message/message.ts';
import { pictogramOf } from '#src/client/ui/message/pictogram-of.ts';
import { toneOf } from '#src/client/ui/message/tone-of.ts';
import { languageTag } from '#src/client/ui/words/language-tag.ts';
import type { Locale } from '#src/shared/contract/locales.ts';
import type { MessageWords } from './words-of.ts';
import './told-message.css';

export interface ToldMessageProps {
  readonly message: Message;
  readonly words: MessageWords;
  readonly locale: Locale;
  /** Read out before the buttons, which are pictures of buttons here. */
  readonly buttonsLabel: string;
}

/** A message as the person sees it, at the size of a preview. */
export function ToldMessage({ message, words, locale, buttonsLabel }: ToldMessageProps) {
  return (
    <div className="told" lang={languageTag(locale)}>
      <MessagePanel
        tone={message.reason === 'SUCCESS' ? 'good' : toneOf(message)}
        pictogram={pictogramOf(message)}
        title={words.title}
        body={words.body}
        action={words.action}
        titleLevel={3}
      >
        <ul className="told-buttons" aria-label={buttonsLabel}>
          {words.buttons.map((button) => (
            <li key={button}>{button}</li>
          ))}
        </ul>
      </MessagePanel>
    </div>
  );
}
