import { DOCUMENTS, type DocumentType, FORMAT_NAMES } from '#src/shared/documents.ts';
import type { Locale } from '#src/shared/contract/locales.ts';
import type { MessageParams } from '#src/shared/contract/captures.ts';
import { BFF_MAX_PIXELS, IMAGE_BUDGET_BYTES, maxMegabytesText, maxMP } from '#src/shared/limits.ts';
import type { Message } from './message.ts';
import { formatList } from '../words/format.ts';

/**
 * The values for a text's placeholders. What the page itself knows about the document stands in for a value
 * that the BFF did not send; lists are worded in the person's language.
 */
export function paramsOf(
  message: Message,
  document: DocumentType,
  maxImageBytes: number | undefined,
  locale: Locale,
): MessageParams {
  const { accepts, smallest } = DOCUMENTS[document];
  return {
    maxMB: maxMegabytesText(maxImageBytes ?? IMAGE_BUDGET_BYTES),
    maxMP: maxMP(BFF_MAX_PIXELS),
    minWidth: smallest.long,
    minHeight: smallest.short,
    minutes: minutesOf(message.retry.afterMs),
    ref: message.reference ?? '',
    ...message.params,
    formats: formatList(
      accepts.map((type) => FORMAT_NAMES[type]),
      locale,
    ),
  };
}

function minutesOf(afterMs: number | null): number {
  return Math.max(1, Math.ceil((afterMs ?? 0) / 60_000));
}
