import type { Locale } from '#src/shared/contract/locales.ts';

/** Sentences one after the other: with a space between them, except where full stops are as wide as a sign. */
export function sentences(parts: readonly string[], locale: Locale): string {
  return parts.filter((part) => part !== '').join(locale === 'ja' || locale === 'zh' ? '' : ' ');
}
