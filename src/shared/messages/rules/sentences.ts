import type { Locale } from '../../contract/locales.ts';

const BOUNDARY: Readonly<Record<Locale, RegExp>> = {
  en: /(?<=[.!?])\s+/,
  ko: /(?<=[.!?])\s+/,
  ja: /(?<=[。！？])/,
  zh: /(?<=[。！？])/,
};

/** The sentences of a text, without what stands in parentheses. */
export function sentencesOf(text: string, locale: Locale): readonly string[] {
  return text
    .replace(/[（(][^）)]*[）)]/g, '')
    .split(BOUNDARY[locale])
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}
