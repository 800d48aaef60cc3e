import type { Locale } from '#src/shared/contract/locales.ts';
import type { DocumentType } from '#src/shared/documents.ts';
import type { RecaptureMailTexts } from '#src/shared/messages/recapture-mail-texts.ts';

/** A mail that brings the link, in the customer's language. */
export interface RecaptureMail {
  readonly subject: string;
  readonly body: string;
}

export interface MailFacts {
  readonly link: string;
  /** ISO 8601. */
  readonly expiresAt: string;
  readonly document: DocumentType;
  readonly locale: Locale;
}

/** Written out for a customer: the time in their language, with its zone, for they may be in another. */
export function recaptureMail(
  texts: RecaptureMailTexts,
  { link, expiresAt, document, locale }: MailFacts,
): RecaptureMail {
  const until = new Intl.DateTimeFormat(locale, {
    month: 'long',
    day: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(expiresAt));
  const name = texts.documents[document];
  const fill = (text: string) =>
    text.replace(/\{(document|link|until)\}/g, (_all, key: 'document' | 'link' | 'until') =>
      key === 'document' ? name : key === 'link' ? link : until,
    );
  return { subject: fill(texts.subject), body: fill(texts.body) };
}

/** Opens a mail to nobody yet: who the customer is stands in no case. */
export function mailHref({ subject, body }: RecaptureMail): string {
  return `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}
