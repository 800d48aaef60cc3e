import { createInstance } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { chooseLocale } from '#src/client/ui/words/choose-locale.ts';
import { markDocumentLocale, readStoredLocale, rememberLocale } from '#src/client/ui/words/stored-locale.ts';
import { type Locale, isLocale } from '#src/shared/contract/locales.ts';
import { CONSOLE_NAMESPACES, type ConsoleWords, LOAD_CONSOLE_WORDS } from './console-words.ts';
import { LOAD_PERSON_WORDS } from './person-words.ts';

/** The console's own instance; `useTranslation('console')` finds it through react-i18next. */
const i18n = createInstance();

/** Loads the first language and starts i18next with it. Rejects when the language's chunk cannot be loaded. */
export async function startConsoleTexts(): Promise<void> {
  const locale = chooseLocale({
    search: location.search,
    stored: readStoredLocale(),
    browser: navigator.languages,
  });
  const words = await LOAD_CONSOLE_WORDS[locale]();
  await i18n.use(initReactI18next).init({
    lng: locale,
    resources: {},
    ns: [...CONSOLE_NAMESPACES],
    defaultNS: 'console',
    fallbackLng: false,
    // Causes are written with underscores, which would be read as context and plural forms.
    contextSeparator: '§',
    pluralSeparator: '§',
    // React escapes by itself; the texts' placeholders are `{ref}`.
    interpolation: { escapeValue: false, prefix: '{', suffix: '}' },
    react: { useSuspense: false },
  });
  addWords(locale, words);
  markDocumentLocale(locale);
}

/** Switches the language without touching anything else; false when its texts could not be loaded. */
export async function switchConsoleLocale(locale: Locale): Promise<boolean> {
  try {
    addWords(locale, await LOAD_CONSOLE_WORDS[locale]());
  } catch {
    return false;
  }
  await i18n.changeLanguage(locale);
  markDocumentLocale(locale);
  rememberLocale(locale);
  return true;
}

/** The language on screen. */
export function consoleLocale(): Locale {
  return isLocale(i18n.language) ? i18n.language : 'en';
}

/**
 * Makes the namespaces `person` and `buttons` of a language ready: `t('person:FAIL.title', { lng: 'ja' })` is then what
 * that person read. Rejects when they cannot be fetched.
 */
export async function loadPersonWords(locale: Locale): Promise<void> {
  if (i18n.hasResourceBundle(locale, 'person')) return;
  const { person, buttons } = await LOAD_PERSON_WORDS[locale]();
  i18n.addResourceBundle(locale, 'person', person);
  i18n.addResourceBundle(locale, 'buttons', buttons);
}

/** Whether there is a hint for the operator about this cause; many causes need none. */
export function hasHint(cause: string): boolean {
  return i18n.exists(`staff:hints.${cause}`);
}

/** Whether this build has heard of a cause; a newer BFF may name one that it has not. */
export function hasStaffText(cause: string): boolean {
  return i18n.exists(`staff:support.${cause}`);
}

function addWords(locale: Locale, words: ConsoleWords): void {
  for (const namespace of CONSOLE_NAMESPACES) i18n.addResourceBundle(locale, namespace, words[namespace]);
}
