import { type Locale, isLocale } from '#src/shared/contract/locales.ts';

/** What the choice of a language depends on, gathered by the caller. */
export interface LocaleHints {
  /** `location.search`. */
  readonly search: string;
  /** What the person chose earlier on this device, or null. */
  readonly stored: string | null;
  /** `navigator.languages`, most wanted first. */
  readonly browser: readonly string[];
}

/** `?lang=`, then the person's earlier choice, then the browser's languages, then English. */
export function chooseLocale({ search, stored, browser }: LocaleHints): Locale {
  const candidates = [new URLSearchParams(search).get('lang'), stored, ...browser];
  for (const candidate of candidates) {
    const locale = toLocale(candidate);
    if (locale !== null) return locale;
  }
  return 'en';
}

/** `ko-KR` is Korean; any Chinese gets the Chinese we have. */
function toLocale(tag: string | null): Locale | null {
  const language = tag?.toLowerCase().split('-')[0];
  return isLocale(language) ? language : null;
}
