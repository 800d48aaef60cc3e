import type { Locale } from '#src/shared/contract/locales.ts';

/** Each language under its own name. */
export const LOCALE_NAMES: Readonly<Record<Locale, string>> = {
  ko: '한국어',
  en: 'English',
  ja: '日本語',
  zh: '中文',
};
