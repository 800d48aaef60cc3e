import type { Locale } from '#src/shared/contract/locales.ts';
import type { RecaptureMailTexts } from '#src/shared/messages/recapture-mail-texts.ts';

/** The mail for a customer, in their language; fetched when a link was made. Rejects when it cannot be fetched. */
export const LOAD_RECAPTURE_MAIL: Readonly<Record<Locale, () => Promise<RecaptureMailTexts>>> = {
  ko: () => import('#src/shared/messages/ko/recapture-mail.ts').then((chunk) => chunk.recaptureMail),
  en: () => import('#src/shared/messages/en/recapture-mail.ts').then((chunk) => chunk.recaptureMail),
  ja: () => import('#src/shared/messages/ja/recapture-mail.ts').then((chunk) => chunk.recaptureMail),
  zh: () => import('#src/shared/messages/zh/recapture-mail.ts').then((chunk) => chunk.recaptureMail),
};
