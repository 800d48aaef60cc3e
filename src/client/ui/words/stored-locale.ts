import type { Locale } from '#src/shared/contract/locales.ts';
import { languageTag } from './language-tag.ts';

/** The only thing that our pages store: a language code, which says nothing about a person. */
const STORED_LOCALE = 'locale';

/** The language that was chosen earlier on this device, or null. */
export function readStoredLocale(): string | null {
  try {
    return localStorage.getItem(STORED_LOCALE);
  } catch {
    return null;
  }
}

/** Keeps a choice for the next visit, and for a reload of an address that names another language. */
export function rememberLocale(locale: Locale): void {
  try {
    localStorage.setItem(STORED_LOCALE, locale);
  } catch {
    // Storage may be closed to this page; the choice then lasts as long as the page.
  }
  const url = new URL(location.href);
  if (!url.searchParams.has('lang')) return;
  // Else a reload would undo the choice.
  url.searchParams.set('lang', locale);
  history.replaceState(history.state, '', url);
}

/** `lang` of the document: fonts and line breaks follow it. */
export function markDocumentLocale(locale: Locale): void {
  document.documentElement.lang = languageTag(locale);
}
