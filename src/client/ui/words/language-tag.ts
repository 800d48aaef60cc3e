import type { Locale } from '#src/shared/contract/locales.ts';

/** What `lang` says: Chinese is written in simplified characters here, and fonts follow it. */
export function languageTag(locale: Locale): string {
  return locale === 'zh' ? 'zh-Hans' : locale;
}
