import { actionsOf } from '#src/client/ui/message/actions-of.ts';
import type { Message } from '#src/client/ui/message/message.ts';
import { paramsOf } from '#src/client/ui/message/params-of.ts';
import type { Texts } from '#src/client/capture/locale/texts.ts';
import type { MessageParams } from '#src/shared/contract/captures.ts';
import type { PublicConfig } from '#src/shared/contract/config.ts';
import type { Locale } from '#src/shared/contract/locales.ts';
import type { DocumentType } from '#src/shared/documents.ts';

/** A message as it is read in one language. */
export interface MessageWords {
  readonly title: string;
  readonly body: string;
  readonly action: string;
  /** The big one first. */
  readonly buttons: readonly string[];
}

/** The words that the capture page would show, whichever language it is in itself. */
export function wordsOf(
  message: Message,
  document: DocumentType,
  config: PublicConfig,
  locale: Locale,
  { person, buttons }: Texts,
): MessageWords {
  const params = paramsOf(message, document, config.maxImageBytes, locale);
  const { title, body, action } = person[message.reason];
  const means = { hasPhoto: true, hasContact: config.supportContact !== null, photoFaultsInARow: 0 };
  return {
    title: filledIn(title, params),
    body: filledIn(body, params),
    action: filledIn(action, params),
    buttons: actionsOf(message, means).map((step) => buttons[step]),
  };
}

function filledIn(text: string, params: MessageParams): string {
  return text.replace(/\{(\w+)\}/g, (placeholder, name: string) => String(params[name] ?? placeholder));
}
